package import Forms

/// What the end page says of a questionnaire that lies in the spool.
public struct Receipt: Hashable, Sendable {
    public let number: String
    /// Where the file is.
    public let file: String
    /// When it was finished, as the record in the spool says; nil where it does not.
    package let finishedAt: Instant?

    public init(number: String, file: String) {
        self.init(number: number, file: file, finishedAt: nil)
    }

    package init(number: String, file: String, finishedAt: Instant?) {
        self.finishedAt = finishedAt
        self.number = number
        self.file = file
    }
}
