import Canvas
import Forms
import JSON
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages
@testable import Records
@testable import Training

@Suite struct PlayTests {
    @Test(arguments: caseIDs, [Language.kk, .ru])
    func `a case types itself to its end, and nothing differs from its papers`(
        _ id: String, _ language: Language
    ) throws {
        var room = try Classroom(language: language)
        room.demonstrate(id)
        let count = room.letPlay()
        #expect(room.isFinished, "\(count) turns\n\(room.lines.joined(separator: "\n"))")
        #expect(room.differences == [])
        let record = try #require(room.record)
        let form = room.model.world.form
        var numbered = record
        numbered.envelope.number = "DEMO01-2026-000001"
        let bytes = Array(numbered.node(form: form, today: room.model.clock.today).text.utf8)
        let reading = Record.read(bytes, form: form, today: room.model.clock.today)
        // Nothing is wrong with it, but that it is of training.
        #expect(reading.open.map(\.code) == [.recordDemo])
        #expect(record.envelope.language == room.model.trainer?.dossier?.language.rawValue)
    }

    @Test(arguments: caseIDs, [Language.kk, .ru])
    func `a case that is opened filled in goes to its end`(
        _ id: String, _ language: Language
    ) throws {
        var room = try Classroom(language: language)
        room.open(id, isFilled: true)
        #expect(room.model.place == .form)
        let dossier = try #require(room.model.trainer?.dossier)
        let problems = room.model.questionnaire.problems
        #expect(problems.map(\.code.rawValue) == dossier.reasons.map(\.code))
        #expect(problems.allSatisfy { $0.level == .warning })
        room.press(.function(10))
        for _ in dossier.reasons { room.press(.enter, .character("2")) }
        room.press(.function(10))
        room.wait(seconds: 1)
        room.press(.function(10))
        #expect(room.isFinished, "\(room.lines.joined(separator: "\n"))")
        // Nobody typed it, so nothing is scored.
        #expect(room.model.page is EndPage)
        let catalog = room.model.world.catalog
        for key in ["end.keptInTraining", "end.list"] {
            let sentence = catalog.text(key, in: language)
            #expect(room.lines.contains { $0.contains(sentence.prefix(30)) })
        }
        let next = catalog.text("end.next", in: language)
        #expect(!room.lines.contains { $0.contains(next) })
    }

    @Test func `any key hands over to the person, and does nothing else`() throws {
        var room = try Classroom(language: .ru)
        room.demonstrate("foreigner")
        for _ in 0..<100 { room.take(.terminal(.idle)) }
        let typed = room.model.questionnaire.answers
        #expect(!typed.isEmpty)
        room.type("9")
        #expect(room.model.patience == nil)
        #expect(room.model.questionnaire.answers == typed)
        #expect(room.lines[22] == " Показ остановлен, дальше набирайте сами.")
        room.take(.terminal(.idle))
        #expect(room.model.questionnaire.answers == typed)
        room.press(.function(10))
        #expect(room.lines[0].contains("Проверка"))
    }

    @Test func `pasting hands over too, and a window that changes does not`() throws {
        var room = try Classroom()
        room.demonstrate("single")
        room.take(.terminal(.resize(Size(rows: 30, columns: 100))))
        #expect(room.model.patience != nil)
        room.take(.terminal(.paste("9")))
        #expect(room.model.patience == nil)
        #expect(room.model.questionnaire.answers.isEmpty)
    }

    @Test func `it goes on from whatever the person left`() throws {
        var room = try Classroom()
        room.open("single", isFilled: false)
        room.type("12345")
        room.press(.tab)
        room.type("Н")
        room.press(.function(6), .character("2"))
        room.press(.tab)
        // From here on the program presses the keys.
        var keys = 0
        while let dossier = room.model.trainer?.dossier,
            let key = room.model.nextKey(typing: dossier), keys < 3000
        {
            room.press(key)
            keys += 1
        }
        // The screen before was left behind; the check page tells it, and a clerk must go there.
        #expect(room.lines[0].contains("Тексеру"))
        #expect(room.model.questionnaire.answers["surname"] == "Н")
        #expect(room.model.questionnaire.answers["departure.to.settlement"] == "Лейпциг")
    }

    @Test(arguments: [Language.kk, .ru])
    func `each page is explained before it is filled`(_ language: Language) throws {
        var room = try Classroom(language: language)
        room.demonstrate("minor")
        var told: [String] = []
        while room.model.patience != nil, !room.isFinished, told.count < 20 {
            let line = room.lines[room.lines.count - 2]
            if told.last != line {
                told.append(line)
                let before = room.model.questionnaire.answers
                for _ in 0..<Player.patience { room.idle() }
                #expect(room.model.questionnaire.answers == before)
            }
            room.idle()
        }
        let screens = room.model.world.form.screens
        let keys = screens.map {
            ["category", "employment"].contains($0.id) ? "screen.skipped" : "auto.\($0.id)"
        }
        let catalog = room.model.world.catalog
        #expect(
            told
                == (keys + ["auto.check", "check.end"]).map { " " + catalog.text($0, in: language) }
        )
        #expect(room.isFinished)
    }

    @Test func `a draft remembers its papers`() throws {
        var room = try Classroom()
        room.open("widow", isFilled: false)
        room.type("1")
        var kept: [Entry] = []
        for case .desk(.keep(let entries)) in room.asked { kept += entries }
        let read = try kept.map { entry in
            try #require(Entry(try Node.read(Array(entry.node.line.utf8))))
        }
        #expect(read == kept)
        let papers = try #require(room.model.trainer?.dossier?.papers)
        var next = try Classroom()
        next.wait(seconds: 3 * 86_400)
        next.take(.desk(.opened(read, rescue: nil)))
        #expect(next.model.trainer?.dossier?.papers == papers)
        #expect(next.model.trainer?.dossier?.isFilled == false)
        #expect(next.model.questionnaire.answers["iin"] == "1")
    }
}
