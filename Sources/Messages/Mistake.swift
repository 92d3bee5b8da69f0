public import JSON

/// Something that an author of Locales has to mend.
///
/// Printed as compilers do: `Locales/ru.json:14:3: there is no "field.iin.label" here`.
public struct Mistake: Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named to the reader.
    public let file: String
    /// The place in the file, or nil when the whole file is meant.
    public let position: Position?
    /// What is wrong, in English, and where possible what would be right.
    public let text: String

    public init(file: String, position: Position?, text: String) {
        self.file = file
        self.position = position
        self.text = text
    }

    public var description: String {
        file + ":" + (position.map { "\($0):" } ?? "") + " " + text
    }
}

extension [Mistake] {
    /// The mistakes of one file from its top to its bottom.
    func inOrder() -> [Mistake] {
        sorted { one, other in
            guard let first = one.position, let second = other.position else {
                return one.position == nil && other.position != nil
            }
            return (first.line, first.column) < (second.line, second.column)
        }
    }
}
