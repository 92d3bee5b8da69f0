import Forms
import Foundation
import JSON
import Judging
import Messages

/// The words of Locales, and which of them the form and the sources ask for.
struct Dictionary {
    let keys: [String]
    let form: Form
    /// All literals of the sources.
    let literals: [(file: String, literal: Literal)]
    /// What may be put into a key: names of the form, of enums and of the hub.
    private let names: Set<String>
    /// The texts in the files of `Screens/Papers`, among them keys.
    private let namedInPapers: Set<String>

    struct Unreadable: Error { let mistakes: [String] }

    init() throws {
        func node(_ file: String) throws -> Node {
            try Node.read(Array(try Project.text(of: file).utf8))
        }
        keys = (try node("Locales/kk.json").object ?? []).map(\.key)
        var codes: [String: Set<String>] = [:]
        for file in try Project.files(below: "Locales", ending: ".json") {
            let list = try node(file)
            guard let name = list["list"]?.string else { continue }
            codes[name] = Set((list["items"]?.array ?? []).compactMap { $0["code"]?.string })
        }
        let screens = try Project.files(below: "Screens", ending: ".json").filter {
            !$0.hasPrefix("Screens/Cases/")
                && (!$0.hasPrefix("Screens/Papers/") || $0.hasSuffix("-papers.json"))
        }.map {
            ScreenFile(
                name: String($0.split(separator: "/").last ?? ""),
                bytes: Array(try Project.text(of: $0).utf8))
        }
        let read = Form.read(screens, checks: Check.signatures, lists: ListCodes(codes))
        guard let form = read.form else {
            throw Unreadable(mistakes: read.mistakes.map(\.description))
        }
        self.form = form
        let data = try Project.files(below: "Screens", ending: ".json").map { file in
            (file, Dictionary.texts(try node(file)))
        }
        namedInPapers = Set(data.filter { $0.0.hasPrefix("Screens/Papers/") }.flatMap(\.1))
        names = Set(data.flatMap(\.1) + (try Dictionary.namesInSources()))
        literals = try Project.files(below: "Sources", ending: ".swift").flatMap { file in
            Literal.all(in: try Project.text(of: file)).map { (file, $0) }
        }
    }

    /// The keys that nobody asks for, in the order of the files.
    var unused: [String] { unused(among: keys) }

    /// Those of some keys that nobody asks for.
    func unused(among keys: [String]) -> [String] {
        // What it names are the families that it leaves out.
        let asking = literals.filter { $0.file != "Sources/Pages/MessageLint.swift" }
            .map(\.literal.text)
        let texts = Set(asking)
        let patterns = KeyPatterns(literals: asking, names: names)
        let derived = derivedKeys
        return keys.filter { key in
            if texts.contains(key) || derived.contains(key) || namedInPapers.contains(key) {
                return false
            }
            if key.hasPrefix("problem.") { return !isProblem(key, literals: texts) }
            let family = String(key.prefix { $0 != "." })
            return Dictionary.families.contains(family) || !patterns.fit(key)
        }
    }

    /// All texts and names of members below a node.
    private static func texts(_ node: Node) -> [String] {
        if let text = node.string { return [text] }
        return (node.array ?? []).flatMap(texts)
            + (node.object ?? []).flatMap { [$0.key] + texts($0.node) }
    }

    /// What enums call their cases, and what the hub calls its checks.
    private static func namesInSources() throws -> [String] {
        let cases = try Project.files(below: "Sources", ending: ".swift").flatMap { file in
            try Project.text(of: file).matches(of: #/\bcase ([a-z][^:{}\n]*)/#).flatMap { match in
                match.1.replacing(#/\([^)]*\)/#, with: "").split(separator: ",").map { part in
                    String(part.drop { !$0.isLetter }.prefix { $0.isLetter || $0.isNumber })
                }
            }
        }
        let hub = try Project.text(of: "Sources/Hub/hub.sql").matches(of: #/'([a-zA-Z.]+)'/#)
        return cases + hub.map { String($0.1) }
    }

    /// Keys that the sources name and Locales lack, with the place.
    var missing: [String] {
        let known = Set(keys)
        let families = Set(keys.map { $0.prefix { $0 != "." } })
        return literals.compactMap { file, literal in
            let text = literal.text
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count >= 2, families.contains(parts[0]), !known.contains(text),
                parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0 == "-" } }),
                !isStem(text), !isCode(text)
            else { return nil }
            return "\(file):\(literal.line): \(text)"
        }
    }

    /// Families whose keys come from the form, so that nothing in the sources speaks for them.
    private static let families = [
        "field", "screen", "group", "condition", "source", "missing", "ground", "reason",
    ]

    private func isStem(_ text: String) -> Bool { keys.contains { $0.hasPrefix(text + ".") } }

    /// Whether it names a check, a problem or a path of the record rather than a word.
    private func isCode(_ text: String) -> Bool {
        isStem("problem." + text) || keys.contains { $0.hasSuffix("." + text) }
            || keys.contains("field.\(text).label") || text.hasPrefix("record.")
    }

    private var derivedKeys: Set<String> {
        var keys: [String] = []
        func add(_ field: Field) {
            let stem = "field.\(field.name)"
            for stem in [stem] + field.variants.map({ "\(stem).\($0.name)" }) {
                keys += ["label", "short", "column", "hint", "help"].map { "\(stem).\($0)" }
            }
            keys += field.missing.flatMap { ["missing.\($0.code)", "missing.\($0.code).also"] }
            keys += [field.source.act, field.source.part].map { "source.\($0)" }
            if let group = field.group { keys.append("group.\(group).heading") }
            keys += field.kind.options.map { "\(stem).option.\($0)" }
            if let table = field.kind.table { table.columns.forEach(add) }
        }
        for screen in form.screens {
            keys += ["title", "heading", "instruction"].map { "screen.\(screen.id).\($0)" }
            screen.fields.forEach(add)
        }
        for name in form.conditions.keys {
            keys += ["holds", "fails"].map { "condition.\(name).\($0)" }
        }
        keys += literals.filter { literal in
            ["Judging", "Records"].contains { literal.file.hasPrefix("Sources/\($0)/") }
        }.flatMap {
            ["ground.\($0.literal.text)", "reason.\($0.literal.text)"]
        }
        return Set(keys)
    }

    /// Whether some check tells the problem; its variant stands in the sources or in the form.
    private func isProblem(_ key: String, literals: Set<String>) -> Bool {
        var rest = key.dropFirst("problem.".count)
        if rest.hasSuffix(".row") { rest = rest.dropLast(".row".count) }
        if literals.contains(String(rest)) { return true }
        guard let dot = rest.lastIndex(of: ".") else { return false }
        let variant = String(rest[rest.index(after: dot)...])
        return literals.contains(String(rest[..<dot]))
            && (literals.contains(variant) || form.field(variant) != nil || isShape(variant))
    }

    private func isShape(_ variant: String) -> Bool {
        form.screens.flatMap(\.fields).contains { $0.name.hasPrefix(variant + ".") }
    }
}
