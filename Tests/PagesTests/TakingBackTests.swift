import Canvas
import Forms
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// Undo and redo lead to the answer that was changed, and say which it was.
@Suite struct TakingBackTests {
    static let seeds = Array(1...12)

    /// The program before a change that can be taken back.
    private struct Before {
        let answers: Answers
        let focus: AnswerPath?
        let isTold: [Bool]
    }

    @Test(arguments: seeds)
    func `undo returns to the answer that was changed, through all that a walk changes`(
        _ seed: Int
    ) throws {
        let (start, befores) = try walk(seed)
        var typist = start
        #expect(typist.questionnaire.history.done.count > 10)
        let end = typist.questionnaire
        while let change = typist.questionnaire.history.done.last {
            let focus = typist.questionnaire.focus
            typist.press(.control("z"))
            let count = typist.questionnaire.history.done.count
            let story: Comment = "\(change.edit) at \(String(describing: focus))"
            try requireFocus(typist.model, story)
            guard let before = befores[count] else { continue }
            try #require(typist.questionnaire.answers == before.answers, story)
            try #require(typist.questionnaire.focus == before.focus, story)
        }
        while let change = typist.questionnaire.history.undone.last {
            let before = befores[typist.questionnaire.history.done.count]
            typist.press(.control("y"))
            let story: Comment = "\(change.edit) again"
            try requireFocus(typist.model, story)
            guard let before, case .set = change.edit else { continue }
            try #require(typist.questionnaire.focus == before.focus, story)
        }
        #expect(typist.questionnaire.answers == end.answers)
    }

    /// Random keys in a family's questionnaire, from among those that change answers and move about.
    private func walk(_ seed: Int) throws -> (Typist, [Int: Before]) {
        var typist = try Typist(after: "check-clean")
        typist.press(.escape, .tab)
        var numbers = Seeded(seed)
        var befores: [Int: Before] = [:]
        let keys: [Key] =
            [
                .enter, .enter, .tab, .tab, .down, .up, .backTab, .pageDown, .pageUp, .left,
                .right, .control("n"), .control("d"), .controlUp, .controlDown, .function(4),
                .function(5), .function(8), .function(10), .escape, .backspace, .control("u"),
            ] + Array("0123456789 абвәАБ").map(Key.character)
        for _ in 0..<250 {
            let before = typist.questionnaire
            typist.press(typist.harmless(numbers.pick(keys)))
            let count = before.history.done.count
            let now = typist.questionnaire.history.done.count
            if now < count { befores = befores.filter { $0.key < now } }
            if now > count {
                befores = befores.filter { $0.key < count }
                befores[count] = Before(
                    answers: before.answers, focus: before.focus,
                    isTold: before.problems.map(before.isTold))
            }
        }
        return (typist, befores)
    }

    /// The cursor stands where something is asked, and the message says of what.
    private func requireFocus(_ model: Model, _ story: Comment) throws {
        let focus = try #require(model.questionnaire.focus, story)
        try #require(model.place == .form, story)
        try #require(model.intake.focusables.contains(focus), story)
        guard case .about = model.notice?.content else {
            Issue.record("nothing is said of \(story)")
            return
        }
    }

    /// A family's questionnaire with the focus on the first child.
    private func atChildren() throws -> Typist {
        var typist = try Typist(after: "check-clean")
        typist.press(.escape, .function(6), .character("5"))
        try #require(typist.questionnaire.focus?.description == "children[0]")
        return typist
    }

    @Test func `what is taken back in a child's row leads to the child, not to its twin`() throws {
        var typist = try atChildren()
        typist.press(.enter)
        let before = typist.questionnaire.answers
        typist.type("а")
        #expect(typist.message == "Изменено и в таблице 15, строка 4.")
        typist.press(.control("z"))
        #expect(typist.questionnaire.answers == before)
        #expect(typist.questionnaire.focus?.description == "children[0].name")
        #expect(typist.message == "Отменено: «Фамилия, имя, отчество», строка 1.")
        typist.press(.control("y"))
        #expect(typist.questionnaire.focus?.description == "children[0].name")
        #expect(typist.message == "Повторено: «Фамилия, имя, отчество», строка 1.")
    }

    @Test(arguments: [
        (AnswerPath("children", row: 0, column: "iin"), "«ИИН», строка 1."),
        (AnswerPath("relatives", row: 0, column: "residence.country"), "строка 1."),
        (AnswerPath("departure.to.settlement"), "."),
    ])
    func `a mark for a missing answer is taken back and made again in so many words`(
        path: AnswerPath, told: String
    ) throws {
        var typist = Typist(try Office.shared.get().world())
        typist.model.answer([:], at: path)
        typist.press(.function(4), .end, .enter)
        try #require(!typist.model.interview.missingCode(path).isEmpty)
        typist.press(.control("z"))
        #expect(typist.model.interview.missingCode(path).isEmpty)
        #expect(typist.message.hasPrefix("Отменено: «") && typist.message.hasSuffix(told))
        #expect(!typist.message.contains("#"), "\(typist.message)")
        typist.press(.control("y"))
        #expect(typist.message.hasPrefix("Повторено: «") && typist.message.hasSuffix(told))
        #expect(typist.questionnaire.focus == path)
    }

    @Test func `a row copied to the relatives is taken back without leaving the child`() throws {
        var typist = try atChildren()
        typist.press(.control("n"))
        typist.type("Жұмағұлов Алан")
        typist.press(.escape, .up, .function(5))
        let child = typist.questionnaire.focus
        typist.press(.control("z"))
        #expect(child?.field == "children")
        #expect(typist.questionnaire.focus == child)
        #expect(typist.message.hasPrefix("Отменено: «Близкие родственники», строка"))
    }

    @Test func `the kinship of a copied child follows its sex until somebody writes another`()
        throws
    {
        var typist = try atChildren()
        typist.press(.control("n"))
        typist.type("Жұмағұлов Алан")
        typist.press(.tab, .tab, .tab, .tab, .character("1"), .up, .function(5))
        let relatives = { (typist: Typist) in typist.questionnaire.answers.rows(of: "relatives") }
        let row = relatives(typist).count - 1
        #expect(relatives(typist)[row]["kinshipCode"] == "son")
        typist.press(.enter, .tab, .tab, .tab, .tab, .character("2"))
        #expect(relatives(typist)[row]["kinshipCode"] == "daughter")
        #expect(relatives(typist)[row]["kinship"] == "дочь")
        typist.press(.control("z"))
        #expect(relatives(typist)[row]["kinshipCode"] == "son")
        let path = AnswerPath("relatives", row: row, column: "kinship")
        typist.model.intake.edit(.set(path, from: "сын", to: "пасынок"))
        typist.press(.character("2"))
        #expect(relatives(typist)[row]["kinship"] == "пасынок")
    }

    @Test func `a change on another screen is told with the row that came back`() throws {
        var typist = try atChildren()
        typist.press(.down, .control("d"), .pageDown, .pageDown, .control("z"))
        #expect(typist.questionnaire.focus?.description == "children[1]")
        #expect(typist.message == "Отменено: «Дети», строка 2.")
    }
}

extension Typist {
    /// The key, or one that does no more than move where it would leave the questionnaire or turn
    /// the words of its document.
    fileprivate func harmless(_ key: Key) -> Key {
        if model.escape != nil, case .character = key { return .tab }
        guard case .check(let line) = model.place else { return key }
        return model.intake.checkLines[line] == .language ? .down : key
    }
}
