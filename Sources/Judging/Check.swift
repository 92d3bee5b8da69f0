public import Forms

/// A rule about answers: a name for Screens, the codes it can tell, and how it is computed.
///
/// Each lives in a file of its own in `Checks`, with its source; what it needs to know of the form
/// comes from Screens as arguments.
public struct Check: Sendable {
    /// Its name and its arguments.
    public let signature: CheckSignature
    public let codes: [Problem.Code]
    /// What it looks at besides the answer at which it stands, its arguments and its conditions.
    let looksAt: [Subject]
    let run: @Sendable (Inspection) -> [Problem]

    init(
        _ name: String, tells codes: [Problem.Code], needs: [String: Arguments.ArgumentType] = [:],
        options: [String: Arguments.ArgumentType] = [:], looksAt: [Subject] = [],
        run: @escaping @Sendable (Inspection) -> [Problem]
    ) {
        signature = CheckSignature(name: name, needs: needs, options: options)
        self.codes = codes
        self.looksAt = looksAt
        self.run = run
    }

    /// Something that no argument names.
    enum Subject: Sendable {
        /// The day on which the applicant was born.
        case applicantsBirth
        case day(DayDependence)
    }

    /// All checks that Screens can name, in alphabetical order.
    public static let named: [Check] = [
        .children, .citizenship, .pastDate, .departure, .documents, .duty, .dutyExempt, .employment,
        .iin, .iinKinship, .iinPerson, .iinRepeated, .name, .relatives, .representative,
        .scheduleYear, .service, .spouses, .visitRequest,
    ]

    /// What Screens has to know of them.
    public static var signatures: [CheckSignature] { named.map(\.signature) }

    /// The checks that kinds name, whatever Screens says.
    package static let ofKinds: [Check] = [
        .control, .length, .date, .choice, .country, .paper,
    ]

    /// The checks that a field implies without naming them.
    static func implied(by field: Field) -> [Check] {
        (field.required == nil ? [] : [required]) + (field.expected == nil ? [] : [expected])
            + field.kind.checks.compactMap { name in
                ofKinds.first { $0.signature.name == name }
            }
    }
}

/// What a check looks at: the interview, the place in the form where it is named, its arguments.
struct Inspection {
    let interview: Interview
    /// The answer it is named at; nil for a check of the form.
    let path: AnswerPath?
    let field: Field?
    /// The text of the answer that the check is named at; empty for a check of the form.
    let text: String
    /// The rule by which it is looked at.
    var rule: Rules.Rule?

    init(interview: Interview, path: AnswerPath?, field: Field?, rule: Rules.Rule? = nil) {
        self.interview = interview
        self.path = path
        self.field = field
        self.rule = rule
        text = path.map(interview.answer) ?? ""
    }

    /// What Screens tells the check.
    var arguments: Arguments { rule?.arguments ?? Arguments() }

    /// The field that an argument names: in the same row, where the check stands in one.
    func path(_ argument: String) -> AnswerPath? {
        guard let name = arguments.texts[argument] else { return nil }
        guard let path, let row = path.row else { return AnswerPath(name) }
        return AnswerPath(path.field, row: row, column: name)
    }

    /// The table that an argument names, if it is asked.
    func table(_ argument: String) -> String? {
        arguments.texts[argument].flatMap { interview.isAsked(AnswerPath($0)) ? $0 : nil }
    }

    /// The column of a row that an argument names.
    func path(_ argument: String, row: Int, of table: String) -> AnswerPath {
        AnswerPath(table, row: row, column: arguments.texts[argument] ?? argument)
    }

    /// The answer beside which the column of an argument is kept: where the cursor goes.
    func keeperPath(_ argument: String, row: Int, of table: String) -> AnswerPath {
        let column = arguments.texts[argument] ?? argument
        return AnswerPath(
            table, row: row, column: interview.form.keeper(of: column, in: table))
    }

    /// Columns that arguments name, in all rows of a table.
    func columns(_ names: [String], of table: String) -> [AnswerPath] {
        names.map { AnswerPath(table, column: arguments.texts[$0] ?? $0) }
    }

    /// One problem at the answer that is looked at.
    func tell(
        _ code: Problem.Code, variant: String? = nil, _ details: [String: Problem.Detail] = [:],
        reads: [AnswerPath] = []
    ) -> [Problem] {
        path.map { [Problem(code, at: $0, variant: variant, details: details, reads: reads)] } ?? []
    }

    func codes(_ argument: String) -> [String] { arguments.lists[argument] ?? [] }

    func holds(_ argument: String) -> Bool {
        arguments.texts[argument].map { interview.holds(.named($0)) } ?? true
    }

    /// The answers that the condition of an argument looks at.
    func subjects(of argument: String) -> [AnswerPath] {
        guard let name = arguments.texts[argument] else { return [] }
        return interview.form.allSubjects(of: .named(name)).compactMap { subject in
            guard case .field(let name) = subject else { return nil }
            return AnswerPath(name)
        }
    }
}
