public import JSON

/// Why the bytes under a number are not the submission that its file's name promises.
///
/// Only what identifies a record is looked at here, not its answers: so a record of an older revision of the
/// form can still be worked on.
public enum Objection: Sendable {
    /// No JSON in UTF-8, or not an object; where that was seen.
    case damaged(at: TextPosition)
    /// Another schema: a program that does not know it leaves the record alone.
    case schema
    /// A training record, in a spool that is none of training.
    case demo
    /// Another number stands inside.
    case number(String)

    /// Looks for the first reason; nil when there is none.
    public init?(to bytes: [UInt8], as number: String) {
        let node: Node
        do throws(ReadError) { node = try Node.read(bytes) } catch {
            self = .damaged(at: error.position)
            return
        }
        guard node.object != nil else {
            self = .damaged(at: TextPosition(line: 1, column: 1))
            return
        }
        // Before all else: even a record that is wrong in other ways may be one of training.
        if let demo = node["demo"], demo.bool != false {
            self = .demo
        } else if node["schema"]?.string != Record.schema {
            self = .schema
        } else if RecordGlance(node).number != number {
            self = .number(RecordGlance(node).number ?? "")
        } else {
            return nil
        }
    }
}
