import Alphabet
import Canvas
import Forms
import JSON
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// Why a questionnaire came back is read whole, until its correction is finished.
@Suite struct CorrectionTests {
    private static let sizes = [
        Size(rows: 24, columns: 80), Size(rows: 16, columns: 80), Size(rows: 40, columns: 132),
    ]

    private func correcting(
        _ reason: String, _ language: Language, _ size: Size = sizes[0]
    ) throws -> Typist {
        var typist = Typist(try Office.shared.get().world(), language: language)
        typist.take(.resize(size))
        typist.type("8")
        typist.hear(
            .desk(
                .opened(
                    typist.model.correction(
                        of: WorkList.Returned(
                            number: "AST01-2026-000119", applicant: WorkList.Person(),
                            reason: reason)
                    ), rescue: nil)))
        return typist
    }

    /// Everything that was seen while a key was pressed until it changes nothing more.
    private func seen(_ typist: Typist, pressing key: Key) -> String {
        var typist = typist
        var lines = typist.model.view.text
        while true {
            let before = typist.model.view.text
            typist.press(key)
            let after = typist.model.view.text
            if after == before { break }
            lines += after
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: Language.allCases, sizes)
    func `the longest reason is read whole with F7, on the form and on the check page`(
        _ language: Language, _ size: Size
    ) throws {
        let words = WorkList.longReason.split(separator: " ")
        var typist = try correcting(WorkList.longReason, language, size)
        for place in ["form", "check"] {
            typist.press(.function(7))
            let text = seen(typist, pressing: .down)
            for word in words { #expect(text.contains(word), "\(place): \(word)") }
            typist.press(.escape, .function(10))
        }
    }

    @Test(arguments: Language.allCases, sizes)
    func `the longest reason is read whole at the head of the check page`(
        _ language: Language, _ size: Size
    ) throws {
        var typist = try correcting(WorkList.longReason, language, size)
        typist.press(.function(10), .home)
        #expect(typist.model.view.text[2].contains("AST01-2026-000119"))
        var text: [String] = []
        while typist.model.place == .check(line: 0) {
            text += typist.model.view.text
            typist.press(.down)
        }
        for word in WorkList.longReason.split(separator: " ") {
            #expect(text.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test func `F8 and a refused finish lead to the first problem, not to the reason`() throws {
        var typist = try correcting("қолы жоқ", .ru)
        typist.press(.function(10))
        #expect(typist.model.place == .check(line: 1))
        typist.press(.home, .function(8))
        #expect(typist.model.place == .check(line: 1))
        typist.press(.end, .function(10))
        #expect(typist.model.place == .check(line: 1))
        typist.press(.home, .enter)
        #expect(typist.model.overlay == .why(top: 0))
    }

    @Test func `a short box closes with any key, a long one scrolls first`() throws {
        for (reason, isOpen) in [("қолы жоқ", false), (WorkList.longReason, true)] {
            var typist = try correcting(reason, .kk)
            typist.press(.function(10), .function(7), .down)
            #expect(typist.model.overlay == (isOpen ? .why(top: 1) : nil))
            typist.press(.end, .home)
            #expect(typist.model.overlay == (isOpen ? .why(top: 0) : nil))
            typist.press(.escape)
            #expect(typist.model.overlay == nil)
        }
    }

    @Test(arguments: [Language.kk, .ru])
    func `what is offered to a correction of a later day is taken without a fault`(
        _ language: Language
    ) throws {
        var typist = try correcting("қолы жоқ", language)
        let returned = WorkList.Returned(
            number: "AST01-2026-000119", applicant: WorkList.Person(), reason: "қолы жоқ")
        var entries = typist.model.correction(of: returned)
        guard case .began(var beginning) = entries[0] else { throw Wanting.beginning }
        beginning.acceptedOn = Day(year: 2026, month: 11, day: 20)
        entries[0] = .began(beginning)
        typist.hear(.desk(.opened(entries, rescue: nil)))
        typist.model.intake.go(toScreen: typist.model.form.screens.count - 1)
        typist.press(.character(" "), .down, .character(" "), .down)
        // What Enter takes is no day of which the hint tells another thing.
        #expect(typist.message.hasPrefix(language == .kk ? "Ұсынылған күн" : "Предложенный день"))
        typist.press(.enter)
        let answers = typist.questionnaire.answers
        #expect(answers["declarations.liability"] == "23.11.2026")
        #expect(answers["registeredOn"] == "20.11.2026")
        let told = typist.questionnaire.problems.map(\.code)
        #expect(!told.contains(.dateFuture))
    }

    @Test(arguments: [Language.kk, .ru])
    func `two days that have not come are told apart`(_ language: Language) throws {
        var typist = try correcting("қолы жоқ", language)
        for name in ["declarations.liability", "declarations.consent"] {
            typist.model.intake.edit(.set(AnswerPath(name), from: "", to: "24.11.2026"))
        }
        let told = typist.questionnaire.problems.filter { $0.code == .dateFuture }
            .map { typist.model.intake.sentence(for: $0, in: language) }
        #expect(told.count == 2)
        #expect(Set(told).count == 2)
    }

    private enum Wanting: Error { case beginning }

    private static let hostile = [
        "\u{1B}[2J\u{1B}]0;x\u{07}", "\u{202E}cba\u{2066}", "a\nb\r\nc\td", "\u{85}\u{9B}31m",
        "a\u{200B}\u{FEFF}\u{E0041}", String(repeating: "ұ", count: 1000), "", " ", "\u{0}",
        "a" + String(repeating: "\u{301}", count: 900),
    ]

    @Test(arguments: hostile, Language.allCases)
    func `nothing that a reason holds reaches the terminal but what can be seen`(
        _ reason: String, _ language: Language
    ) throws {
        var typist = try correcting(reason, language)
        for key in [Key.function(7), .escape, .function(10), .home, .function(7)] {
            typist.press(key)
            for line in typist.model.view.text {
                #expect(!line.hasHidden, "\(line.escapingHidden)")
            }
        }
        var list = WorkList.sample
        list.returned[0].reason = reason
        typist = Typist(try Office.shared.get().world(), language: language)
        typist.press(.function(3))
        typist.hear(.desk(.listed(list)))
        for key in [Key.down, .down, .down, .down, .function(7)] {
            typist.press(key)
            for line in typist.model.view.text {
                #expect(!line.hasHidden, "\(line.escapingHidden)")
            }
        }
    }

    @Test(arguments: hostile + [WorkList.longReason])
    func `the journal keeps the reason as it is`(_ reason: String) throws {
        let typist = try correcting(reason, .ru)
        let entries = typist.model.correction(
            of: WorkList.Returned(
                number: "AST01-2026-000119", applicant: WorkList.Person(), reason: reason))
        let reopened = try #require(try typist.reopened(from: entries))
        #expect(reopened.beginning.reason == reason)
        let again = try #require(try typist.reopened(from: reopened.compacted))
        #expect(again.beginning == reopened.beginning)
    }

    @Test func `a journal without a reason is read as before`() throws {
        let line = """
            {"began":"7c","revision":"348-2026","language":"kk","at":1,"owner":"serikova",\
            "corrects":"AST01-2026-000119","demo":false}
            """
        let entry = try #require(Entry(try Node.read(Array(line.utf8))))
        guard case .began(let beginning) = entry else {
            Issue.record("\(entry)")
            return
        }
        #expect(beginning.correction == Correction(number: "AST01-2026-000119", reason: nil))
        #expect(!entry.node.line.contains("reason"))
    }
}
