/// What the end page says of a questionnaire that lies in the spool.
public struct Receipt: Hashable, Sendable {
    public let number: String
    /// Where the file is.
    public let file: String

    public init(number: String, file: String) {
        self.number = number
        self.file = file
    }
}
