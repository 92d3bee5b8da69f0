public import Forms
public import JSON
import Judging
import Messages

extension CaseFile {
    /// Looks whether the case fits the form, the words and the rules, on this day and later ones.
    ///
    /// A filled case has no errors, and of warnings only those for which it gives a reason.
    public func lint(with reference: Reference, today: Day) -> [Mistake] {
        let lint = CaseLint(file: self, reference: reference)
        lint.lookAtNames()
        // Answers that do not exist make the rules tell nonsense.
        if lint.mistakes.isEmpty {
            // The turn of a year and of a leap day are where ages and years go wrong.
            let days = [
                today, Day(year: today.year, month: 12, day: 31),
                Day(year: today.year + 1, month: 1, day: 1),
                Day(year: today.year + 2, month: 2, day: 28), today.adding(days: 1461),
            ]
            for day in days.compactMap(\.self) where lint.mistakes.isEmpty {
                lint.lookAtRules(on: day)
                lint.lookAtOpenAnswers(on: day)
            }
        }
        return lint.mistakes.inOrder()
    }
}

private final class CaseLint {
    let file: CaseFile
    let reference: Reference
    private(set) var mistakes: [Mistake] = []

    init(file: CaseFile, reference: Reference) {
        self.file = file
        self.reference = reference
    }

    private var form: Form { reference.form }
    private var content: Case { file.content }

    private func refuse(_ text: String, at place: String) {
        let mistake = Mistake(file: file.name, position: file.places[place], text: text)
        if !mistakes.contains(mistake) { mistakes.append(mistake) }
    }

    // MARK: Names

    func lookAtNames() {
        if content.papers.isEmpty { refuse("there is no paper to type from", at: "") }
        need(word: "case.\(content.id).title", at: "")
        for paper in content.papers {
            need(word: "papers.\(paper.title)", at: "papers.\(paper.title)")
        }
        for contradiction in content.contradictions {
            let place = "contradiction \(contradiction.name)"
            need(word: "case.\(content.id).contradiction.\(contradiction.name)", at: place)
            need(field: contradiction.field, at: place)
        }
        let known = Set(content.values(asOf: .aDay, in: form).keys)
        for place in file.places.keys where place.hasPrefix("{") {
            let name = String(place.dropFirst().dropLast())
            if !known.contains(name) {
                refuse("there is no date or number \"\(name)\"", at: place)
            }
        }
        for answer in content.answers { lookAt(answer) }
        for answer in content.missing {
            var path = answer.path
            path.aspect = ""
            lookAt(missing: answer.text, at: path)
        }
        for note in content.notes where form.field(at: note.path)?.kind.paper == nil {
            refuse(
                "a note is of a paper; \"\(note.path.aspect(""))\" is none",
                at: "note \(note.path.aspect(""))")
        }
        for name in content.open.keys.sorted() {
            if form.field(name) == nil, AnswerPath(reading: name).flatMap(form.field(at:)) == nil {
                refuse("\"open\" names \"\(name)\", which is no field", at: "open \(name)")
            }
        }
        for name in content.free where form.field(name) == nil {
            refuse("\"free\" names \"\(name)\", which is no field", at: "")
        }
    }

    private func lookAt(_ answer: Case.Answer) {
        let place = answer.path.description
        guard need(field: answer.path, at: place), let field = form.field(at: answer.path) else {
            return
        }
        if form.isOfTheDay(field) {
            refuse("\"\(place)\" is of the day itself and stands in no paper", at: place)
        }
        let text = answer.text.filled(from: content.values(asOf: .aDay, in: form))
        let normalised = field.kind.normalised(text)
        if normalised != text {
            refuse("\"\(text)\" would be kept as \"\(normalised)\"; write that", at: place)
        }
        if text.isEmpty { refuse("an empty answer is left out", at: place) }
    }

    private func lookAt(missing code: String, at path: AnswerPath) {
        let place = "missing \(path)"
        let fields = form.screens.flatMap(\.fields).flatMap { field -> [Field] in
            guard let table = field.kind.table else { return [field] }
            return field.name == path.field && path.row != nil ? table.columns : []
        }
        let name = path.row == nil ? path.field : path.column ?? ""
        let codes = fields.filter { $0.missingAs == name }.flatMap { $0.missing.map(\.code) }
        if !codes.contains(code) {
            let all =
                codes.isEmpty ? "there are none" : "there are \(codes.joined(separator: ", "))"
            refuse("\"\(code)\" cannot stand for \"\(path)\"; \(all)", at: place)
        }
    }

    @discardableResult private func need(field path: AnswerPath, at place: String) -> Bool {
        let isTable = form.table(path.field) != nil
        let field = form.field(at: path)
        if isTable, path.column == nil { return true }
        if field != nil, isTable == (path.row != nil) { return true }
        refuse("there is no field \"\(path)\"", at: place)
        return false
    }

    private func need(word key: String, at place: String) {
        if !reference.catalog.contains(key) {
            refuse("there is no \"\(key)\" in kk.json and ru.json; write it there", at: place)
        }
    }

    // MARK: Rules

    func lookAtRules(on day: Day) {
        let dossier = content.dossier(on: day, with: reference)
        let answers = dossier.signed(on: day, form: form)
        let interview = Interview(form: form, answers: answers, today: day)
        for answer in content.answers where !interview.isAsked(answer.path) {
            refuse("nobody asks for \"\(answer.path)\" here", at: answer.path.description)
        }
        for problem in interview.problems {
            let isExplained = dossier.reasons.contains {
                $0.code == problem.code.rawValue && $0.field == problem.path
            }
            if problem.code.isOfTheCalendar { continue }
            if problem.level == .warning, isExplained { continue }
            let remedy =
                problem.level == .error
                ? "an answer must change" : "an answer or a reason is missing"
            refuse(
                "on \(day.iso) \(problem.path) has \(problem.code): \(remedy)",
                at: nearestPlace(of: problem.path))
        }
        for reason in dossier.reasons
        where !interview.problems.contains(where: {
            $0.code.rawValue == reason.code && $0.path == reason.field && $0.level == .warning
        }) {
            refuse(
                "on \(day.iso) there is no warning \(reason.code) at \(reason.field)",
                at: "reason \(reason.code) \(reason.field)")
        }
    }

    /// Whatever the papers leave open must be right as well.
    func lookAtOpenAnswers(on day: Day) {
        let dossier = content.dossier(on: day, with: reference)
        for (name, openness) in dossier.open.sorted(by: { $0.key < $1.key }) {
            guard case .these(let texts) = openness, let path = AnswerPath(reading: name),
                form.field(at: path) != nil
            else { continue }
            for text in texts {
                var answers = dossier.signed(on: day, form: form)
                answers[path] = text
                let interview = Interview(form: form, answers: answers, today: day)
                for problem in interview.problems where problem.level == .error {
                    refuse(
                        "on \(day.iso) \(problem.path) has \(problem.code) with \"\(text)\"",
                        at: "open \(name)")
                }
            }
        }
    }

    /// The answer itself, else its row, else nothing.
    private func nearestPlace(of path: AnswerPath) -> String {
        if file.places[path.description] != nil { return path.description }
        return AnswerPath(path.field, row: path.row).description
    }
}

extension Day {
    /// Any day will do where only names are looked at.
    fileprivate static let aDay = Instant(seconds: 1_800_000_000).day
}

extension Problem.Code {
    /// Whether it tells how far the data of the office reach, and nothing of the case.
    var isOfTheCalendar: Bool { [.scheduleYear, .dutyYear].contains(self) }
}
