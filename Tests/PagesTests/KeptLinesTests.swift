import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// Lines that nothing has changed are not laid out again; laying out everything anew is what they are held
/// against.
@Suite struct KeptLinesTests {
    @Test(
        arguments: ["check-clean", "papers-filled", "foreigner", "minor-with-representative"],
        [1, 2])
    func `whatever answer changes, each screen shows it as if it were laid out anew`(
        _ scenario: String, _ seed: Int
    ) throws {
        var random = Seeded(seed)
        var model = try Typist(after: scenario).model
        model.place = .form
        let words = model.interview.askedFields.map { model.questionnaire.answers[$0.path] }
        for step in 0..<150 {
            let places = model.interview.askedFields.map(\.path)
            let changed = try #require(places.randomElement(using: &random))
            // Mostly where the clerk is; so a line beside is looked at too.
            let screen = model.form.screens.indices.randomElement(using: &random) ?? 0
            model.intake.go(toScreen: screen)
            model.layOut()
            try #require(model.keptLines != nil)
            let path = try #require(
                [changed, model.questionnaire.focus ?? changed].randomElement(using: &random))
            let text = (words + ["", "", "female", "KZ", "1"]).randomElement(using: &random) ?? ""
            let old = model.questionnaire.answers[path]
            model.intake.edit(.set(path, from: old, to: text))
            for _ in 0..<2 {
                let kept = model.body
                var anew = model
                anew.keptLines = nil
                try #require(
                    kept.shown == anew.body.shown,
                    "seed \(seed), step \(step): \(path) became «\(text)» on screen \(screen)")
                // Once more after the picture was laid out with it.
                model.layout = nil
                model.layOut()
            }
        }
    }

    @Test func `a letter leaves the lines of other fields as they lie`() throws {
        var model = try Typist(after: "check-clean").model
        model.place = .form
        model.intake.go(toScreen: 0)
        model.layOut()
        let focus = try #require(model.questionnaire.focus)
        let old = model.questionnaire.answers[focus]
        model.intake.edit(.set(focus, from: old, to: old + "а"))
        var after = try #require(
            model.keptLines?.standing(in: model.lineFrame, of: model.interview))
        let others = model.interview.fields(of: model.intake.screen).map(\.path)
            .filter { $0 != focus && model.interview.isAsked($0) }
        let standing = others.filter {
            after.lines(at: $0, marked: model.questionnaire.problem(at: $0)?.level) != nil
        }
        #expect(standing.count >= others.count - 2, "\(others.count) fields beside \(focus)")
    }
}

extension [BodyLine] {
    /// What is seen of them.
    fileprivate var shown: [String] {
        map { line in
            line.spans.map { "\($0.column)\($0.style)\($0.text)" }.joined(separator: "|")
                + "\(line.isFocused) \(String(describing: line.cursor)) \(String(describing: line.path))"
        }
    }
}
