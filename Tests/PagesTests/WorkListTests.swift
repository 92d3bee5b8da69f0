import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// The work list finds what is looked for, and its bar stays on what it stood on.
@Suite struct WorkListTests {
    func desk(_ list: WorkList = .sample, language: Language = .ru) throws -> Typist {
        var typist = Typist(try Office.shared.get().world(), language: language)
        typist.press(.function(3))
        typist.hear(.desk(.listed(list)))
        return typist
    }

    private func names(_ typist: Typist) -> [String] {
        typist.model.foundLines.compactMap { line in
            switch line {
            case .new, .invitation: nil
            case .draft(let draft), .discarded(let draft): draft.applicant.name
            case .returned(let returned): returned.applicant.name
            case .finished(let finished): finished.applicant.name
            }
        }
    }

    @Test(arguments: [Language.kk, .ru])
    func `what comes into the list while one searches is found, and what goes is not`(
        _ language: Language
    ) throws {
        var typist = try desk(language: language)
        typist.type("шмидт")
        #expect(names(typist) == ["Шмидт Андрей"])
        var list = WorkList.sample
        list.drafts[2].applicant.name = "Шмидт Эрика"
        typist.hear(.desk(.listed(list)))
        #expect(names(typist) == ["Шмидт Эрика", "Шмидт Андрей"])
        list.returned = []
        typist.hear(.desk(.listed(list)))
        #expect(names(typist) == ["Шмидт Эрика"])
        #expect(typist.model.view.text.contains { $0.contains("Шмидт Эрика") })
        typist.press(.backspace)
        typist.hear(.desk(.listed(.sample)))
        #expect(names(typist) == ["Шмидт Андрей"])
    }

    @Test(arguments: [
        ("жұм", ["Жұмағұлов Ерасыл"]), ("жум", ["Жұмағұлов Ерасыл"]), ("ЖУМ", ["Жұмағұлов Ерасыл"]),
        ("кай", ["Досжанов Қайрат Серікұлы"]), ("қай", ["Досжанов Қайрат Серікұлы"]),
        ("серик кайр", ["Досжанов Қайрат Серікұлы"]), ("  кайрат", ["Досжанов Қайрат Серікұлы"]),
        ("андрей шмидт", ["Шмидт Андрей"]), ("алимбекова", ["Әлімбекова Жанна Нұрланқызы"]),
        ("нургул", []), ("нурмухамедова", ["Нұрмұхамедова Ақмарал"]),
        ("750302300463", ["Шмидт Андрей"]), ("750302 3 0046 3", ["Шмидт Андрей"]),
        ("0463", ["Шмидт Андрей"]), ("үүқә\".", ["Әлімбекова Жанна Нұрланқызы"]),
        ("ҮҮҚӘ!:", ["Әлімбекова Жанна Нұрланқызы"]), ("қққ\"\"ү", ["Шмидт Андрей"]),
        ("000123", ["Досжанов Қайрат Серікұлы"]), ("ast01-2026-000118", ["Шмидт Андрей"]),
        ("118 шмидт", ["Шмидт Андрей"]), ("118 досжанов", []),
    ])
    func `every word must be found, in any order, without Kazakh letters too`(
        _ typed: String, _ found: [String]
    ) throws {
        var typist = try desk()
        typist.type(typed)
        #expect(names(typist) == found)
    }

    @Test(arguments: ["1224C200", "1224С200-69AC2A84", "1224"])
    func `the mark of a sheet finds its draft`(_ typed: String) throws {
        var list = WorkList.sample
        list.drafts[1].id = "1224c200a7b3487ea3a1f6d0c5b7e9f2"
        var typist = try desk(list)
        typist.type(typed)
        #expect(names(typist) == ["Ким Виктория"])
    }

    @Test func `what a scanner pastes is looked for`() throws {
        var typist = try desk()
        typist.take(.paste(" 750302300463\r\n"))
        #expect(names(typist) == ["Шмидт Андрей"])
    }

    @Test func `the bar stays on its line, whatever comes above it`() throws {
        var longer = WorkList.sample
        longer.returned.insert(
            WorkList.Returned(
                number: "AST01-2026-000101", applicant: WorkList.Person(name: "Ахметов Болат"),
                reason: "нет подписи"), at: 0)
        longer.drafts.removeFirst()
        longer.drafts.insert(contentsOf: WorkList.sample.discarded, at: 0)
        let lines = SearchedList(.sample).lines()
        for (number, line) in lines.enumerated() {
            var typist = try desk()
            typist.press(.home)
            for _ in 0..<number { typist.press(.down) }
            #expect(typist.model.chosenLine == line)
            typist.hear(.desk(.listed(longer)))
            let isThere = SearchedList(longer).lines().contains { $0.identity == line.identity }
            #expect(!isThere || typist.model.chosenLine?.identity == line.identity, "\(line)")
        }
    }

    @Test func `what was asked of a line that went is not done to the next one`() throws {
        for chosen in [1, 6] {
            var typist = try desk()
            typist.press(.home)
            for _ in 0..<chosen { typist.press(.down) }
            typist.press(.control("d"))
            #expect(typist.model.confirming == .deleteRow)
            var shorter = WorkList.sample
            if chosen == 1 { shorter.drafts.removeFirst() } else { shorter.finished.removeFirst() }
            typist.hear(.desk(.listed(shorter)))
            typist.press(.control("d"))
            #expect(!typist.asked.contains { ["discard", "takeBack"].contains($0.name) })
        }
    }

    @Test func `a draft that is restored has the bar, and the next one when it is discarded`()
        throws
    {
        var typist = try desk()
        typist.press(.end)
        #expect(typist.model.chosenLine?.identity == .discarded("a4"))
        typist.press(.enter)
        var list = WorkList.sample
        list.drafts.append(list.discarded.removeFirst())
        typist.hear(.desk(.listed(list)))
        #expect(typist.model.chosenLine?.identity == .draft("a4"))
        typist.press(.up, .control("d"), .control("d"))
        let last = list.drafts.remove(at: 2)
        list.discarded = [last]
        typist.hear(.desk(.listed(list)))
        #expect(typist.model.chosenLine?.identity == .draft("a4"))
    }

    @Test func `a search that ends leaves the bar on what was found`() throws {
        for key in [Key.escape, .control("u")] {
            var typist = try desk()
            typist.type("000122")
            typist.press(key)
            #expect(typist.model.filter.isEmpty)
            #expect(typist.model.chosenLine?.identity == .finished("AST01-2026-000122"))
        }
    }

    @Test(arguments: ["4", "5", "6", "7", "8", "9", "0"])
    func `a digit after Esc is typed where its function key can do nothing`(
        _ digit: Character
    ) throws {
        var typist = try desk()
        typist.press(.escape, after: 2000)
        typist.type("\(digit)407", after: 100)
        #expect(typist.model.filter == "\(digit)407")
    }

    @Test func `a digit after Esc is a function key where that can do something`() throws {
        var typist = try desk()
        typist.press(.home, .escape)
        typist.press(.character("2"), after: 100)
        #expect(typist.model.language == .both)
        typist.press(.end, .up, .up, .up, .up, .escape)
        #expect(typist.model.chosenLine?.identity == .returned("AST01-2026-000119"))
        typist.press(.character("7"), after: 100)
        #expect(typist.model.overlay == .why(top: 0))
    }

    @Test func `only what nobody has taken is taken back, and only when it is asked twice`() throws
    {
        for (number, finished) in WorkList.sample.finished.enumerated() {
            for first in [Key.control("d"), .enter] {
                var typist = try desk()
                typist.press(.home)
                for _ in 0..<6 + number { typist.press(.down) }
                typist.press(first)
                #expect(!typist.asked.contains { $0.name == "takeBack" })
                typist.press(.control("d"))
                let isAsked = typist.asked.contains {
                    if case .desk(.takeBack(finished.number)) = $0 { true } else { false }
                }
                #expect(isAsked == (finished.standing == .deposited), "\(finished), \(first)")
            }
        }
    }

    @Test(
        arguments: [
            WorkList.Legibility.damaged,
            .unreachable(
                Trouble("draft.unreachable", reason: "cli.system.access", number: "13")),
        ], Language.allCases)
    func `a draft that cannot be read says so, and nobody can throw it away`(
        _ legibility: WorkList.Legibility, _ language: Language
    ) throws {
        var list = WorkList.sample
        list.drafts[1].heldBy = nil
        list.drafts[1].legibility = legibility
        var typist = try desk(list, language: language)
        typist.press(.home, .down, .down)
        let text = typist.model.view.text
        let row = try #require(text.firstIndex { $0.hasPrefix("!  > ") }, "\(text)")
        let words = typist.model.intake.say("list.illegible")
        // What is wider than its column goes on in the next line.
        let told = text[row...row + 1].joined(separator: " ")
        for word in words.split(separator: " ") { #expect(told.contains(word), "\(told)") }
        #expect(!text.contains { $0.contains(list.drafts[1].applicant.name) })
        typist.press(.control("d"), .control("d"))
        #expect(!typist.asked.contains { $0.name == "discard" })
    }

    @Test(arguments: Language.allCases)
    func `a list that is not whole says so above its lines`(_ language: Language) throws {
        for message in ["list.unread", "list.manyFiles", "spool.vanished"] {
            let trouble = Trouble(message, reason: "cli.system.access", number: "13")
            var list = WorkList.sample
            list.trouble = trouble
            let typist = try desk(list, language: language)
            let text = typist.model.view.text
            #expect(text[2].hasPrefix("!    "))
            let said = text.joined(separator: " ").split(separator: " ").joined(separator: " ")
            for sentence in typist.model.intake.texts(trouble) { #expect(said.contains(sentence)) }
        }
    }

    @Test(arguments: [TerminalEvent.idle, .key(.left)])
    func `how long ago a draft was changed is told anew with every event`(
        _ event: TerminalEvent
    ) throws {
        var typist = try desk()
        typist.press(.home)
        let before = typist.model.view.text
        typist.take(event, after: 60_000 * 7)
        let after = typist.model.view.text
        let was = typist.model.intake.say("age.minutes", ["n": "12"])
        let isNow = typist.model.intake.say("age.minutes", ["n": "19"])
        #expect(before.contains { $0.contains("Жұмағұлов Ерасыл") && $0.contains(was) })
        #expect(after.contains { $0.contains("Жұмағұлов Ерасыл") && $0.contains(isNow) })
    }

    @Test(arguments: ["AB", "AST", "ABCDEFGH"], Language.allCases)
    func `a number, its day and its state are whole, however long the office's code is`(
        _ office: String, _ language: Language
    ) throws {
        var list = WorkList.sample
        list.finished = WorkList.Standing.allCases.map {
            WorkList.Finished(
                number: "\(office)01-2026-000123", applicant: WorkList.Person(name: "Ли Анна"),
                dueOn: Day(year: 2026, month: 12, day: 22), standing: $0)
        }
        list.returned.removeLast()
        list.returned[0].number = "\(office)01-2026-000118"
        let typist = try desk(list, language: language)
        let lines = WorkListPage(line: 0).body(in: typist.model).map { line in
            line.spans.map(\.text).joined(separator: " ")
        }
        let count = WorkList.Standing.allCases.count + 1
        #expect(lines.filter { $0.contains("\(office)01-2026-0001") }.count == count)
        for line in lines where line.contains("Ли Анна") {
            #expect(!line.contains("…"), "\(line)")
            #expect(line.contains("22.12.2026"))
        }
    }

    @Test func `Esc says no, and nothing else`() throws {
        var typist = try desk()
        typist.type("досж")
        typist.press(.control("d"), .escape)
        #expect(typist.model.filter == "досж")
        typist.press(.control("d"))
        #expect(!typist.asked.contains { $0.name == "takeBack" })
    }
}

extension WorkListTests {
    private func text(_ list: WorkList, _ language: Language) throws -> [String] {
        try desk(list, language: language).model.view.text
    }

    @Test(arguments: [
        (Language.ru, "Не отправлено: 3, самая старая – 2 ч назад"),
        (.kk, "Жіберілмегені: 3, ең ескісі – 2 сағ бұрын"),
    ])
    func `what is not sent stands above the list, and who has to mend it`(
        language: Language, line: String
    ) throws {
        let now = Clock.inTheMorning().now.seconds
        var list = WorkList.sample
        list.shipping = .init(unsent: 3, oldest: Instant(seconds: now - 7_300), problems: 0)
        #expect(try text(list, language).contains { $0.contains(line) })
        list.shipping?.problems = 1
        #expect(try text(list, language).contains { $0.hasPrefix("!") && $0.contains(line) })
        // In both languages each has a line of its own.
        #expect(
            try text(list, .both).contains { $0.hasPrefix("!") }
                && text(list, .both).contains { $0.contains(line) })
        list.shipping = .init(unsent: 0, oldest: nil, problems: 0)
        #expect(try !text(list, language).contains { $0.contains(line.prefix(12)) })
    }

    @Test(arguments: [
        (WorkList.Standing.unsent, "в очереди", true), (.sent, "отправлено", true),
        (.askedBack, "отзывается", false),
    ])
    func `a line says how far it has come, and what can still be taken back`(
        standing: WorkList.Standing, word: String, canComeBack: Bool
    ) throws {
        var list = WorkList()
        list.finished = [
            WorkList.Finished(
                number: "AST01-2026-000118", applicant: WorkList.Person(name: "Шмидт Андрей"),
                standing: standing)
        ]
        var typist = try desk(list)
        typist.press(.down)
        let text = typist.model.view.text
        #expect(text.contains { $0.contains(word) })
        #expect(text.contains { $0.contains("Ctrl-D Отозвать") } == canComeBack)
    }
}
