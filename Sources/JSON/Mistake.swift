/// Something wrong with a file of Screens or Locales, for the person who edits it.
///
/// Printed as compilers do: `Locales/ru.json:14:3: there is no "field.iin.label" here`.
public struct Mistake: Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named to the reader.
    public let file: String
    /// The place in the file, or nil when the whole file is meant.
    public let position: TextPosition?
    /// What is wrong, in English, and where possible what would be right.
    public let text: String

    public init(file: String, position: TextPosition?, text: String) {
        self.file = file
        self.position = position
        self.text = text
    }

    public var description: String {
        file + ":" + (position.map { "\($0):" } ?? "") + " " + text
    }
}

extension [Mistake] {
    /// In byte order of the files, in each from its top to its bottom.
    package func inOrder() -> [Mistake] {
        func place(_ found: (offset: Int, element: Mistake)) -> (Int, Int, Int) {
            let position = found.element.position
            return (position?.line ?? 0, position?.column ?? 0, found.offset)
        }
        return enumerated().sorted { left, right in
            if left.element.file != right.element.file {
                return left.element.file.utf8.lexicographicallyPrecedes(right.element.file.utf8)
            }
            return place(left) < place(right)
        }.map(\.element)
    }
}
