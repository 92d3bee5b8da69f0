import Alphabet
import JSON

/// A paper that is brought, and what became of it: a state, the answer to a question that decides
/// whether it is needed, or both with a colon between.
package struct PaperKind: CodedKind {
    static let name = "paper"
    static let keys = [
        "item", "keeps", "number", "sheet", "follows", "as", "of", "circumstances", "excusable",
    ]

    private let content: Paper

    init(reading object: ObjectReader, of field: String, source: Source) {
        content = Paper(
            id: object.text("as") ?? object.needed("id"), item: object.text("item"),
            keeps: object.needed("keeps"), number: object.text("number"),
            sheet: object.text("sheet"), follows: object.texts("follows"),
            circumstances: object.entries("circumstances").map { entry in
                entry.allow(["code", "needed", "noted"])
                return Paper.Circumstance(
                    code: entry.needed("code"), isNeeded: entry.flag("needed"),
                    isNoted: entry.flag("noted"))
            }, isExcusable: object.flag("excusable"))
        if !Paper.states.contains(content.keeps), !content.keeps.isEmpty {
            let all = Paper.states.joined(separator: ", ")
            object.refuse(
                "there is no state \"\(content.keeps)\"; the states are \(all)",
                at: object.node["keeps"])
        }
    }

    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {
        let names = [field.node["number"]] + (field.node["follows"]?.array ?? [])
        for node in names {
            if let name = node?.string { lint.need(subject: name, in: nil, field, node) }
        }
    }

    package var checks: [String] { ["choice", "paper"] }
    package var codes: [String] { content.answers }
    package var paper: Paper? { content }
}

/// A paper of the order's list (Appendix 2 of order 259, 10).
package struct Paper: Sendable {
    /// An answer to the question behind it.
    package struct Circumstance: Sendable {
        package let code: String
        /// Whether the paper is needed then.
        package let isNeeded: Bool
        /// Whether a note must say why it is not.
        package let isNoted: Bool
    }

    /// What can become of a paper, in the order of the keys: shown and given back, copied, kept,
    /// not there, not needed.
    package static let states = ["seen", "copy", "original", "missing", "notApplicable"]
    package static let copy = "copy"
    package static let original = "original"
    package static let missing = "missing"
    package static let notApplicable = "notApplicable"

    /// As records call it.
    package let id: String
    /// The subitem that demands it.
    package let item: String?
    /// The same as people write it, as `6)`.
    package var point: String? { item.map { "\($0))" } }
    /// The state that Enter takes.
    package let keeps: String
    /// The field with its number.
    package let number: String?
    /// The sheet that is printed to become it.
    package let sheet: String?
    /// The signatures that make it what it is: it is there when all of them are.
    package let follows: [String]
    /// The question behind it; empty where it is needed without one.
    package let circumstances: [Circumstance]
    /// Whether the clerk may say, with a note, that it is not needed.
    package let isExcusable: Bool

    /// The key in Locales of its whole name, by its id in records.
    ///
    /// - Parameter circumstance: for the name that it has then; not every circumstance has one.
    package static func nameKey(of id: String, circumstance: String? = nil) -> String {
        circumstance.map { "doc.\(id).\($0)" } ?? "doc.\(id)"
    }

    package var nameKey: String { Paper.nameKey(of: id) }
    /// The key of what it is called among others.
    package var shortNameKey: String { "doc.\(id).short" }
    /// The key of the advice in its line; not every paper has one.
    package var adviceKey: String { "doc.\(id).advice" }
    /// The key of its own help; not every paper has one.
    package var helpKey: String { "doc.\(id).help" }

    /// The key of an answer to the question behind it.
    package func key(of circumstance: Circumstance) -> String {
        "circumstance.\(id).\(circumstance.code)"
    }

    /// The same in a few letters.
    package func shortKey(of circumstance: Circumstance) -> String {
        "circumstance.\(id).\(circumstance.code).short"
    }

    /// What became of it, taken apart.
    package func parts(of answer: String) -> (circumstance: Circumstance?, state: String) {
        if circumstances.isEmpty { return (nil, answer) }
        let parts = answer.split(separator: ":", maxSplits: 1).map(String.init)
        let circumstance = circumstances.first { $0.code == parts.first }
        guard let circumstance else { return (nil, "") }
        let state = circumstance.isNeeded ? parts.dropFirst().first ?? "" : Paper.notApplicable
        return (circumstance, state)
    }

    /// The answer whose parts these are.
    package func answer(_ circumstance: String, _ state: String) -> String {
        if circumstances.isEmpty { return state }
        let parts = state == Paper.notApplicable ? [circumstance] : [circumstance, state]
        return parts.filter { !$0.isEmpty }.joined(separator: ":")
    }

    /// Whether a note must say why it is not needed.
    package func owesNote(_ answer: String) -> Bool {
        let (circumstance, state) = parts(of: answer)
        return circumstance?.isNoted ?? (circumstances.isEmpty && state == Paper.notApplicable)
    }

    /// The states that it can have.
    package var states: [String] {
        circumstances.isEmpty && isExcusable
            ? Paper.states : Paper.states.filter { $0 != Paper.notApplicable }
    }

    /// Every answer that there is.
    var answers: [String] {
        if circumstances.isEmpty { return states }
        return circumstances.flatMap { circumstance in
            circumstance.isNeeded
                ? [circumstance.code] + states.map { "\(circumstance.code):\($0)" }
                : [circumstance.code]
        }
    }
}
