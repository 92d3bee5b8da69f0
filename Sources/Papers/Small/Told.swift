import Alphabet
import Casework
import Forms
import JSON
import Judging
import Messages
import Records

/// What small sheets tell of a questionnaire, each thing by its id.
struct Told {
    /// Nil for a sheet that is filled with a pen.
    let record: Record?
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
        switch fact.source {
        case .known(let known): record.map { value(of: known, $0.envelope) } ?? blank(known)
        case .answers(let parts): record == nil ? Words() : joined(parts)
        case .rows(let table):
            rows(of: table)
        }
    }

    private func rows(of table: String) -> Words? {
        if record == nil { return Words() }
        guard interview.isAsked(AnswerPath(table)) else { return nil }
        let count = interview.rows(of: table).count
        return count == 0 ? wording.say("sheet.none.rows") : .value(String(count))
    }

    private func value(of fact: SmallSheet.KnownFact, _ envelope: Record.Envelope) -> Words? {
        switch fact {
        case .number: .value(envelope.number)
        case .revision: .value("\(form.id), \(form.revision)")
        case .accepted: .value("\(accepted.shown), \(envelope.finishedAt.timeOfDay)")
        case .applicant: .value(applicant, in: wording.document)
        case .phone: text("intake", "phone").map { .value($0) }
        case .channel: channel
        case .clerk: .value("\(envelope.clerk), \(envelope.office)\(envelope.desk)")
        case .hours:
            .value(
                "\(accepted.shown), \(envelope.startedAt.timeOfDay)–"
                    + envelope.finishedAt.timeOfDay)
        case .minutes:
            wording.say("sheet.case.minutes", ["n": String(envelope.activeSeconds / 60)])
        case .corrects: envelope.corrects.map { .value($0) }
        case .duty: duty
        case .due: due
        case .service, .place, .police, .officePhone: blank(fact)
        }
    }

    /// What is known of every questionnaire; what is not, a pen writes.
    private func blank(_ fact: SmallSheet.KnownFact) -> Words? {
        switch fact {
        case .service: wording.say("sheet.service")
        case .place: wording.words { office.address.text(in: $0) }
        case .police: wording.words { office.police.text(in: $0) }
        case .officePhone: wording.words { office.phone.text(in: $0) }
        case .corrects: nil
        default: Words()
        }
    }

    private func text(_ keys: String...) -> String? {
        keys.reduce(node as Node?) { $0?[$1] }?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    private var accepted: Day {
        RecordGlance(node).acceptedOn ?? interview.registeredOn
    }

    private func answer(_ name: String) -> Words? {
        guard let field = form.field(name) else { return nil }
        let words = wording.answer(field, at: AnswerPath(name), of: interview)
        return words.isEmpty ? nil : words
    }

    private func joined(_ parts: [[String]]) -> Words? {
        let parts = parts.map { Words.joined($0.compactMap(answer), with: ", ") }
        let words = Words.joined(parts, with: " – ")
        return words.isEmpty ? nil : words
    }

    var applicant: String {
        form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
            .joined(separator: " ")
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
        return Words.value(String(amount).inThousands(with: "\u{A0}")) + " " + wording.say("tenge")
            + Words.value([day, reference].compactMap(\.self).map { ", \($0)" }.joined())
    }

    private var due: Words {
        guard let day = RecordGlance(node).dueOn ?? terms?.due(after: accepted).day else {
            return Words()
        }
        return Words.value(day.shown) + " (" + wording.say("fact.dueNote") + ")"
    }

    /// The steps by the days on which they end, each with its day in a week of five days and in one of
    /// six; in the order of the schedule where the calendar does not reach all of them.
    var steps: [(id: String, days: [String])] {
        guard let terms else { return [] }
        let ids = terms.schedule.reading
        if record == nil { return ids.map { ($0, ["", ""]) } }
        let days = [Week.fiveDay, .sixDay].map { terms.days(after: accepted, week: $0) }
        let ends = ids.map { days[0][$0]?.day?.number }
        let order = ids.indices.sorted { left, right in
            guard !ends.contains(nil) else { return left < right }
            return (ends[left] ?? 0, left) < (ends[right] ?? 0, right)
        }
        return order.map { step in
            (ids[step], days.map { $0[ids[step]]?.day?.shown ?? "" })
        }
    }
}

// MARK: Papers

extension Told {
    var papers: [RecordDocument] { RecordDocument.all(in: node) }

    /// What it is called, with its number or its person.
    func name(of paper: RecordDocument, among list: DocumentList?) -> Words {
        let special = Paper.nameKey(of: paper.id, circumstance: paper.circumstance)
        let key = wording.catalog.contains(special) ? special : Paper.nameKey(of: paper.id)
        let name = wording.say(key)
        if let path = paper.of, let row = path.row, let person = form.table(path.field)?.person {
            // Whose it is must not be taken for a part of its name.
            let parts = (person.name + [person.birthDate].compactMap(\.self)).map {
                answer($0, in: path.field, row: row)
            }
            let whose = Words.joined(parts, with: ", ")
            return whose.isEmpty
                ? name : name + " (" + wording.say("doc.of") + ": " + whose + ")"
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
        let note = Words.value(paper.note, in: wording.document)
        if because.isEmpty || note.isEmpty { return .joined([state, because, note], with: ": ") }
        return state + ": " + because + " (" + note + ")"
    }
}

extension Told {
    /// Whether the signed questionnaire was written by hand: it is there, and none was printed to be signed.
    func isWrittenByHand(_ paper: RecordDocument) -> Bool {
        let field = form.printed(as: SheetName.questionnaire.rawValue).flatMap(form.field(at:))
        return record?.envelope.number.isEmpty == false && paper.of == nil
            && paper.id == field?.kind.paper?.id && paper.mark.isEmpty
            && [Paper.original, Paper.copy].contains(paper.state)
    }
}

// MARK: People

extension Told {
    /// The rows of a table whose person is sought, each once, with the subitems for which she is.
    func sought(in table: String, among list: DocumentList?) -> [(row: Int, items: String)] {
        var items: [Int: [String]] = [:]
        for paper in papers {
            for row in paper.persons where row.field == table {
                guard let row = row.row, let item = list?.documents[paper.id]?.item else {
                    continue
                }
                items[row, default: []].append("\(item))")
            }
        }
        return items.sorted { $0.key < $1.key }.map { row, items in
            (row, Set(items).sorted().joined(separator: ", "))
        }
    }

    /// An answer in a row; empty where nothing was answered.
    func answer(_ column: String, in table: String, row: Int) -> Words {
        guard let field = form.field("\(table).\(column)") else { return Words() }
        return wording.answer(field, at: field.path(row: row, table: table), of: interview)
    }
}
