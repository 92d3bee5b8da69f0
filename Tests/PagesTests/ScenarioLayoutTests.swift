import Canvas
import Messages
import Testing

@testable import Pages

/// Every scenario in every language, whether its frame is kept in it or not.
@Suite struct ScenarioLayoutTests {
    @Test(arguments: Set(Performance.all.map(\.scenario)).sorted(), Language.allCases)
    func `a scenario fits its window`(_ scenario: String, _ language: Language) throws {
        try expectFit(Performance(scenario: scenario, language: language).stage().model)
    }

    private func expectFit(_ model: Model) throws {
        if model.isTooSmall { return }
        let width = model.size.columns
        for line in model.body {
            let spans = line.spans.sorted { $0.column < $1.column }
            for span in spans where span.column + span.text.columns > width {
                Issue.record("the edge cuts “\(span.text)”")
            }
            for (left, right) in zip(spans, spans.dropFirst())
            where left.column + left.text.columns > right.column {
                Issue.record("“\(right.text)” lies on “\(left.text)”")
            }
        }
        let (lines, level) = model.message
        // Messages are written for 80 columns.
        for line in lines where width >= 80 && line.columns > width - (level == nil ? 2 : 4) {
            Issue.record("the message is \(line.columns) columns wide: \(line)")
        }
        let footer = model.footer.map { "\($0.name) \($0.word)" }
        let line = model.view.text.last ?? ""
        // Beside the page may stand the map.
        let row =
            model.window == model.size
            ? line : String(line.prefix { $0 != "│" }.reversed().drop { $0 == " " }.reversed())
        let whole = (0...footer.count).map { footer.prefix($0).joined(separator: "  ") }
        #expect(whole.contains { $0 == row.dropFirst() }, "the footer is “\(row)”")
    }
}
