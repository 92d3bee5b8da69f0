import Canvas
import Forms
import JSON
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// What was left once keeps its marks: with its row, and in the draft.
@Suite struct MarksTests {
    @Test(arguments: TakingBackTests.seeds)
    func `a draft opens with the marks, the history and the answers that it was left with`(
        _ seed: Int
    ) throws {
        let world = try Office.shared.get().world(hasPlaces: true)
        var typist = Typist(world)
        if seed.isMultiple(of: 2) {
            typist = try Typist(after: "check-clean")
            typist.press(.escape, .tab)
        }
        var events = RandomEvents(seed: seed)
        typist.type("8")
        for _ in 0..<120 {
            typist.take(events.next())
        }
        let left = typist.questionnaire
        try #require(typist.model.intake.isKept)
        let opened = try #require(try typist.reopened(from: typist.journal))
        try expectSame(opened, left)
        #expect(opened.history.undone.map(\.edit) == left.history.undone.map(\.edit))
        let compacted = try #require(try typist.reopened(from: left.compacted))
        try expectSame(compacted, left)
    }

    private func expectSame(_ opened: Questionnaire, _ left: Questionnaire) throws {
        #expect(opened.answers == left.answers)
        #expect(opened.visited == left.visited)
        #expect(opened.tellsAll == left.tellsAll)
        #expect(opened.history.done.map(\.edit) == left.history.done.map(\.edit))
        #expect(opened.history.done.map(\.focus) == left.history.done.map(\.focus))
        #expect(opened.problems.map(opened.isTold) == left.problems.map(left.isTold))
    }

    @Test func `leaving a field costs the journal a short line`() throws {
        var typist = Typist(try Office.shared.get().world())
        typist.type("8")
        for _ in 0..<12 {
            let count = typist.journal.count
            typist.press(.enter)
            let bytes = typist.journal[count...].reduce(0) { $0 + $1.node.line.utf8.count }
            #expect(bytes < 200)
        }
    }

    @Test func `a new row is as if nobody had seen it`() throws {
        var typist = Typist(try Office.shared.get().world())
        for _ in 0..<4 { typist.press(.pageDown) }
        // A child that lacks a name is told when its row is left.
        typist.press(.enter, .tab, .tab)
        typist.type("04112014")
        typist.press(.escape, .up)
        #expect(typist.told(in: 0) == ["children[0].name", "children[0].iin", "children[0].sex"])
        typist.press(.control("d"), .control("n"))
        #expect(typist.told(in: 0) == [])
        // The row that went comes back with its marks, behind the one that was begun meanwhile.
        typist.press(.control("z"), .control("z"))
        #expect(typist.told(in: 0) == ["children[0].name", "children[0].iin", "children[0].sex"])
    }

    @Test func `marks go with a row that is moved`() throws {
        var typist = Typist(try Office.shared.get().world())
        for _ in 0..<4 { typist.press(.pageDown) }
        typist.press(.enter, .tab, .tab)
        typist.type("04112014")
        typist.press(.escape, .control("n"))
        typist.type("А")
        #expect(typist.told(in: 1) == [])
        typist.press(.controlUp)
        #expect(typist.told(in: 0) == [])
        #expect(typist.told(in: 1) == ["children[1].name", "children[1].iin", "children[1].sex"])
    }

    @Test func `the map tells what was not begun, is begun, is complete or has problems`() throws {
        var typist = Typist(try Office.shared.get().world(hasPlaces: true))
        func state(_ number: Int) -> ScreenState {
            ScreenState(of: typist.model.form.screens[number], in: typist.model)
        }
        #expect(state(0) == .untouched)
        #expect(state(4) == .untouched)
        typist.type("861104330711")
        #expect(state(0) == .begun)
        typist.press(.pageDown)
        guard case .errors = state(0) else {
            Issue.record("what is missing is told once the screen was left")
            return
        }
        #expect(state(1) == .untouched)
        // Somebody without children leaves the table empty, and nothing is missing.
        typist.press(.pageDown, .pageDown, .pageDown, .pageDown)
        #expect(state(4) == .complete)
        #expect(state(5) == .untouched)
        var family = try Typist(after: "check-clean")
        family.press(.escape)
        for screen in family.model.form.screens {
            #expect(ScreenState(of: screen, in: family.model) == .complete)
        }
    }
}

extension Typist {
    /// The answers of a row whose problems are told.
    fileprivate func told(in row: Int) -> [String] {
        questionnaire.problems.filter { $0.path.row == row && questionnaire.isTold($0) }
            .map(\.path.description).unique
    }
}
