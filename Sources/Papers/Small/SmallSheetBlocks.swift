import Alphabet
import Casework
import Forms
import Judging
import Messages
import Records

/// Sets a small sheet.
struct SmallSheetBlocks {
    let sheet: SmallSheet
    let told: Told
    let list: DocumentList?

    private var wording: SheetWording { told.wording }
    private var interview: Interview { told.interview }

    var blocks: [Block] { sheet.parts.flatMap(blocks) }

    private func blocks(of part: SmallSheet.Part) -> [Block] {
        switch part {
        case .office:
            let name = wording.words { told.office.name.text(in: $0) }
            return [.subtitle(wording.say("sheet.org"))] + (name.isEmpty ? [] : [.subtitle(name)])
        case .title(let key, let subtitle):
            return [.title([wording.say(key)])]
                + (subtitle.map { [.subtitle(wording.say($0))] } ?? [])
        case .facts(let facts):
            return [
                .facts(
                    facts.compactMap { fact in
                        told.value(of: fact).map {
                            Block.Answer(
                                wording.say("fact.\(fact.rawValue)"), $0.isEmpty ? nil : $0)
                        }
                    })
            ]
        case .papers(let heading, let states): return papers(heading, states)
        case .register(let heading): return register(heading)
        case .terms(let heading): return terms(heading)
        case .warnings(let heading): return warnings(heading)
        case .missing(let heading): return missing(heading)
        case .attention(let heading, let codes):
            return [.heading(wording.say(heading))] + attention(codes)
        case .sign(let key, let signer, let isDated):
            return [.signature(signature(key, signer, isDated))]
        case .steps(let heading, let keys):
            return [.heading(wording.say(heading) + ":"), .list(keys.map(step))]
        case .text(let key): return [.paragraph(wording.say(key))]
        }
    }

    // MARK: Papers

    private func papers(_ heading: String, _ states: [String]) -> [Block] {
        let papers = told.papers.filter { states.contains($0.state) }
        if papers.isEmpty { return [] }
        return [
            .heading(wording.say(heading, ["n": String(papers.count)])),
            .list(
                papers.map {
                    Block.Item(
                        words: told.name(of: $0, among: list), remark: told.state(of: $0))
                }),
        ]
    }

    private func register(_ heading: String) -> [Block] {
        let rows = told.papers.map { paper -> [Words] in
            let item = list?.documents[paper.id]?.item.map { "\($0))" } ?? ""
            return [
                Words(item), told.name(of: paper, among: list), told.state(of: paper),
            ]
        }
        if rows.isEmpty { return [] }
        return [
            .heading(wording.say(heading)),
            table(
                [
                    (Words("№"), 6), (wording.say("sheet.case.paper"), 60),
                    (wording.say("sheet.case.state"), 34),
                ], [[4, 46, 0]], rows),
        ]
    }

    // MARK: Days

    private func terms(_ heading: String) -> [Block] {
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

    // MARK: What was said to warnings, and in place of answers

    private func warnings(_ heading: String) -> [Block] {
        let rows = interview.problems.compactMap { problem -> [Words]? in
            guard let given = interview.reason(for: problem) else { return nil }
            let sentence = wording.words { language in
                ProblemWording(
                    form: interview.form, catalog: wording.catalog, language: language
                ).sentence(for: problem)
            }
            let key = "reason.\(given.reason)"
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
        return [.heading(wording.say(heading))]
            + tableOrNothing(
                [
                    (wording.say("sheet.case.field"), 25), (wording.say("sheet.case.warning"), 45),
                    (wording.say("sheet.case.reason"), 30),
                ], [[20, 33, 0]], rows)
    }

    private func missing(_ heading: String) -> [Block] {
        let rows = interview.askedFields.compactMap { _, path -> [Words]? in
            let code = interview.missingCode(path)
            return code.isEmpty ? nil : [place(of: path), wording.say("missing.\(code)")]
        }
        return [.heading(wording.say(heading))]
            + tableOrNothing(
                [
                    (wording.say("sheet.case.field"), 60), (wording.say("sheet.case.reason"), 40),
                ], [[48, 0]], rows)
    }

    private func attention(_ codes: [String]) -> [Block] {
        let found = codes.filter { code in
            interview.problems.contains { $0.code.rawValue == code }
        }
        if found.isEmpty { return [.paragraph(wording.say("sheet.case.nothing"))] }
        return found.map { .paragraph(wording.say("ground.\($0)")) }
    }

    /// The point of the form and the field; in tables the row, counted from one. A paper stands under its
    /// own subitem, and names its person itself.
    private func place(of path: AnswerPath) -> Words {
        guard let field = interview.form.field(at: path) else { return Words(path.description) }
        let point = field.point ?? field.source.point ?? ""
        return wording.words { language in
            let label = interview.words(
                of: field, at: path, ["short", "label"], wording.catalog, language)
            let values = [
                "point": point, "label": label, "row": path.row.map { String($0 + 1) } ?? "",
            ]
            if let paper = field.kind.paper {
                return [paper.point, label].compactMap(\.self).joined(separator: " ")
            }
            if point.isEmpty { return label }
            return wording.catalog.text(
                path.row == nil ? "sheet.case.place" : "sheet.case.place.row", in: language,
                with: values)
        }
    }

    // MARK: The end

    private func signature(
        _ key: String, _ signer: SmallSheet.Signer?, _ isDated: Bool
    ) -> Block.Signature {
        let name: Words
        switch signer {
        case .clerk: name = .value(told.record.envelope.clerk, in: wording.document)
        case .applicant:
            let representative = interview.answer("intake.representative.name")
            name = .value(
                representative.isEmpty ? told.applicant : representative, in: wording.document)
        case nil: name = Words()
        }
        return Block.Signature(
            who: wording.say(key) + ": " + name, caption: wording.say("sheet.sign"),
            day: isDated ? wording.daySigned : nil)
    }

    private func step(_ key: String) -> Block.Item {
        let citizenship = interview.answer("citizenship")
        let isChild = interview.age.map { $0 < 16 } ?? false
        let paper =
            citizenship == Countries.kazakhstan
            ? isChild ? "passport" : "card"
            : citizenship == Countries.none ? "certificate" : "permit"
        return Block.Item(
            words: wording.words { language in
                let word = wording.catalog.text("sheet.next.2.\(paper)", in: language)
                return wording.catalog.text(key, in: language, with: ["paper": word])
            }, remark: Words())
    }

    private func tableOrNothing(
        _ columns: [(Words, Int)], _ bands: [[Int]], _ rows: [[Words]]
    ) -> [Block] {
        rows.isEmpty
            ? [.paragraph(wording.say("sheet.case.nothing"))] : [table(columns, bands, rows)]
    }

    private func table(
        _ columns: [(Words, Int)], _ bands: [[Int]], _ rows: [[Words]]
    ) -> Block {
        .table(
            Block.Table(
                continued: Words(),
                columns: columns.map {
                    Block.Table.Column(label: $0.0, short: $0.0, share: $0.1)
                }, bands: bands, rows: rows, isNumbered: false, instead: nil))
    }
}
