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
    /// Under which the questionnaire is kept; empty on a sheet for a pen.
    let mark: String

    var wording: SheetWording { told.wording }
    var interview: Interview { told.interview }

    var blocks: [Block] { sheet.parts.flatMap(blocks) }

    private func blocks(of part: SmallSheet.Part) -> [Block] {
        switch part {
        case .office:
            let name = wording.words { told.office.name.text(in: $0) }
            return [.subtitle(wording.say("sheet.org"))] + (name.isEmpty ? [] : [.subtitle(name)])
        case .corner(let lines): return [.corner(lines.map(words))]
        case .title(let key, let subtitle):
            return [.title([wording.say(key)])]
                + (subtitle.map { [.subtitle(wording.say($0))] } ?? [])
        case .facts(let facts): return [.facts(facts.compactMap(answer))]
        case .papers(let heading, let states, let remark): return papers(heading, states, remark)
        case .register(let heading): return register(heading)
        case .persons(let persons): return [self.persons(persons)]
        case .terms(let heading): return terms(heading)
        case .warnings(let heading): return warnings(heading)
        case .missing(let heading): return missing(heading)
        case .attention(let heading, let grounds): return attention(heading, grounds)
        case .sign(let key, let signer, let instead, let isDated):
            return [.signature(signature(key, signer, instead, isDated))]
        case .steps(let heading, let keys):
            return [.heading(wording.say(heading) + ":"), .list(keys.map(step))]
        case .kept(let parts): return [.kept(parts.flatMap(blocks))]
        case .text(let key):
            let blank = "\(key).blank"
            let isBlank = told.record == nil && wording.catalog.contains(blank)
            return [.paragraph(wording.say(isBlank ? blank : key, ["mark": mark]))]
        case .paragraphs(let key):
            return wording.language.each.map { language in
                let values = ["office": office(in: language)]
                return .paragraph(
                    Words(wording.catalog.text(key, in: language, with: values), in: language))
            }
        }
    }

    // MARK: Facts

    private func answer(_ fact: SmallSheet.Fact) -> Block.Answer? {
        told.value(of: fact).map { Block.Answer(wording.say(fact.key), $0.isEmpty ? nil : $0) }
    }

    private func words(of line: SmallSheet.CornerLine) -> Words {
        switch line {
        case .text(let key): return wording.say(key)
        case .fact(let fact):
            return wording.say(fact.key) + ": " + told.value(of: fact).written
        case .value(let fact): return told.value(of: fact).written
        }
    }

    /// The office with its address in a language, in the middle of a sentence.
    private func office(in language: Language) -> String {
        let texts = [told.office.name, told.office.address].map { $0.text(in: language) }
        let office = texts.filter { !$0.isEmpty }.joined(separator: ", ")
        return office.isEmpty ? Words.ruled.text : office
    }

    // MARK: Papers

    private func papers(
        _ heading: String, _ states: [String], _ remark: SmallSheet.Remark
    ) -> [Block] {
        if told.record == nil {
            return [
                .heading(wording.say(heading, ["n": "____"])),
                .list(Array(repeating: roomForItem, count: 6)),
            ]
        }
        let papers = told.papers.filter { states.contains($0.state) }
        if papers.isEmpty { return [] }
        return [
            .heading(wording.say(heading, ["n": String(papers.count)])),
            .list(
                papers.map {
                    Block.Item(
                        words: told.name(of: $0, among: list),
                        remark: remark == .state ? told.state(of: $0) : ground(of: $0))
                }),
        ]
    }

    /// By what the order demands it.
    private func ground(of paper: RecordDocument) -> Words {
        guard let item = list?.documents[paper.id]?.item else {
            return wording.say("sheet.ground.point")
        }
        return wording.say("sheet.ground.item", ["item": item])
    }

    private func register(_ heading: String) -> [Block] {
        let papers = told.papers.map { paper -> [Words] in
            let item = list?.documents[paper.id]?.item.map { "\($0))" } ?? ""
            var state = told.state(of: paper)
            if told.isWrittenByHand(paper) {
                state = state + " (" + wording.say("sheet.case.handwritten") + ")"
            }
            return [Words(item), told.name(of: paper, among: list), state]
        }
        let rows = told.record == nil ? roomForRows(6, columns: 3) : papers
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

    // MARK: People

    private func persons(_ persons: SmallSheet.Persons) -> Block {
        let chosen = told.sought(in: persons.table, among: list)
        let rows = chosen.map { person in
            persons.columns.map { column -> Words in
                if column.fields.isEmpty { return Words(person.items) }
                return .joined(
                    column.fields.map { told.answer($0, in: persons.table, row: person.row) },
                    with: ", ")
            }
        }
        let blank = roomForRows(persons.blankRows, columns: persons.columns.count)
        return table(
            persons.columns.map { (wording.say($0.label), $0.share) }, persons.bands,
            rows.isEmpty ? blank : rows)
    }

    // MARK: The end

    private func signature(
        _ key: String, _ signer: SmallSheet.Signer?, _ instead: String?, _ isDated: Bool
    ) -> Block.Signature {
        let representative = instead.map { interview.answer($0) } ?? ""
        let name: String? =
            switch signer {
            case .clerk: told.record?.envelope.clerk ?? ""
            case .applicant: representative.isEmpty ? told.applicant : representative
            case nil: nil
            }
        let who = name.map { $0.isEmpty ? .ruled : Words.value($0, in: wording.document) }
        return Block.Signature(
            who: wording.say(key) + ": " + (who ?? Words()), caption: wording.say("sheet.sign"),
            day: isDated ? wording.daySigned : nil)
    }

    private func step(_ key: String) -> Block.Item {
        let citizenship = interview.answer("citizenship")
        let isChild = interview.age.map { $0 < 16 } ?? false
        let paper =
            told.record == nil
            ? "any"
            : citizenship == Countries.kazakhstan
                ? isChild ? "passport" : "card"
                : citizenship == Countries.none ? "certificate" : "permit"
        return Block.Item(
            words: wording.words { language in
                let word = wording.catalog.text("sheet.next.2.\(paper)", in: language)
                return wording.catalog.text(key, in: language, with: ["paper": word])
            }, remark: Words())
    }

    // MARK: Room for a pen

    var roomForItem: Block.Item { Block.Item(words: Words.ruledLong, remark: Words()) }

    func roomForRows(_ count: Int, columns: Int) -> [[Words]] {
        Array(repeating: Array(repeating: Words.room, count: columns), count: count)
    }

    func table(_ columns: [(Words, Int)], _ bands: [[Int]], _ rows: [[Words]]) -> Block {
        .table(
            Block.Table(
                continued: Words(),
                columns: columns.map {
                    Block.Table.Column(label: $0.0, short: $0.0, share: $0.1)
                }, bands: bands, rows: rows, isNumbered: false, instead: nil))
    }
}

extension Words {
    /// A line for a pen.
    static let ruled = Words(String(repeating: "_", count: 20))
    static let ruledLong = Words(String(repeating: "_", count: 40))
}

extension Words? {
    /// What is known, or a line for a pen.
    fileprivate var written: Words { self.flatMap { $0.isEmpty ? nil : $0 } ?? .ruled }
}
