import Alphabet
import Keeping

/// A questionnaire: screens of fields, as the files of `Screens` describe them.
///
/// It knows the order in which things are asked, under which conditions and with which checks; it
/// knows no words, no screen and no clock. Once read it never changes, and every interview refers to
/// the one that there is.
public final class Form: Sendable {
    /// The code that a text has in a list of Locales, given the list's name and the text; nil where it
    /// is none of its words.
    public typealias Meaning = @Sendable (_ list: String, _ text: String) -> String?

    public let id: String
    /// The order that last amended the form, such as `348-2026`.
    public let revision: String
    /// What demands it: the act and the part of it that the form is.
    package let source: Source
    /// FNV-1a (64 bit, hex) over the bytes of the files, one after another in byte order of names.
    public let hash: String
    public let applicant: PersonFields
    /// The field with the day of registration, as of which everything is judged.
    public let registeredOn: String
    public let conditions: [String: Condition]
    /// The checks that belong to no single field.
    public let checks: [CheckUse]
    public let screens: [Screen]
    /// The codes of the lists of `Locales`, by the list's name.
    public let lists: ListCodes
    /// What a text means in one of these lists, by the list's name.
    private let meaning: Meaning
    /// The days by which things are done; nil where nobody knows the days off.
    package var terms: Terms? { termsWhenAsked() }
    private let termsWhenAsked: @Sendable () -> Terms?
    package let fieldsByName: [String: Field]
    /// The columns by table and id: asked for too often to join the names each time.
    private let columns: [String: [String: Field]]
    let keepers: [String: String]
    /// What is kept beside a field, by the field's name.
    package let kept: [String: [String]]
    /// The conditions of columns, by table and by whatever lies in the row under them.
    package let columnWhens: [String: [String: Condition]]
    let whens: [String: [Condition]]
    /// The fields that are not always asked.
    package let conditionalFields: [String]
    /// The codes for missing answers, by the names under which the record keeps them.
    package let missingCodes: [String: Set<String>]
    /// The years that write marks, by table and mark; see `year(writing:)`.
    let yearsByMark: [String: [String: Field]]
    /// The names of its answers, numbered.
    package let names: AnswerNames
    /// The number of the screen that asks for papers, counted from zero; nil where none does.
    package let screenOfPapers: Int?
    private let papersOfSheets: [String: AnswerPath]
    private let ranks: [String: Int]
    private let screenNumbers: [String: Int]
    /// What other rooms worked out of it, by the types of that.
    let derived = KeptEach<ObjectIdentifier, any Sendable>()

    init(
        id: String, revision: String, source: Source, hash: String, applicant: PersonFields,
        registeredOn: String,
        conditions: [String: Condition], checks: [CheckUse], screens: [Screen],
        lists: ListCodes, meaning: @escaping Meaning,
        terms: @escaping @Sendable () -> Terms? = { nil }
    ) {
        self.id = id
        self.revision = revision
        self.source = source
        self.hash = hash
        self.applicant = applicant
        self.registeredOn = registeredOn
        self.conditions = conditions
        self.checks = checks
        self.screens = screens
        self.lists = lists
        self.meaning = meaning
        termsWhenAsked = terms
        let index = FieldIndex(of: screens)
        fieldsByName = index.fields
        columns = index.columns
        ranks = index.ranks
        screenNumbers = index.screenNumbers
        whens = index.whens
        conditionalFields = index.conditional
        columnWhens = index.columnWhens.filter { !$0.value.isEmpty }
        missingCodes = Form.missingCodes(in: screens)
        yearsByMark = Form.yearsByMark(in: screens)
        keepers = Form.keepers(in: screens)
        names = AnswerNames(of: screens)
        screenOfPapers = screens.firstIndex { $0.fields.contains { $0.kind.paper != nil } }
        papersOfSheets = Dictionary(
            screens.flatMap(\.fields).compactMap { field in
                field.kind.paper?.sheet.map { ($0, AnswerPath(field.name)) }
            }, uniquingKeysWith: { first, _ in first })
        kept = Dictionary(grouping: keepers.keys) { [keepers] in keepers[$0] ?? $0 }
    }

    /// A form that asks nothing.
    public static let empty = Form(
        id: "", revision: "", source: Source(act: "", part: ""), hash: "",
        applicant: PersonFields(name: []), registeredOn: "",
        conditions: [:], checks: [], screens: [], lists: ListCodes([:]), meaning: { _, _ in nil })

    /// The field of that full name, or the column for `table.column`.
    public func field(_ name: String) -> Field? { fieldsByName[name] }

    /// The column of that id in a table.
    func field(_ column: String, in table: String) -> Field? { columns[table]?[column] }

    /// The field, or the column, that an answer belongs to.
    public func field(at path: AnswerPath) -> Field? {
        guard let column = path.column else { return fieldsByName[path.field] }
        return columns[path.field]?[column]
    }

    /// The code that the words have in a list of Locales; nil where they are none of its words.
    package func meaning(of words: some Sequence<Substring>, in list: String) -> String? {
        let text = words.joined(separator: " ")
        return text.isEmpty ? nil : meaning(list, text)
    }

    /// The first words of the text that a list of Locales has, side by side.
    package func firstMeaning(in text: String, of list: String) -> String? {
        let words = text.wordsInSmallLetters
        for start in words.indices {
            for end in words.indices[start...].reversed() {
                if let code = meaning(of: words[start...end], in: list) { return code }
            }
        }
        return nil
    }

    /// Where a field or column stands in the form, counted from zero; the last for an unknown one.
    package func rank(of name: String) -> Int { ranks[name] ?? .max }

    /// The same of a column.
    package func rank(of column: String, in table: String) -> Int {
        columns[table]?[column].map { rank(of: $0.name) } ?? .max
    }

    /// The paper that a sheet becomes.
    package func printed(as sheet: String) -> AnswerPath? {
        papersOfSheets[sheet]
    }

    /// Whether the answer belongs to the day at the desk and not to the applicant's papers: what is
    /// signed then, what is printed to be signed, and the day itself.
    package func isOfTheDay(_ field: Field) -> Bool {
        field.kind.isSignature || field.name == registeredOn
            || field.kind.paper?.follows.isEmpty == false
    }

    /// The screen on which an answer is asked.
    public func screen(of path: AnswerPath) -> Screen? {
        screenNumber(of: path).map { screens[$0] }
    }

    /// The number of that screen, counted from zero.
    public func screenNumber(of path: AnswerPath) -> Int? {
        if let column = path.column, let name = columns[path.field]?[column]?.name,
            let number = screenNumbers[name]
        {
            return number
        }
        return screenNumbers[path.field]
    }

    /// Whether an answer belongs to a row and is asked on another screen than its table.
    package func isAside(_ path: AnswerPath) -> Bool {
        path.column.flatMap { columns[path.field]?[$0] }.map { screenNumbers[$0.name] != nil }
            ?? false
    }
}
