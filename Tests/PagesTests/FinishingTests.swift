import Canvas
import Messages
import Testing

@testable import Casework
@testable import Pages

/// Nothing is finished unread: F10 opens the check page, goes to its end, and finishes there.
@Suite struct FinishingTests {
    /// A family's questionnaire to which nothing stands against, on its last screen.
    private func filled() throws -> Typist {
        var typist = try Typist(after: "check-clean")
        typist.press(.escape, .function(6), .character("1"))
        return typist
    }

    private func deposits(_ typist: Typist) -> Int {
        typist.asked.filter { if case .desk(.deposit) = $0 { true } else { false } }.count
    }

    @Test func `three presses, and the second shows who, by which papers`() throws {
        var typist = try filled()
        typist.press(.function(10))
        #expect(typist.model.place == .check(line: 1))
        typist.press(.function(10))
        #expect(typist.model.isAtEnd)
        #expect(deposits(typist) == 0)
        let text = typist.model.view.text.joined(separator: "\n")
        for part in ["Жұмағұлов Ерасыл Тұрсынұлы", "861104 3 3071 1", "N10427713", "041187265"] {
            #expect(text.contains(part), "\(text)")
        }
        typist.press(.function(10))
        #expect(deposits(typist) == 1)
    }

    @Test(arguments: [Key.function(10), .enter])
    func `in the smallest window the end is read page by page before it finishes`(
        _ key: Key
    ) throws {
        var typist = try filled()
        typist.take(.resize(Model.leastSize))
        typist.press(.function(10), .function(10))
        #expect(typist.model.isAtEnd)
        #expect(typist.model.view.text[2].contains("Итог"))
        var unread = ["Жұмағұлов Ерасыл Тұрсынұлы", "861104 3 3071 1", "N10427713", "041187265"]
        for _ in 0..<20 where deposits(typist) == 0 {
            let text = typist.model.view.text.joined(separator: "\n")
            unread.removeAll { text.contains($0) }
            let isRead = text.contains("Завершить: F10 или Enter")
            typist.press(key)
            #expect(deposits(typist) == (isRead ? 1 : 0))
        }
        #expect(unread == [])
        #expect(deposits(typist) == 1)
    }

    @Test func `in the smallest window a key that came too soon leads back to nothing`() throws {
        var typist = try filled()
        typist.take(.resize(Model.leastSize))
        typist.press(.function(10), .function(10), .function(10))
        #expect(!typist.model.hasMoreBelow)
        typist.press(.function(10), after: 100)
        #expect(typist.message == "Прочитайте итог, затем нажмите F10.")
        #expect(!typist.model.hasMoreBelow)
        #expect(deposits(typist) == 0)
        typist.press(.function(10))
        #expect(deposits(typist) == 1)
    }

    @Test(arguments: [5, 33, 100])
    func `in the smallest window a key that is held down finishes nothing either`(
        pause: Int
    ) throws {
        var typist = try filled()
        typist.take(.resize(Model.leastSize))
        for _ in 0..<2000 / pause { typist.press(.function(10), after: pause) }
        #expect(deposits(typist) == 0)
    }

    @Test(arguments: [Key.function(10), .enter])
    func `a key within half a second of the end is refused and told, wherever it came from`(
        _ key: Key
    ) throws {
        for way in [Key.function(10), .end] {
            for pause in [0, 1, 30, 250, 499] {
                var typist = try filled()
                typist.press(.function(10), way)
                typist.press(key, after: pause)
                #expect(deposits(typist) == 0, "\(way), then \(key) after \(pause) ms")
                #expect(typist.message == "Прочитайте итог, затем нажмите F10.")
                typist.press(key, after: 500)
                #expect(deposits(typist) == 1)
            }
            var typist = try filled()
            typist.press(.function(10), way)
            typist.press(key, after: 500)
            #expect(deposits(typist) == 1)
        }
    }

    @Test func `the half second counts from when the terminal had drawn the end`() throws {
        var typist = try filled()
        typist.press(.function(10), .function(10))
        typist.model.noteDrawn(at: .inTheMorning(milliseconds: typist.milliseconds + 400))
        typist.press(.function(10), after: 600)
        #expect(deposits(typist) == 0)
        typist.press(.function(10), after: 300)
        #expect(deposits(typist) == 1)
    }

    @Test func `a key that is held down or bounces finishes nothing`() throws {
        for pause in [5, 33, 100] {
            var typist = try filled()
            for _ in 0..<2000 / pause { typist.press(.function(10), after: pause) }
            #expect(deposits(typist) == 0, "every \(pause) ms")
        }
    }

    @Test func `Enter past the last field and the habitual F10 finish nothing`() throws {
        var typist = try filled()
        typist.press(.function(6), .character("8"))
        for _ in 0..<20 where typist.model.place == .form { typist.press(.tab) }
        #expect(typist.model.place == .check(line: 1))
        typist.press(.function(10))
        #expect(deposits(typist) == 0)
        #expect(typist.model.isAtEnd)
    }

    @Test func `the end names the warnings with their reasons`() throws {
        var typist = try Typist(after: "reason-given")
        typist.press(.function(10))
        #expect(typist.model.isAtEnd)
        let text = typist.model.view.text.joined(separator: "\n")
        #expect(text.contains("Предупреждения с пояснением: 1"), "\(text)")
        #expect(text.contains("= "), "\(text)")
    }

    @Test(arguments: [Key.function(10), .enter])
    func `what stands against finishing is told at the end too`(_ key: Key) throws {
        var typist = Typist(try Office.shared.get().world())
        typist.type("8")
        typist.press(.function(10), .end, key)
        #expect(typist.model.place == .check(line: 0))
        #expect(typist.message.hasPrefix("Чтобы завершить, исправьте ошибки"))
    }
}
