package import JSON

/// An object of a file, read key by key; keys that nobody asked for are mistakes.
package struct ObjectReader {
    let file: String
    package let node: Node
    /// The checks that can be named.
    let checks: [CheckSignature]
    let mistakes: Mistakes

    package func refuse(_ text: String, at node: Node? = nil) {
        mistakes.add(text, in: file, at: node?.position ?? self.node.position)
    }

    /// Tells every key that is not among these.
    package func allow(_ keys: [String]) {
        guard let members = node.object else {
            return refuse("an object is expected here")
        }
        for member in members where !keys.contains(member.key) {
            mistakes.add(
                "there is no key \"\(member.key)\" here; the keys are \(keys.joined(separator: ", "))",
                in: file, at: member.keyPosition)
        }
    }

    package func has(_ key: String) -> Bool { node[key] != nil }

    package func text(_ key: String) -> String? {
        guard let value = node[key] else { return nil }
        if value.string == nil { refuse("\"\(key)\" must be a text", at: value) }
        return value.string
    }

    package func needed(_ key: String) -> String {
        if node[key] == nil { refuse("\"\(key)\" is missing here") }
        let found = text(key)
        if found?.isEmpty == true { refuse("\"\(key)\" must not be empty", at: node[key]) }
        return found ?? ""
    }

    package func number(_ key: String) -> Int? {
        guard let value = node[key] else { return nil }
        if value.integer == nil { refuse("\"\(key)\" must be a whole number", at: value) }
        return value.integer
    }

    package func flag(_ key: String, otherwise: Bool = false) -> Bool {
        guard let value = node[key] else { return otherwise }
        if value.bool == nil { refuse("\"\(key)\" must be true or false", at: value) }
        return value.bool ?? otherwise
    }

    package func texts(_ key: String) -> [String] {
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

    package func entries(_ key: String) -> [ObjectReader] {
        guard let value = node[key] else { return [] }
        guard let elements = value.array else {
            refuse("\"\(key)\" must be a list", at: value)
            return []
        }
        return elements.map(entry)
    }

    package func entry(_ node: Node) -> ObjectReader {
        ObjectReader(file: file, node: node, checks: checks, mistakes: mistakes)
    }

    package func entry(_ key: String) -> ObjectReader? { node[key].map(entry) }
}

extension ObjectReader {
    /// Reads what a file holds; all mistakes are collected, and with any of them there is nothing.
    package static func read<Content>(
        _ bytes: [UInt8], file: String, as content: (ObjectReader) -> Content
    ) -> (Content?, [Mistake]) {
        let mistakes = Mistakes()
        do throws(ReadError) {
            let object = ObjectReader(
                file: file, node: try Node.read(bytes), checks: [], mistakes: mistakes)
            let read = content(object)
            return mistakes.all.isEmpty ? (read, []) : (nil, mistakes.all.inOrder())
        } catch {
            mistakes.add("\(error.reason)", in: file, at: error.position)
            return (nil, mistakes.all.inOrder())
        }
    }
}
