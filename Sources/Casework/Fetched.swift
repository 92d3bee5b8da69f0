package import JSON
package import Records

/// A finished submission that was read for its sheets.
public struct Fetched: Sendable {
    package let record: Record
    /// As it stands in its file, which may hold more than this program keeps.
    package let source: Node

    package init(record: Record, source: Node) {
        self.record = record
        self.source = source
    }
}
