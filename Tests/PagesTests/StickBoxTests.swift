import Canvas
import Messages
import Testing

@testable import Casework
@testable import Pages

/// F9 on the work list of a laptop: the stick is written and read.
@Suite struct StickBoxTests {
    private func desk(_ language: Language = .ru) throws -> Typist {
        var typist = Typist(
            try Office.shared.get().world(goesByStick: true), language: language)
        typist.press(.function(3))
        typist.hear(.desk(.listed(.sample)))
        return typist
    }

    private func errands(_ typist: Typist) -> [Errand] {
        typist.asked.compactMap { if case .carry(let errand) = $0 { errand } else { nil } }
    }

    @Test(arguments: [
        (Language.ru, "1  Записать на носитель"), (.kk, "1  Тасымалдағышқа жазу"),
        (.both, "1  Тасымалдағышқа жазу / Записать на носитель"),
    ])
    func `F9 offers what a laptop does with a stick`(language: Language, line: String) throws {
        var typist = try desk(language)
        #expect(typist.model.view.text.last?.contains("F9") == true)
        typist.press(.function(9))
        #expect(typist.model.view.text.contains { $0.contains(line) })
        typist.press(.escape)
        #expect(!typist.model.view.text.contains { $0.contains(line) })
    }

    @Test(arguments: Language.allCases)
    func `in the smallest window too each errand is read whole`(language: Language) throws {
        var typist = try desk(language)
        typist.take(.resize(Size(rows: 12, columns: 40)))
        typist.press(.function(9))
        var seen = Set<Substring>()
        for _ in StickBox.words {
            for row in typist.model.view.text { seen.formUnion(row.split { " │".contains($0) }) }
            typist.press(.down)
        }
        let words = typist.model.boxText.flatMap { $0.split(separator: " ") }
        #expect(words.filter { !seen.contains($0) } == [])
    }

    @Test(arguments: [("1", Errand.write), ("2", .read)])
    func `a digit does it at once, and nothing else meanwhile`(digit: String, errand: Errand) throws
    {
        var typist = try desk()
        typist.press(.function(9))
        typist.type(digit)
        #expect(errands(typist) == [errand])
        #expect(typist.message.hasPrefix("Идет работа с носителем"))
        typist.press(.function(9))
        typist.type("1")
        #expect(errands(typist) == [errand] && typist.message.hasPrefix("Работа с носителем еще"))
        typist.hear(.carried(Carried("stick.written", ["n": "3"], isDone: true)))
        #expect(typist.message == "Записано на носитель: 3. Его можно вынуть и отнести в отдел.")
        typist.press(.function(9))
        typist.press(.down)
        typist.press(.enter)
        #expect(errands(typist) == [errand, .read])
    }

    @Test func `another desk prints with F9 as before, and this one with 3`() throws {
        var typist = try desk()
        typist.press(.function(9))
        typist.type("7")
        #expect(typist.message.contains("1–3"))
        typist.type("3")
        #expect(typist.model.view.text.contains { $0.contains("Пустой бланк") })
    }
}
