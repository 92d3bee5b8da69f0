import Casework
import Forms
import JSON
import Messages
import Pages
import RecordSamples
import Records
import Spooling

/// A family that was filled in and not handed over: five relatives, two children, three jobs.
struct FilledDraft {
    private let house: House
    private let answers: Answers

    init(house: House) {
        self.house = house
        let samples = (0..<UInt64(10_000)).lazy.map { Record.sample($0, form: house.form).answers }
        var answers = samples.first {
            $0.rows(of: "relatives").count == 5 && $0.rows(of: "children").count == 2
        }
        answers?.apply(.insertRow(table: "employment", at: 1, FilledDraft.job))
        // Something is left for the check page to tell.
        for name in ["ethnicity", "passport.issuedOn"] {
            answers?[AnswerPath(name)] = ""
        }
        // Of a district that the large table of places knows, with the lines below it still to be found.
        for (name, answer) in [
            ("country", "KZ"), ("region", "Ақмола облысы"), ("district", "Бурабай ауданы"),
            ("kato", LargeTable.knownDistrict), ("subdistrict", ""), ("settlement", ""),
        ] {
            answers?[AnswerPath("birthPlace.\(name)")] = answer
        }
        self.answers = answers ?? Answers()
        precondition(self.answers.rows(of: "employment").count == 3)
    }

    private static let job = Row([
        "from": "2018", "to": "2019", "organisation": "«Сарыарқа» ЖШС", "position": "есепші",
        "clearance": "мемлекеттік құпияларға рұқсаты жоқ", "clearanceCode": "none",
    ])

    /// Lays it among a clerk's drafts, left with the cursor at the end of an answer.
    func write(to drafts: String, focus: AnswerPath, screen: Int) throws {
        let world = World(
            form: house.form, catalog: house.catalog, classifier: house.classifier, office: "LOC",
            desk: "01", clerk: "benchmark")
        let id = String(repeating: "0", count: 32)
        let begun = Clock(now: Instant(seconds: 1_772_424_600), milliseconds: 0)
        let entries: [Entry] = [
            .began(world.beginning(id, language: .kk, clock: begun)),
            .whole(answers),
            .moved(
                screen: screen, focus: focus, cursor: answers[focus].count, activeSeconds: 600),
            .left,
        ]
        let holder = Holder(who: world.clerk, host: "benchmark")
        let journal = try Drafts(at: drafts).open(id, as: holder).journal
        for entry in entries { journal.append(Array(entry.node.line.utf8)) }
        try journal.close()
    }
}
