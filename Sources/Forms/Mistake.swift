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

/// An object of a file, read key by key; keys that nobody asked for are mistakes.
struct Entry {
    let file: String
    let node: Node
    /// The checks that can be named.
    let checks: [CheckSignature]
    let mistakes: Mistakes

    func refuse(_ text: String, at node: Node? = nil) {
        mistakes.add(text, in: file, at: node?.position ?? self.node.position)
    }

    /// Tells every key that is not among these.
    func allow(_ keys: [String]) {
        guard let members = node.object else {
            return refuse("an object is expected here")
        }
        for member in members where !keys.contains(member.key) {
            mistakes.add(
                "there is no key \"\(member.key)\" here; the keys are \(keys.joined(separator: ", "))",
                in: file, at: member.keyPosition)
        }
    }

    func has(_ key: String) -> Bool { node[key] != nil }

    func text(_ key: String) -> String? {
        guard let value = node[key] else { return nil }
        if value.string == nil { refuse("\"\(key)\" must be a text", at: value) }
        return value.string
    }

    func needed(_ key: String) -> String {
        if node[key] == nil { refuse("\"\(key)\" is missing here") }
        let found = text(key)
        if found?.isEmpty == true { refuse("\"\(key)\" must not be empty", at: node[key]) }
        return found ?? ""
    }

    func number(_ key: String) -> Int? {
        guard let value = node[key] else { return nil }
        if value.integer == nil { refuse("\"\(key)\" must be a whole number", at: value) }
        return value.integer
    }

    func flag(_ key: String, otherwise: Bool = false) -> Bool {
        guard let value = node[key] else { return otherwise }
        if value.bool == nil { refuse("\"\(key)\" must be true or false", at: value) }
        return value.bool ?? otherwise
    }

    func texts(_ key: String) -> [String] {
        guard let value = node[key] else { return [] }
        guard let elements = value.array else {
            refuse("\"\(key)\" must be a list of texts", at: value)
            return []
        }
        return elements.compactMap { element in
            if element.string == nil { refuse("a text is expected here", at: element) }
            return element.string
        }
    }

    func entries(_ key: String) -> [Entry] {
        guard let value = node[key] else { return [] }
        guard let elements = value.array else {
            refuse("\"\(key)\" must be a list", at: value)
            return []
        }
        return elements.map(entry)
    }

    func entry(_ node: Node) -> Entry {
        Entry(file: file, node: node, checks: checks, mistakes: mistakes)
    }

    func entry(_ key: String) -> Entry? { node[key].map(entry) }
}
