import JSON

/// A way into a document: keys and numbers of elements.
enum Step: Hashable {
    case key(String)
    case element(Int)
}

extension [Step] {
    /// As people write it; elements all alike where rows are meant in general.
    func written(inGeneral: Bool = false) -> String {
        map { step in
            switch step {
            case .key(let key) where inGeneral: ".\(key.replacing(/[0-9]+/, with: "*"))"
            case .key(let key): ".\(key)"
            case .element(let number): inGeneral ? "[*]" : "[\(number)]"
            }
        }.joined()
    }
}

extension Node {
    /// The ways to this value and to all that lie in it.
    var ways: [[Step]] {
        var ways: [[Step]] = [[]]
        for member in object ?? [] { ways += member.node.ways.map { [.key(member.key)] + $0 } }
        for (number, element) in (array ?? []).enumerated() {
            ways += element.ways.map { [.element(number)] + $0 }
        }
        return ways
    }

    func value(at way: some Collection<Step>) -> Node? {
        guard let step = way.first else { return self }
        switch step {
        case .key(let key): return self[key]?.value(at: way.dropFirst())
        case .element(let number): return array?[number].value(at: way.dropFirst())
        }
    }

    /// The same with another value at the end of a way; nil takes it out.
    func with(_ value: Node?, at way: some Collection<Step>) -> Node {
        guard let step = way.first else { return value ?? .null }
        let isLast = way.count == 1
        func changed(_ old: Node) -> Node? {
            isLast ? value : old.with(value, at: way.dropFirst())
        }
        switch step {
        case .key(let key):
            return .object(
                (object ?? []).compactMap { member in
                    member.key == key
                        ? changed(member.node).map { (member.key, $0) } : (member.key, member.node)
                })
        case .element(let number):
            return .array(
                (array ?? []).enumerated().compactMap { index, element in
                    index == number ? changed(element) : element
                })
        }
    }

    // MARK: Damages

    /// Values that may stand in place of this one, each wrong in another way, some of them right.
    var damages: [Node?] {
        var damages: [Node?] = [
            nil, .null, true, false, "", " ", "x", "\u{212A}Z", .array([]), .object([]),
            .array([self]), .object([("x", self)]), .string("a\u{1B}[2Jb"), .string("a\nb"),
            .string("ab\u{202E}"), .string("и\u{306}"), .string("a" + accents(4)),
            .string("a" + accents(5)), .string(.init(repeating: "ұ", count: 100)),
            .string(.init(repeating: "ұ", count: 101)), .string(.init(repeating: "й", count: 201)),
            .string(.init(repeating: "ж", count: 1001)),
        ]
        damages += ["0", "-1", "4", "4.0", "1e2", "2.5", "1e400", "2020", "100000000000000000000"]
            .map { Node(.number($0)) }
        damages += ["2026-02-30", "1899-12-31", "2026-2-3", "23.11.2026", "10000-01-01", "2024"]
            .map { .string($0) }
        if let text = string {
            damages += [text + " ", " " + text, text.decomposed, text + "0", text.lowercased()]
                .map { .string($0) }
            if !text.isEmpty { damages.append(.string(String(text.dropLast()))) }
            if let number = Int(text) { damages.append(.number(number)) }
        }
        if case .number(let digits) = value {
            damages += [".0", "e0", ".5", "0"].map { Node(.number(digits + $0)) }
            damages.append(.string(digits))
        }
        if let elements = array {
            damages += [Node.null, 1, "x", .array([]), .object([])].map { .array(elements + [$0]) }
            damages.append(.array(elements + elements))
        }
        if let members = object?.map({ ($0.key, $0.node) }) {
            damages.append(.object(members + [("hobby", "шахмат"), ("й", 1), ("и\u{306}", 2)]))
            damages.append(.object(members + [("relatives[99].iin", "none"), ("id ", .null)]))
        }
        return damages
    }

    /// The same document with every text in decomposed letters (NFD).
    var decomposed: Node {
        switch value {
        case .string(let text): .string(text.decomposed)
        case .array(let elements): .array(elements.map(\.decomposed))
        case .object(let members): .object(members.map { ($0.key, $0.node.decomposed) })
        default: self
        }
    }
}

private func accents(_ count: Int) -> String { String(repeating: "\u{301}", count: count) }
