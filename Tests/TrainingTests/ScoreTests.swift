import Canvas
import Forms
import JSON
import Messages
import Records
import Testing

@testable import Casework
@testable import Pages
@testable import Training

@Suite struct ScoreTests {
    /// Somebody types a case and makes some mistakes on the way.
    private func typed(
        _ id: String, _ language: Language, size: Size = Size(rows: 24, columns: 80), seconds: Int,
        hasPapers: Bool = true, mistakes: (inout Classroom) -> Void = { _ in }
    ) throws -> Classroom {
        var room = try Classroom(language: language, size: size, hasPapers: hasPapers)
        room.open(id, isFilled: false)
        room.fillIn()
        mistakes(&room)
        room.press(.function(10))
        // A pause counts as a minute at most.
        for _ in 0..<seconds / 50 {
            room.wait(seconds: 50)
            room.press(.home)
        }
        var isRead = false
        while !room.isFinished, let dossier = room.model.trainer?.dossier,
            let key = room.model.nextKey(typing: dossier)
        {
            // The end of the check page is read before it is answered.
            if room.model.isAtEnd, !isRead {
                room.wait(seconds: seconds % 50)
                isRead = true
            }
            room.press(key)
        }
        return room
    }

    private func goTo(_ section: Character, _ room: inout Classroom) {
        room.press(.function(6), .character(section))
    }

    @Test func `the end page tells what differs, what is right, and the time`() throws {
        let room = try typed("single", .ru, seconds: 692) { room in
            goTo("1", &room)
            room.press(.tab, .control("u"))
            room.type("Нурланова")
            goTo("3", &room)
            for _ in 0..<7 { room.press(.tab) }
            room.type("3")
        }
        #expect(room.isFinished)
        #expect(
            Array(room.lines[2..<15]) == [
                "     DEMO01-2026-000001   Нурланова Айым Серікқызы",
                "",
                "     Затрачено времени: 11:32, норма: 15:00",
                "",
                "     Расхождения с документами: 2",
                "!  1 Фамилия",
                "       набрано: Нурланова",
                "       верно: Нұрланова",
                "! 10 Цель выезда",
                "       набрано: В связи с учебой",
                "       верно: В связи с работой",
                "",
                "     Enter   вернуться к списку",
            ])
    }

    @Test func `a paper that was taken in otherwise is told with what was right`() throws {
        let room = try typed("single", .ru, seconds: 60) { room in
            goTo("7", &room)
            room.press(.pageDown)
            for _ in 0..<4 { room.press(.tab) }
            room.type("1")
        }
        #expect(room.isFinished)
        #expect(
            Array(room.lines[6..<10]) == [
                "     Расхождения с документами: 1",
                "!    Паспорт № N91504172",
                "       набрано: предъявлено",
                "       верно: копия",
            ])
    }

    @Test(arguments: caseIDs)
    func `where papers are kept by another system a case ends without them`(id: String) throws {
        let room = try typed(id, .kk, seconds: 60, hasPapers: false)
        #expect(room.isFinished)
        #expect(room.lines[6] == "     Құжаттардан айырмашылық жоқ")
        let record = try #require(room.record)
        let node = record.node(form: room.model.form, today: room.model.clock.today)
        #expect(node["documents"] == nil && node["payment"]?.object?.isEmpty != false)
    }

    @Test func `a case that took too long has a mark at its time`() throws {
        let room = try typed("minor", .kk, seconds: 901) { _ in }
        #expect(room.lines[4] == "?    Жұмсалған уақыт: 15:01, меже: 15:00")
        #expect(room.lines[6] == "     Құжаттардан айырмашылық жоқ")
    }

    @Test(arguments: [Language.kk, .ru])
    func `where the papers disagree is told at the end`(_ language: Language) throws {
        let size = Size(rows: 40, columns: 100)
        let room = try typed("contradictions", language, size: size, seconds: 60) { room in
            goTo("1", &room)
            for _ in 0..<6 { room.press(.tab) }
            room.press(.control("u"))
            room.type("016207314")
        }
        #expect(room.isFinished)
        let catalog = room.model.world.catalog
        let title = catalog.text("score.contradictions", in: language)
        let first = try #require(room.lines.firstIndex { $0.hasSuffix(title) })
        let marks = room.lines[first...].compactMap { line -> Character? in
            let mark = line.first
            return mark == "+" || mark == "!" ? mark : nil
        }
        #expect(marks == ["+", "+", "!", "+", "+"])
        let dossier = try #require(room.model.trainer?.dossier)
        #expect(dossier.contradictions.count == 5)
        for contradiction in dossier.contradictions {
            let key = "case.contradictions.contradiction.\(contradiction.name)"
            let sentence = catalog.text(key, in: language, with: dossier.values)
            #expect(!sentence.contains("{"))
            #expect(room.lines.contains { $0.contains(sentence.prefix(30)) })
        }
    }

    @Test func `a long comparison is scrolled, and the keys on its foot come into sight`() throws {
        var room = try typed("contradictions", .both, seconds: 60) { _ in }
        #expect(room.lines[2].contains("DEMO01-2026-000001"))
        #expect(!room.lines.contains { $0.contains("вернуться к списку") })
        room.press(.end)
        #expect(room.lines.contains { $0.contains("вернуться к списку") })
        #expect(!room.lines[2].contains("DEMO01-2026-000001"))
        room.press(.down)
        let end = room.lines
        room.press(.pageUp, .pageDown)
        #expect(room.lines == end)
        room.press(.home, .up)
        #expect(room.lines[2].contains("DEMO01-2026-000001"))
    }

    @Test func `Enter on the end page leads back to the cases`() throws {
        var room = try typed("minor", .kk, seconds: 1) { _ in }
        room.press(.enter)
        #expect(room.model.place == .workList(line: 0))
        #expect(room.lines.contains { $0.contains("Жаттығулар") })
    }
}
