import JSON

/// An object of a file, read key by key; keys that nobody asked for are mistakes.
struct ObjectReader {
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

    func entries(_ key: String) -> [ObjectReader] {
        guard let value = node[key] else { return [] }
        guard let elements = value.array else {
            refuse("\"\(key)\" must be a list", at: value)
            return []
        }
        return elements.map(entry)
    }

    func entry(_ node: Node) -> ObjectReader {
        ObjectReader(file: file, node: node, checks: checks, mistakes: mistakes)
    }

    func entry(_ key: String) -> ObjectReader? { node[key].map(entry) }
}
