/// One question: like the form, one that there is.
public final class Field: Sendable {
    /// The name within its screen, or within its table.
    public let id: String
    /// The name that is unique in the form: `iin`, `passport.number`, `relatives.iin`.
    public let name: String
    /// The part of the record that holds it: `answers`, a path, or empty for the record itself.
    public let part: String
    public let point: String?
    public let source: Source
    package let kind: any Kind
    /// Fields of one group stand together on the screen.
    public let group: String?
    public let when: Condition?
    public let required: Condition?
    public let expected: Condition?
    public let missing: [MissingCode]
    /// The name under which the code of a missing answer stands in the record.
    public let missingAs: String
    public let variants: [Variant]
    public let offers: [Offer]
    /// What F5 brings: `row`, or the fields whose answers it puts together; none where it brings nothing.
    package let repeatsAll: [String]
    public var repeats: String? { repeatsAll.first }
    /// The fields with whose answers this one may begin.
    package let beginnings: [String]
    /// Whether the answer may come again with the next applicant, and tells of nobody.
    package let isRemembered: Bool
    /// The longest answer, in code points.
    public let length: Int
    /// The first year that a date may have.
    public let since: Int
    public let checks: [CheckUse]
    /// The keys under which the record holds its part, in it the answer, and the code beside that.
    package let partKeys: [String]
    package let idKeys: [String]
    package let codeKeys: [String]

    init(
        id: String, name: String, part: String, point: String?, source: Source, kind: any Kind,
        group: String?, when: Condition?, required: Condition?, expected: Condition?,
        missing: [MissingCode], missingAs: String, variants: [Variant], offers: [Offer],
        repeats: [String], beginnings: [String], isRemembered: Bool, length: Int, since: Int,
        checks: [CheckUse]
    ) {
        self.id = id
        self.name = name
        self.part = part
        self.point = point
        self.source = source
        self.kind = kind
        self.group = group
        self.when = when
        self.required = required
        self.expected = expected
        self.missing = missing
        self.missingAs = missingAs
        self.variants = variants
        self.offers = offers
        repeatsAll = repeats
        self.beginnings = beginnings
        self.isRemembered = isRemembered
        self.length = length
        self.since = since
        self.checks = checks
        partKeys = part.split(separator: ".").map(String.init)
        idKeys = id.split(separator: ".").map(String.init)
        codeKeys = (kind.codeName ?? "").split(separator: ".").map(String.init)
    }

    /// Under which number people look for it: the point of the order's form, or of what is brought the
    /// subitem, as `6)`; nil where it has none.
    ///
    /// The points of another part of the order are not those of the form: 10 is the purpose there, and the
    /// list of papers elsewhere.
    package func number(in form: Form) -> String? {
        if let point { return point }
        if let point = kind.paper?.point { return point }
        if let item = source.item { return "\(item))" }
        return source.part == form.source.part ? source.point : nil
    }

    /// The same field with a kind that has more to ask.
    func with(_ kind: any Kind) -> Field {
        Field(
            id: id, name: name, part: part, point: point, source: source, kind: kind, group: group,
            when: when, required: required, expected: expected, missing: missing,
            missingAs: missingAs, variants: variants, offers: offers, repeats: repeatsAll,
            beginnings: beginnings, isRemembered: isRemembered, length: length, since: since,
            checks: checks)
    }

    /// What is older than this is a slip of the fingers, where Screens does not know better.
    package static let usualSince = 1900

    /// What may stand in place of an answer that a person does not have, and when.
    public struct MissingCode: Sendable {
        public let code: String
        public let when: Condition?

        /// All of them, as records know them.
        public static let codes = ["none", "unknown", "refused", "illegible", "deceased"]

        /// The key of its words in Locales.
        package static func key(of code: String) -> String { "missing.\(code)" }
    }

    /// Another label, for as long as a condition holds.
    public struct Variant: Sendable {
        public let name: String
        public let when: Condition
    }

    /// The key in Locales of its words of a kind: `label`, `short`, `hint` or `help`.
    ///
    /// - Parameter variant: the name of the one that holds; nil for its usual words.
    package func key(of kind: String, as variant: String? = nil) -> String {
        // Asked for with every line that is drawn: no list is made for it.
        if let variant { return "field.\(name).\(variant).\(kind)" }
        return "field.\(name).\(kind)"
    }

    /// The key in Locales of what the form prints for an option.
    package func key(ofOption code: String) -> String { "field.\(name).option.\(code)" }

    /// Where the answer lies, in a row or not.
    public func path(row: Int? = nil, table: String? = nil) -> AnswerPath {
        guard let row, let table else { return AnswerPath(name) }
        return AnswerPath(table, row: row, column: id)
    }
}
