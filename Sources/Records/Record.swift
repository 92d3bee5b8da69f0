import Alphabet
public import Forms
public import JSON
package import Judging

/// A finished questionnaire as the office downstream relies on it: schema `saualnama/1`.
///
/// JSON with keys in the order of the form. Answers that are not asked are absent, empty optional
/// ones too; days are `YYYY-MM-DD`, instants RFC 3339 in UTC, countries ISO 3166-1 alpha-2, choices
/// the order's codes, years numbers. Codes of lists stand beside the texts as on the paper.
public struct Record: Sendable, Hashable {
    public static let schema = "saualnama/1"
    /// The office in the numbers of training: no office of work begins so.
    public static let trainingOffice = "DEMO"

    public var envelope: Envelope
    public var answers: Answers
    /// IINs of other questionnaires, whose warning may have been given a reason.
    public var elsewhere: Set<String>
    /// That of the answers, where it was worked out to see whether they are those that were printed.
    package var fingerprint: String?

    public init(
        envelope: Envelope, answers: Answers, elsewhere: Set<String> = [],
        fingerprint: String? = nil
    ) {
        self.envelope = envelope
        self.answers = answers
        self.elsewhere = elsewhere
        self.fingerprint = fingerprint
    }

    /// What is known of the questionnaire besides its answers.
    public struct Envelope: Hashable, Sendable {
        /// 128 random bits in hex, drawn when the draft begins.
        public var id: String
        /// Office, desk, year and serial; given when the questionnaire is finished.
        public var number: String
        /// The number of the returned submission that this one replaces.
        public var corrects: String?
        public var isDemo: Bool
        /// The language of the document: `kk` or `ru`.
        public var language: String
        public var office: String
        public var desk: String
        public var clerk: String
        public var startedAt: Instant
        public var finishedAt: Instant
        /// How long somebody worked on it, in seconds.
        public var activeSeconds: Int
        /// When the applicant may expect the decision; nil without a calendar.
        public var dueOn: Day?
        /// The refusals to take the documents in that were printed before.
        package var refusals: [Refusal] = []

        public init(
            id: String, number: String = "", corrects: String? = nil, isDemo: Bool = false,
            language: String, office: String, desk: String, clerk: String, startedAt: Instant,
            finishedAt: Instant, activeSeconds: Int, dueOn: Day? = nil
        ) {
            self.id = id
            self.number = number
            self.corrects = corrects
            self.isDemo = isDemo
            self.language = language
            self.office = office
            self.desk = desk
            self.clerk = clerk
            self.startedAt = startedAt
            self.finishedAt = finishedAt
            self.activeSeconds = activeSeconds
            self.dueOn = dueOn
        }
    }
}

extension Record {
    /// The record as JSON, judged as of `today` where the day of registration is empty.
    public func node(form: Form, today: Day) -> Node {
        node(of: interview(about: form, today: today))
    }

    /// The day on which it was accepted; nil where papers were missing then.
    package func acceptedWhole(in form: Form) -> Day? {
        let interview = interview(about: form, today: envelope.finishedAt.day)
        let isWhole = !interview.documents.contains { $0.state == Paper.missing }
        return isWhole ? interview.registeredOn : nil
    }

    /// What is asked and what is wrong, judged as of `today` where the day of registration is empty.
    package func interview(about form: Form, today: Day) -> Interview {
        Interview(
            form: form, answers: answers, today: today,
            isCorrection: envelope.corrects != nil, elsewhere: elsewhere,
            fingerprint: fingerprint)
    }

    /// The record as JSON.
    ///
    /// - Parameter interview: that about its answers.
    package func node(of interview: Interview) -> Node {
        let form = interview.form
        let tree = RecordTree()
        tree.set("schema", .string(Record.schema))
        tree.set("form.id", .string(form.id))
        tree.set("form.revision", .string(form.revision))
        tree.set("form.hash", .string(form.hash))
        envelope.write(into: tree)
        tree.set("answers", .object([]))
        tree.set("missing", .object(missingMembers(interview)))
        tree.set("acknowledged", .array(interview.acknowledgements.map(\.node)))
        for screen in form.screens where interview.isAsked(screen) {
            for field in screen.fieldsOfParts where interview.isAsked(AnswerPath(field.name)) {
                write(field, of: interview, into: tree)
            }
        }
        let documents = interview.documents.map(\.node)
        if !documents.isEmpty { tree.set("documents", .array(documents)) }
        if !interview.answer("payment.amount").isEmpty {
            tree.set("payment.currency", .string("KZT"))
        }
        if let dueOn = envelope.dueOn {
            tree.set("schedule.acceptedOn", .string(interview.registeredOn.iso))
            tree.set("schedule.dueOn", .string(dueOn.iso))
        }
        tree.moveToEnd(form.registeredOn)
        return tree.node
    }

    private func write(_ field: Field, of interview: Interview, into tree: RecordTree) {
        let prefix = field.recordPrefix
        if let table = field.kind.table {
            let rows = interview.rows(of: field.name).map { row -> Node in
                let inRow = RecordTree()
                for column in table.ownColumns {
                    let path = column.path(row: row, table: field.name)
                    guard interview.isAsked(path) else { continue }
                    if let value = interview.recordValue(of: column, at: path) {
                        inRow.set(column.id, value)
                    }
                    writeCode(of: column, at: path, prefix: "", interview, into: inRow)
                }
                return inRow.node
            }
            tree.set(prefix + field.id, .array(rows))
            return
        }
        let path = AnswerPath(field.name)
        if let value = interview.recordValue(of: field, at: path) {
            tree.set(prefix + field.id, value)
        }
        writeCode(of: field, at: path, prefix: prefix, interview, into: tree)
    }

    /// The code that is kept beside a text: that of a list, or that of a place under its last line.
    private func writeCode(
        of field: Field, at path: AnswerPath, prefix: String, _ interview: Interview,
        into tree: RecordTree
    ) {
        guard let name = field.kind.codeName else { return }
        let code = answers[path.beside(name)]
        guard !code.isEmpty else { return }
        tree.set(prefix + name, .string(code))
        if field.kind.place != nil { tree.moveToEnd(prefix + name) }
    }

    private func missingMembers(_ interview: Interview) -> [(String, Node)] {
        var members: [(String, Node)] = []
        for (field, path) in interview.askedFields {
            let code = interview.missingCode(path)
            var key = interview.form.missingPath(of: field, at: path)
            key.aspect = ""
            let isNew = !members.contains { $0.0 == key.description }
            if !code.isEmpty, isNew {
                members.append((key.description, .string(code)))
            }
        }
        return members
    }
}

extension Record.Envelope {
    fileprivate func write(into tree: RecordTree) {
        tree.set("id", .string(id))
        tree.set("number", .string(number))
        tree.set("corrects", corrects.map { .string($0) } ?? .null)
        tree.set("demo", .bool(isDemo))
        tree.set("language", .string(language))
        tree.set("intake.office", .string(office))
        tree.set("intake.desk", .string(desk))
        tree.set("intake.clerk", .string(clerk))
        tree.set("intake.channel", .string("desk"))
        tree.set("intake.startedAt", .string(startedAt.rfc3339))
        tree.set("intake.finishedAt", .string(finishedAt.rfc3339))
        tree.set("intake.activeSeconds", .number(activeSeconds))
        if !refusals.isEmpty { tree.set("intake.refusals", .array(refusals.map(\.node))) }
        tree.set("intake.representative", .null)
        tree.set("intake.visit", .null)
    }
}

extension Acknowledgement {
    var node: Node {
        .object([
            ("code", .string(code)), ("field", .string(field.description)),
            ("reason", .string(reason)), ("note", .string(note)),
        ])
    }
}

extension Interview {
    /// The answer as it stands in a record; nil where nothing was answered.
    func recordValue(of field: Field, at path: AnswerPath) -> Node? {
        let text = answer(path)
        return text.isEmpty ? nil : field.kind.node(of: text)
    }
}
