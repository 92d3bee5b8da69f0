import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Pages

/// A page of training, and the keys that lead to it.
struct TrainingPage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let size: Size
    let open: @Sendable (inout Classroom) -> Void

    init(
        _ description: String, rows: Int = 24, columns: Int = 80,
        _ open: @escaping @Sendable (inout Classroom) -> Void
    ) {
        testDescription = description
        size = Size(rows: rows, columns: columns)
        self.open = open
    }

    static let all = [
        TrainingPage("work list") { _ in },
        TrainingPage("choice") { $0.press(.down, .enter) },
        TrainingPage("empty questionnaire") { $0.press(.enter) },
        TrainingPage("questionnaire of a case") { $0.open("family", isFilled: false) },
        TrainingPage("papers") {
            $0.open("family", isFilled: false)
            $0.press(.function(11))
        },
        TrainingPage("papers beside", columns: 120) { $0.open("family", isFilled: false) },
        TrainingPage("help") { $0.press(.enter, .function(1)) },
        TrainingPage("keys") { $0.press(.enter, .function(1), .function(1), .function(1)) },
        TrainingPage("why") { $0.press(.enter, .function(7)) },
        TrainingPage("map") { $0.press(.enter, .function(6)) },
        TrainingPage("list") {
            $0.open("family", isFilled: true)
            $0.press(.function(6), .character("2"), .function(4))
        },
        TrainingPage("row") {
            $0.open("family", isFilled: true)
            $0.press(.function(6), .character("6"), .enter)
        },
        TrainingPage("check page") {
            $0.open("contradictions", isFilled: true)
            $0.press(.function(10))
        },
        TrainingPage("reasons") {
            $0.open("contradictions", isFilled: true)
            $0.press(.function(10), .enter)
        },
        TrainingPage("note") {
            $0.open("contradictions", isFilled: true)
            $0.press(.function(10), .enter, .character("6"))
        },
        TrainingPage("end page") {
            $0.open("family", isFilled: true)
            $0.press(.function(10), .function(10))
            $0.wait(seconds: 1)
            $0.press(.function(10))
        },
        TrainingPage("score") {
            $0.open("single", isFilled: false)
            $0.fillIn()
            $0.press(.function(10), .function(10))
            $0.wait(seconds: 1)
            $0.press(.function(10))
        },
        TrainingPage("hidden") { $0.press(.enter, .function(12)) },
        TrainingPage("hidden beside papers", columns: 130) {
            $0.open("family", isFilled: false)
            $0.press(.function(12))
        },
        TrainingPage("too small", rows: 11, columns: 50) { $0.press(.enter) },
        TrainingPage("tiny", rows: 5, columns: 20) { $0.press(.enter) },
        TrainingPage("one line", rows: 1, columns: 80) { $0.press(.enter) },
        TrainingPage("typing by itself") {
            $0.demonstrate("single")
            $0.take(.terminal(.idle))
        },
    ]
}

@Suite struct ScreenTests {
    @Test(arguments: TrainingPage.all, Language.allCases)
    func `every page of training says so, in words and by an attribute`(
        _ page: TrainingPage, _ language: Language
    ) throws {
        var room = try Classroom(language: language, size: page.size)
        page.open(&room)
        let grid = room.model.view
        #expect(grid.size == page.size)
        let marked = grid.rows.map { $0.text(in: .training) }.filter { !$0.isEmpty }
        let words = [Language.kk, .ru].filter { [$0, .both].contains(language) }.map {
            room.model.world.catalog.text("mode.training", in: $0)
        }
        // Where both do not fit, one of them must.
        let both = words.joined(separator: " / ")
        let expected = both.count <= page.size.columns ? both : words[0]
        #expect(marked.map { $0.split(separator: " ").joined(separator: " ") } == [expected])
    }

    @Test(arguments: [Language.kk, .ru])
    func `work does not know papers and says nothing of training`(_ language: Language) throws {
        var room = try Classroom(language: language, isDemo: false)
        for key in [Key.function(11), .enter, .function(11), .escape, .character("-")] {
            room.press(key)
            #expect(room.model.overlay == nil)
        }
        let catalog = room.model.world.catalog
        room.press(.function(1), .function(1), .function(1))
        for text in ["mode.training", "command.papers"] {
            let word = catalog.text(text, in: language)
            #expect(!room.lines.contains { $0.contains(word) })
        }
    }

    @Test func `the work list offers the cases with their difficulty`() throws {
        let room = try Classroom(language: .ru)
        #expect(
            room.lines[4...10].map(\.self) == [
                "     Упражнения",
                "     Нұрланова Айым Серікқызы        не замужем, родители живы        легкий",
                "     Жұмағұлов Ерасыл Тұрсынұлы      семья: жена и двое детей         средний",
                "     Соколов Андрей Викторович       иностранец с видом на жительство средний",
                "     Ким Артем Денисович             подросток 15 лет с попечителем   средний",
                "     Әбдірахманова Қатира Жақанқызы  вдова, прием на дому             сложный",
                "     Семенова Ольга Петровна         документы расходятся в 5 местах  сложный",
            ])
    }

    @Test func `typing narrows the cases by name`() throws {
        var room = try Classroom(language: .ru)
        room.type("ким")
        #expect(room.lines.filter { $0.contains("Ким Артем") }.count == 1)
        #expect(!room.lines.contains { $0.contains("Соколов") })
        room.press(.enter)
        #expect(room.lines.contains { $0.contains("1  Набрать по документам") })
        room.press(.escape)
        #expect(!room.lines.contains { $0.contains("1  Набрать по документам") })
    }

    @Test(arguments: [Key.function(11), .character("-")])
    func `papers lie over the form until they are taken away`(_ key: Key) throws {
        var room = try Classroom(language: .kk)
        room.open("family", isFilled: false)
        #expect(room.lines[23].contains("F11 Құжаттар"))
        let before = room.lines
        if key == .character("-") { room.press(.escape) }
        room.press(key)
        #expect(room.lines[3].contains("│ Паспорт"))
        #expect(room.lines[4].contains("№ N92427713, берілген күні 18.06.2021"))
        room.press(.end)
        #expect(room.lines.contains { $0.contains("көшесі, 12.") })
        #expect(room.lines[2].contains("↑"))
        room.press(.down, .pageDown, .up, .pageUp, .home)
        #expect(room.lines[3].contains("│ Паспорт"))
        room.press(.escape)
        #expect(room.lines == before)
    }

    @Test func `a key that is typed takes the papers away and is not lost`() throws {
        var room = try Classroom()
        room.open("family", isFilled: false)
        room.press(.function(11))
        room.type("8")
        #expect(room.model.overlay == nil)
        #expect(room.model.questionnaire.answers["iin"] == "8")
    }

    @Test func `in a wide window the papers stand beside the form, and 80 columns are its own`()
        throws
    {
        var wide = try Classroom(language: .ru, size: Size(rows: 30, columns: 120))
        var narrow = try Classroom(language: .ru, size: Size(rows: 30, columns: 80))
        wide.open("foreigner", isFilled: false)
        narrow.open("foreigner", isFilled: false)
        #expect(
            wide.lines.map { String($0.prefix(80)).trimmed }
                == narrow.lines.map { String($0.prefix(80)).trimmed })
        #expect(wide.lines[2].hasSuffix("│ Паспорт иностранного государства"))
        let hidden = wide.lines.filter { $0.contains("↓") }.count
        wide.press(.function(11), .end, .escape)
        #expect(hidden == 1 && !wide.lines[29].contains("↓"))
        #expect(wide.lines.contains { $0.contains("Оба на пенсии.") })
        wide.press(.function(3))
        #expect(wide.lines[0].hasSuffix("рус"))
        #expect(!wide.lines.contains { $0.contains("Паспорт иностранного") })
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
