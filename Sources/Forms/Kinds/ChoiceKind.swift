import Alphabet
package import JSON

/// One of the codes that the paper has.
package struct ChoiceKind: CodedKind {
    static let name = "choice"
    static let keys = ["options", "printed"]

    package let options: [String]
    /// Whether the paper prints the codes; where it does not, they are numbered for the clerk.
    package let isPrinted: Bool

    package init(options: [String], isPrinted: Bool) {
        self.options = options
        self.isPrinted = isPrinted
    }

    init(reading object: ObjectReader, of field: String, source: Source) {
        options = object.texts("options")
        isPrinted = object.flag("printed", otherwise: true)
        if options.isEmpty { object.refuse("a choice needs \"options\"") }
        for (number, option) in options.enumerated() where options[..<number].contains(option) {
            object.refuse(
                "the option \"\(option)\" stands twice; take one away", at: object.node["options"])
        }
    }

    package var checks: [String] { .checksOfText + ["choice"] }
    package var shape: AnswerShape {
        .options(options.map { isPrinted ? .plainNumber($0) : .string($0) })
    }

    package func node(of text: String) -> Node { isPrinted ? .plainNumber(text) : .string(text) }

    package func text(of node: Node) -> String? {
        // An option that is no number is kept as the text that it is.
        isPrinted
            ? node.string.flatMap { Int($0) == nil ? $0 : nil } ?? node.wholeNumber : node.string
    }
}
