import Forms
public import Judging

/// What was found in a record that came from elsewhere.
public struct RecordReading: Sendable {
    /// The record as far as it could be read; nil where it is none.
    public let record: Record?
    /// Everything that is wrong with it, warnings that were acknowledged included.
    public let problems: [Problem]
    /// The reasons that it gives for warnings.
    public let acknowledged: [Acknowledgement]

    /// The problems that keep it from being in order: all errors, and warnings without a reason.
    public var open: [Problem] {
        problems.filter { $0.level == .error || !isAcknowledged($0) }
    }

    /// Whether the record gives a reason for the warning.
    public func isAcknowledged(_ problem: Problem) -> Bool {
        acknowledged.contains { $0.explains(problem) }
    }
}
