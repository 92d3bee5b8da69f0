public import Forms
import Messages

extension Case {
    /// The case as it lies on the desk on a day.
    public func dossier(on day: Day, with reference: Reference) -> Dossier {
        let values = values(asOf: day, in: reference.form)
        let filled = papers.map { paper in
            Dossier.Paper(title: paper.title, lines: paper.lines.map { $0.filled(from: values) })
        }
        return Dossier(
            id: id, language: language, day: day, papers: filled,
            answers: reference.keyed(
                answers.map { Answer(path: $0.path, text: $0.text.filled(from: values)) } + missing
                    + notes),
            reasons: reasons, free: free, open: open.mapValues { $0.filled(from: values) },
            contradictions: contradictions, values: values)
    }

    /// The applicant's name as the papers have it, for lists.
    public func name(in form: Form) -> String {
        form.applicant.name.compactMap { name in
            answers.first { $0.path == AnswerPath(name) }?.text
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What stands for each placeholder: `NAME`, `NAME.year`, `PERSON.iin`, and `duty`, the sum that is due
    /// on the day.
    func values(asOf day: Day, in form: Form) -> [String: String] {
        var values = ["duty": form.duty(of: day.year)]
        for (name, rule) in dates {
            values[name] = rule.text(asOf: day, among: dates)
            values["\(name).year"] = rule.day(asOf: day, among: dates).map { String($0.year) }
        }
        for (name, person) in people {
            if let born = dates[person.born]?.day(asOf: day, among: dates) {
                values["\(name).iin"] = person.iin(born: born)
            }
        }
        return values
    }
}

extension Dossier {
    /// The answers with what the clerk adds at the end: both declarations, signed, and the day of
    /// registration; and what becomes of papers by that.
    public func signed(on day: Day, form: Form) -> Answers {
        var signed = answers
        for field in form.screens.flatMap(\.fields) where form.isOfTheDay(field) {
            signed[AnswerPath(field.name)] = field.kind.paper?.keeps ?? day.shown
        }
        return signed
    }
}

extension Dossier.Openness {
    fileprivate func filled(from values: [String: String]) -> Dossier.Openness {
        guard case .these(let texts) = self else { return self }
        return .these(texts.map { $0.filled(from: values) })
    }
}

extension Form {
    /// The sum that was due in a year, as Screens have it; of the last year before of which they know.
    fileprivate func duty(of year: Int) -> String {
        let index =
            fieldsByName.values.lazy.flatMap(\.checks).first { $0.check == "duty" }?
            .arguments.objects["index"] ?? []
        let known = index.compactMap { entry -> (year: Int, tenge: String)? in
            guard let year = entry["year"].flatMap({ Int($0) }), let tenge = entry["tenge"] else {
                return nil
            }
            return (year, tenge)
        }.sorted { $0.year < $1.year }
        return (known.last { $0.year <= year } ?? known.first)?.tenge ?? ""
    }

    /// The lines of a place, from the region down.
    func lines(of place: String) -> [(field: Field, line: PlaceLine)] {
        screens.flatMap(\.fields).compactMap { field in
            guard let line = field.kind.place, line.place == place else { return nil }
            return (field, line)
        }
    }
}

extension Reference {
    /// Answers as the form keeps them once they were typed: with the codes beside their texts.
    func keyed(_ typed: [Case.Answer]) -> Answers {
        var answers = Answers()
        // An office whose papers are kept elsewhere is not asked for them.
        for answer in typed
        where form.field(at: answer.path) != nil || answer.path == answer.path.missing {
            if let row = answer.path.row {
                while answers.rows(of: answer.path.field).count <= row {
                    let count = answers.rows(of: answer.path.field).count
                    answers.apply(.insertRow(table: answer.path.field, at: count, Row()))
                }
            }
            answers[answer.path] = answer.text
            guard let field = form.field(at: answer.path), answer.path.aspect.isEmpty,
                let suggestions = field.kind.suggestions, let name = suggestions.code,
                let code = catalog.list(suggestions.list)?.code(for: answer.text)
            else { continue }
            answers[answer.path.beside(name)] = code
        }
        for line in form.screens.flatMap(\.fields).compactMap(\.kind.place)
        where line.level == 1 {
            answers[AnswerPath(line.code)] = code(ofPlace: line.place, in: answers) ?? ""
        }
        return answers
    }

    /// The deepest code of the classifier to which the lines of a place lead, down to a level.
    func code(ofPlace place: String, downTo level: Int = 4, in answers: Answers) -> String? {
        var code: String?
        for (field, line) in form.lines(of: place) where line.level <= level {
            guard answers[line.country] == Countries.kazakhstan else { return nil }
            let words = field.kind.normalised(answers[field.name])
            if words.isEmpty { continue }
            guard let child = classifier.child(named: words, of: code) else { return code }
            code = child.code
        }
        return code
    }
}

extension String {
    /// The text with what stands for each `{name}`; unknown names stay as they are.
    func filled(from values: [String: String]) -> String {
        guard contains("{") else { return self }
        var text = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            text += rest[..<open] + (values[name] ?? "{\(name)}")
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// The names of its placeholders.
    var placeholders: [String] {
        split(separator: "{").dropFirst(first == "{" ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
