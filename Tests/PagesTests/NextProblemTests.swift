import Canvas
import Forms
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// F8 goes round: it visits every problem once, in the order of the check page.
@Suite struct NextProblemTests {
    @Test(arguments: WanderingTests.seeds)
    func `as many presses as there are problems visit each of them once`(_ seed: Int) throws {
        for moment in try Walk.walk(seed).some {
            var model = moment.model
            if model.isHidden || model.isTooSmall { continue }
            model.place = .form
            model.overlay = nil
            let visited = model.pressingNextProblem(times: 1)
            let problems = model.questionnaire.openProblems
            if problems.isEmpty { continue }
            let first = try #require(visited.first, "\(moment.story)")
            let start = try #require(problems.firstIndex(of: first), "\(moment.story)")
            let round = visited + model.pressingNextProblem(times: problems.count - 1)
            let expected = Array(problems[start...] + problems[..<start])
            try #require(Set(problems).count == problems.count, "\(moment.story)")
            try #require(round == expected, "\(moment.story)")
            try #require(model.pressingNextProblem(times: 1) == [first], "\(moment.story)")
        }
    }

    @Test(arguments: WanderingTests.seeds)
    func `the check page shows them in the same order, and F8 goes round there too`(
        _ seed: Int
    ) throws {
        for moment in try Walk.walk(seed).some {
            var model = moment.model
            if model.isHidden || model.isTooSmall { continue }
            model.place = .form
            model.overlay = nil
            model.openCheck()
            let problems = model.questionnaire.openProblems
            let lines = model.intake.checkLines.prefix(problems.count)
            try #require(Array(lines) == problems.map { .problem($0) }, "\(moment.story)")
            if problems.isEmpty { continue }
            model.place = .check(line: model.intake.checkLines.count - 1)
            for number in Array(problems.indices) + [0] {
                _ = model.update(.terminal(.key(.function(8))), clock: model.clock)
                try #require(model.place == .check(line: number), "\(moment.story)")
            }
        }
    }

    @Test func `an empty questionnaire is gone through to the end`() throws {
        var model = Model.atStart(try Office.shared.get().world(hasPlaces: true))
        let round = model.pressingNextProblem(times: 200)
        let count = model.questionnaire.openProblems.count
        #expect(count > 10)
        #expect(Set(round[..<count]).count == count)
        #expect(Array(round[count..<2 * count]) == Array(round[..<count]))
    }

    @Test func `from within a row the problems of its table are not skipped`() throws {
        var typist = try Typist(after: "row-form")
        typist.type("а")
        let round = typist.model.pressingNextProblem(times: 60)
        let open = typist.questionnaire.openProblems
        #expect(Set(round.prefix(open.count)) == Set(open))
        #expect(open.contains { $0.path.row != nil } && open.contains { $0.path.row == nil })
    }
}

extension Model {
    /// The problems that so many presses of F8 lead to.
    fileprivate mutating func pressingNextProblem(times: Int) -> [Problem] {
        (0..<max(0, times)).compactMap { _ in
            _ = update(.terminal(.key(.function(8))), clock: clock)
            guard case .problem(let problem) = notice?.content else { return nil }
            return problem
        }
    }
}
