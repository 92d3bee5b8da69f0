import Alphabet
package import JSON

/// A year; or, in place of it, a mark that it lasts until now.
package struct YearKind: NamedKind {
    static let name = "year"
    static let keys = ["untilNow", "since"]

    package let untilNow: String?

    package init(untilNow: String?) { self.untilNow = untilNow }

    init(reading object: ObjectReader, of field: String, source: Source) {
        untilNow = object.text("untilNow")
    }

    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {
        guard let name = field.node["untilNow"]?.string else { return }
        lint.need(subject: name, in: table, field, field.node["untilNow"])
        let mark = lint.form.field(table.map { "\($0).\(name)" } ?? name)
        if let mark, !mark.kind.isMark {
            field.refuse("\"untilNow\" must name a flag", at: field.node["untilNow"])
        }
    }

    package var fixedLength: Int? { 4 }
    package var isNumeric: Bool { true }
    package var checks: [String] { .checksOfText + ["date"] }
    package var date: DateShape? { .year }

    package func normalised(_ text: String, words: DateWords) -> String {
        text.composed.numberOfDigits
    }

    package func isNormal(_ text: String) -> Bool { text.utf8.allSatisfy(\.isDigit) }

    package func node(of text: String) -> Node { .plainNumber(text) }
    package func text(of node: Node) -> String? { node.wholeNumber }
}
