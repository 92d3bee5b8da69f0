import Alphabet
import Casework
import Forms
import JSON
import Judging
import Messages
import Records

/// What small sheets tell of a questionnaire, each thing by its id.
struct Told {
    let record: Record
    /// The record as JSON: it may hold papers and payments that nothing else keeps.
    let node: Node
    let interview: Interview
    let wording: SheetWording
    let office: OfficeWords
    let terms: Terms?

    private var form: Form { interview.form }

    /// What is told; nil for what this questionnaire does not have, an empty text for what is written by
    /// hand.
    func value(of fact: SmallSheet.Fact) -> Words? {
        switch fact {
        case .number: .value(record.envelope.number)
        case .revision: .value("\(form.id), \(form.revision)")
        case .accepted: .value("\(accepted.shown), \(record.envelope.finishedAt.timeOfDay)")
        case .service: wording.say("sheet.service")
        case .applicant: .value(applicant, in: wording.document)
        case .iin: answer(form.applicant.iin)
        case .birth: joined([form.applicant.birthDate, "citizenship"])
        case .route: route
        case .children: children
        case .representative: representative
        case .phone: text("intake", "phone").map { .value($0) }
        case .channel: channel
        case .clerk:
            .value(
                "\(record.envelope.clerk), \(record.envelope.office)\(record.envelope.desk)")
        case .hours:
            .value(
                "\(accepted.shown), \(record.envelope.startedAt.timeOfDay)–"
                    + record.envelope.finishedAt.timeOfDay)
        case .minutes:
            wording.say(
                "sheet.case.minutes", ["n": String(record.envelope.activeSeconds / 60)])
        case .corrects: record.envelope.corrects.map { .value($0) }
        case .duty: duty
        case .due: due
        case .place: wording.words { office.address.text(in: $0) }
        }
    }

    private func text(_ keys: String...) -> String? {
        keys.reduce(node as Node?) { $0?[$1] }?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    private var accepted: Day {
        text("schedule", "acceptedOn").flatMap { Day(iso: $0) } ?? interview.registeredOn
    }

    private func answer(_ name: String?) -> Words? {
        guard let name, let field = form.field(name) else { return nil }
        let words = wording.answer(field, at: AnswerPath(name), of: interview)
        return words.isEmpty ? nil : words
    }

    private func joined(_ names: [String?], with separator: String = ", ") -> Words? {
        let parts = names.compactMap(answer)
        return parts.isEmpty ? nil : .joined(parts, with: separator)
    }

    var applicant: String {
        form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private var route: Words? {
        let from = joined(["departure.from.region", "departure.from.settlement"])
        let to = joined(["departure.to.country", "departure.to.settlement"])
        return .joined([from, to].compactMap(\.self), with: " – ")
    }

    private var children: Words? {
        guard interview.isAsked(AnswerPath("children")) else { return nil }
        return .value(String(interview.rows(of: "children").count))
    }

    private var representative: Words? {
        guard let name = answer("intake.representative.name") else { return nil }
        let others = ["intake.representative.iin", "intake.representative.ground"]
        return .joined([name] + others.compactMap(answer), with: ", ")
    }

    private var channel: Words {
        guard text("intake", "channel") == "visit" else {
            return wording.say("sheet.case.channel.desk")
        }
        let words = wording.say(
            "sheet.case.channel.visit", ["request": text("intake", "visit", "number") ?? "–"])
        return .joined(
            [words, .value(text("intake", "visit", "address") ?? "", in: wording.document)],
            with: ", ")
    }

    private var duty: Words? {
        guard let amount = node["payment"]?["amount"]?.integer else {
            let exempt = papers.first { $0.id == "duty" && $0.circumstance == "exempt" }
            return exempt.map { paper in
                .joined(
                    [wording.say("because.exempt"), .value(paper.note, in: wording.document)],
                    with: ": ")
            }
        }
        let day = text("payment", "paidOn").flatMap { Day(iso: $0) }?.shown
        let reference = text("payment", "reference").map { "№ \($0)" }
        return Words.value(amount.inGroups) + " " + wording.say("tenge")
            + Words.value([day, reference].compactMap(\.self).map { ", \($0)" }.joined())
    }

    private var due: Words {
        let day =
            text("schedule", "dueOn").flatMap { Day(iso: $0) }
            ?? terms?.due(after: accepted).day
        guard let day else { return Words() }
        return Words.value(day.shown) + " (" + wording.say("fact.dueNote") + ")"
    }

    /// The steps by the days on which they end, each with its day in a week of five days and in one of
    /// six.
    var steps: [(id: String, days: [String])] {
        guard let terms else { return [] }
        let days = [Week.fiveDay, .sixDay].map { terms.days(after: accepted, week: $0) }
        return terms.schedule.steps.map(\.id).enumerated().sorted { left, right in
            let (one, other) = (days[0][left.element]?.day, days[0][right.element]?.day)
            return (one?.number ?? .max, left.offset) < (other?.number ?? .max, right.offset)
        }.map { step in (step.element, days.map { $0[step.element]?.day?.shown ?? "" }) }
    }
}

// MARK: Papers

extension Told {
    var papers: [RecordDocument] { RecordDocument.all(in: node) }

    /// What it is called, with its number or its person.
    func name(of paper: RecordDocument, among list: DocumentList?) -> Words {
        let special = "doc.\(paper.id).\(paper.circumstance)"
        let key = wording.catalog.contains(special) ? special : "doc.\(paper.id)"
        let name = wording.say(key)
        if let path = paper.of, let table = form.table(path.field), let row = path.row,
            let person = table.person
        {
            let parts = (person.name + [person.birthDate].compactMap(\.self)).compactMap {
                form.field("\(path.field).\($0)")
            }.map { wording.answer($0, at: $0.path(row: row, table: path.field), of: interview) }
            return .joined([name, .joined(parts, with: ", ")], with: ": ")
        }
        let number = list?.documents[paper.id]?.number.map { interview.answer($0) } ?? ""
        return number.isEmpty ? name : name + ": " + .value("№ \(number)")
    }

    /// Its state, and why it is not needed.
    func state(of paper: RecordDocument) -> Words {
        let state = wording.say("paperState.\(paper.state)")
        guard paper.state == Paper.notApplicable else { return state }
        let key = "because.\(paper.circumstance)"
        let because = wording.catalog.contains(key) ? wording.say(key) : Words()
        return .joined(
            [state, because, .value(paper.note, in: wording.document)], with: ": ")
    }
}

extension Int {
    /// With a blank between every three digits, at which no line ends.
    fileprivate var inGroups: String {
        var text = ""
        for (place, digit) in String(self).reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { text = "\u{A0}" + text }
            text = String(digit) + text
        }
        return text
    }
}
