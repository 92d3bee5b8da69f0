import Casework
import Forms
import Judging
import Messages
import Records

/// What only the police unit is told: terms, warnings with their reasons, grounds for refusal.
extension SmallSheetBlocks {
    func terms(_ heading: String) -> [Block] {
        let rows = told.steps.map { step in
            [wording.say("step.\(step.id)")] + step.days.map { Words.value($0) }
        }
        if rows.isEmpty { return [] }
        return [
            .heading(wording.say(heading)),
            table(
                [
                    (wording.say("sheet.case.step"), 60), (wording.say("sheet.case.day5"), 20),
                    (wording.say("sheet.case.day6"), 20),
                ], [[48, 14, 0]], rows),
        ]
    }

    func warnings(_ heading: String) -> [Block] {
        let rows = interview.problems.compactMap { problem -> [Words]? in
            guard let given = interview.reason(for: problem) else { return nil }
            let sentence = wording.words { language in
                ProblemWording(
                    form: interview.form, catalog: wording.catalog, language: language
                ).sentence(for: problem)
            }
            let key = Acknowledgement.key(of: given.reason)
            let reason =
                wording.catalog.contains(key) ? wording.say(key) : Words.value(given.reason)
            let note = Words.value(given.note, in: wording.document)
            // Then the note is the reason.
            let isOwn = given.reason == "other" && !note.isEmpty
            return [
                place(of: problem.path), sentence,
                isOwn ? note : .joined([reason, note], with: ": "),
            ]
        }
        return tableOrNothing(
            heading,
            [
                (wording.say("sheet.case.field"), 25), (wording.say("sheet.case.warning"), 45),
                (wording.say("sheet.case.reason"), 30),
            ], [[20, 33, 0]], rows)
    }

    /// What stands in place of answers, each code once: what is said of two answers together fills one row.
    func missing(_ heading: String) -> [Block] {
        var told: Set<AnswerPath> = []
        let rows = interview.askedFields.compactMap { field, path -> [Words]? in
            let code = interview.missingCode(path)
            guard !code.isEmpty,
                told.insert(interview.form.missingPath(of: field, at: path)).inserted
            else { return nil }
            return [place(of: path), wording.say(Field.MissingCode.key(of: code))]
        }
        return tableOrNothing(
            heading,
            [(wording.say("sheet.case.field"), 60), (wording.say("sheet.case.reason"), 40)],
            [[48, 0]], rows)
    }

    /// A pointer, not a verdict: where it stands and what was answered, beside the subitem.
    func attention(_ heading: String, _ grounds: [SmallSheet.Ground]) -> [Block] {
        let items = grounds.flatMap { ground in
            places(of: ground).map { place in
                Block.Item(
                    words: .joined([self.name(of: place), answer(at: place)], with: " – "),
                    remark: wording.say("sheet.case.ground", ["item": ground.item]))
            }
        }
        let values = ["items": grounds.map { "\($0.item))" }.joined(separator: ", ")]
        let head = wording.say(heading, values)
        if told.record == nil { return [.heading(head), .list([roomForItem])] }
        return items.isEmpty
            ? [.nothing(heading: head, wording.say("sheet.case.nothing"))]
            : [.heading(head), .list(items)]
    }

    /// A paper needs no place: it stands in the list above.
    private func name(of path: AnswerPath) -> Words {
        guard let field = interview.form.field(at: path), field.kind.paper != nil else {
            return place(of: path)
        }
        return wording.words {
            interview.words(of: field, at: path, ["short", "label"], wording.catalog, $0)
        }
    }

    /// An answer of the form in the words of the document, what became of a paper in those of the sheet.
    private func answer(at place: AnswerPath) -> Words {
        guard let field = interview.form.field(at: place) else { return Words() }
        if field.kind.paper == nil { return wording.answer(field, at: place, of: interview) }
        return wording.words { interview.shown(field, at: place, wording.catalog, $0) }
    }

    private func places(of ground: SmallSheet.Ground) -> [AnswerPath] {
        if let warning = ground.warning {
            return interview.problems.filter { $0.code.rawValue == warning }.map(\.path)
        }
        return interview.papersAsked.filter { paper, _, path in
            let circumstance = paper.parts(of: interview.answer(path)).circumstance?.code
            return paper.id == ground.paper
                && circumstance.map(ground.circumstances.contains) == true
        }.map(\.path)
    }

    /// The point of the form and the field; in tables the table and the row, counted from one. A paper
    /// stands under its own subitem, and names its person itself.
    private func place(of path: AnswerPath) -> Words {
        guard let field = interview.form.field(at: path) else { return Words(path.description) }
        let point = field.number(in: interview.form) ?? ""
        let screen = interview.form.screen(of: AnswerPath(path.field))
        return wording.words { language in
            let catalog = wording.catalog
            let label = interview.words(
                of: field, at: path, ["short", "label"], catalog, language)
            if let paper = field.kind.paper {
                return [paper.point, label].compactMap(\.self).joined(separator: " ")
            }
            let name = screen.map { catalog.text($0.titleKey, in: language) } ?? ""
            let values = [
                "point": point, "label": label, "table": name,
                "row": path.row.map { String($0 + 1) } ?? "",
            ]
            switch (path.row, point.isEmpty) {
            case (nil, true): return label
            case (nil, false): return catalog.text("sheet.case.place", in: language, with: values)
            case (_, true):
                return catalog.text("sheet.case.place.table", in: language, with: values)
            case (_, false):
                return catalog.text("sheet.case.place.row", in: language, with: values)
            }
        }
    }

    /// A table under a heading; without rows that there is nothing, for a pen rows to be filled.
    private func tableOrNothing(
        _ heading: String, _ columns: [(Words, Int)], _ bands: [[Int]], _ rows: [[Words]]
    ) -> [Block] {
        let heading = wording.say(heading)
        let rows = told.record == nil ? roomForRows(2, columns: columns.count) : rows
        return rows.isEmpty
            ? [.nothing(heading: heading, wording.say("sheet.case.nothing"))]
            : [.heading(heading), table(columns, bands, rows)]
    }
}
