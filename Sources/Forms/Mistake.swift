public import JSON

/// Something wrong with a file of Screens, for the person who edits it.
public struct Mistake: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let position: Position?
    /// What is wrong and what would be right, in English.
    public let text: String

    public init(file: String, position: Position?, text: String) {
        self.file = file
        self.position = position
        self.text = text
    }

    public var description: String {
        position.map { "\(file):\($0): \(text)" } ?? "\(file): \(text)"
    }
}

/// A file of Screens: its name without a folder, and its bytes.
public struct ScreenFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Collects mistakes while files are read, so that all of them are told at once.
final class Mistakes {
    private(set) var all: [Mistake] = []

    /// In the order of files, lines and columns.
    var sorted: [Mistake] {
        func place(_ found: (offset: Int, element: Mistake)) -> (Int, Int, Int) {
            let position = found.element.position
            return (position?.line ?? 0, position?.column ?? 0, found.offset)
        }
        return all.enumerated().sorted { left, right in
            if left.element.file != right.element.file {
                return left.element.file.utf8.lexicographicallyPrecedes(right.element.file.utf8)
            }
            return place(left) < place(right)
        }.map(\.element)
    }

    func add(_ text: String, in file: String, at position: Position?) {
        let mistake = Mistake(file: file, position: position, text: text)
        // A value that is read for two purposes is wrong but once.
        if !all.contains(mistake) { all.append(mistake) }
    }
}
