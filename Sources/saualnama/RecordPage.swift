import Casework
import Forms
import Judging
import Messages
import Pages
import Records

/// A record as people read it: sections with labels and answers, then what is wrong.
///
/// Its lines are not yet harmless: they hold what stands in the record.
struct RecordPage {
    let record: Record
    let reading: RecordReading
    let library: Library
    let language: Language
    private let interview: Interview

    init(record: Record, reading: RecordReading, library: Library, language: Language) {
        self.record = record
        self.reading = reading
        self.library = library
        self.language = language
        let registered = Day(typed: record.answers[library.form.registeredOn])
        interview = Interview(
            form: library.form, answers: record.answers,
            today: registered ?? record.envelope.finishedAt.day)
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String {
        library.catalog.text(key, in: language, with: values)
    }

    private func say(_ key: String, _ values: [String: String] = [:]) -> String {
        text("cli.spool.page.\(key)", values)
    }

    /// The number, and who took the questionnaire in.
    var heading: [String] {
        let envelope = record.envelope
        let word = envelope.isDemo ? text("mode.training") : text("word.questionnaire")
        var lines = ["\(word) \(envelope.number)"]
        lines.append(
            say(
                "intake",
                [
                    "desk": envelope.office + envelope.desk, "clerk": envelope.clerk,
                    "at": envelope.finishedAt.rfc3339,
                ]))
        if let number = envelope.corrects { lines.append(say("corrects", ["number": number])) }
        if let day = envelope.dueOn { lines.append(text("end.due", ["date": day.shown])) }
        let name = Language(rawValue: envelope.language).map { text("language.\($0.rawValue)") }
        lines.append(say("language", ["language": name ?? envelope.language]))
        return lines
    }

    var body: [String] { sections + problems }

    // MARK: Answers

    private var sections: [String] {
        var lines: [String] = []
        // The papers stand on the sheet of the case.
        for screen in library.form.screens where screen.isCounted {
            let title = text(screen.titleKey)
            guard interview.isAsked(screen) else {
                lines += ["", "\(title): \(text("state.notAsked"))"]
                continue
            }
            lines += ["", title]
            for field in screen.fields where interview.isAsked(AnswerPath(field.name)) {
                if let table = field.kind.table {
                    lines += rows(of: table, in: field)
                } else {
                    lines += self.lines(field, at: AnswerPath(field.name), indented: "  ")
                }
            }
        }
        return lines
    }

    private func rows(of table: Table, in field: Field) -> [String] {
        let count = record.answers.rows(of: field.name).count
        if count == 0 { return lines(field, at: AnswerPath(field.name), indented: "  ") }
        return (0..<count).flatMap { row in
            ["  \(text("title.row", ["row": String(row + 1)]))"]
                + table.ownColumns.flatMap { column -> [String] in
                    let path = column.path(row: row, table: field.name)
                    return interview.isAsked(path) ? lines(column, at: path, indented: "    ") : []
                }
        }
    }

    private func lines(
        _ field: Field, at path: AnswerPath, indented indentation: String
    ) -> [String] {
        let point = field.point.map { "\($0). " } ?? ""
        let values = shown(field, at: path).split(separator: "\n", omittingEmptySubsequences: false)
        return values.enumerated().map { number, value in
            number == 0
                ? "\(indentation)\(point)\(label(field, at: path)): \(value)"
                : "\(indentation)  \(value)"
        }
    }

    private func label(_ field: Field, at path: AnswerPath) -> String {
        interview.words(of: field, at: path, ["short", "label"], library.catalog, language)
    }

    /// Words for codes; a dash for what was not answered and need not be.
    private func shown(_ field: Field, at path: AnswerPath) -> String {
        // Numbers stay in one piece: they are copied from here.
        let answer = record.answers[path]
        if field.kind.isNumeric, !answer.isEmpty { return answer }
        let shown = interview.shown(field, at: path, library.catalog, language)
        return shown.isEmpty ? "–" : shown
    }

    // MARK: Warnings and problems

    private var wording: ProblemWording {
        ProblemWording(form: library.form, catalog: library.catalog, language: language)
    }

    private var problems: [String] {
        let lines = reading.problemsLeft.map { "  ! \(wording.sentence(for: $0))" }
        return lines.isEmpty ? [] : ["", say("problems")] + lines
    }
}

extension RecordReading {
    /// What keeps the record from being in order, each told once: a warning without a reason is not
    /// told again as a reason that is missing.
    var problemsLeft: [Problem] { open.filter { $0.code != .warningUnexplained } }
}
