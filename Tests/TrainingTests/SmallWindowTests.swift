import Canvas
import Messages
import Testing

@testable import Casework
@testable import Pages

/// Training in the smallest window: its list, papers and score are read there too.
@Suite struct SmallWindowTests {
    private func room(_ page: TrainingPage, _ language: Language) throws -> Classroom {
        var room = try Classroom(language: language, size: page.size)
        page.open(&room)
        room.take(.terminal(.resize(Size(rows: 12, columns: 40))))
        return room
    }

    @Test(arguments: TrainingPage.all, Language.allCases)
    func `no page of training is cut in a small window`(
        _ page: TrainingPage, _ language: Language
    ) throws {
        let room = try room(page, language)
        if room.model.isHidden { return }
        let cut = room.lines.filter { row in
            row.contains("…") && !row.contains("1…9") && !row.contains(">…")
        }
        #expect(cut == [])
        for line in room.model.body {
            let spans = line.spans.sorted { $0.column < $1.column }
            for span in spans { #expect(span.column + span.text.columns <= 40, "\(span.text)") }
            for (left, right) in zip(spans, spans.dropFirst()) {
                #expect(left.column + left.text.columns <= right.column, "\(right.text)")
            }
        }
        let footer = room.model.footer.map { "\($0.name) \($0.word)" }
        let whole = footer.indices.map {
            " " + footer.prefix($0 + 1).joined(separator: "  ")
        }
        #expect(footer.isEmpty || whole.contains(room.lines[11]), "\(room.lines[11])")
        let says = Language.both.each.map { room.model.world.catalog.text("mode.training", in: $0) }
        #expect(says.contains { room.lines[1].contains($0) }, "\(room.lines[1])")
    }

    @Test(arguments: ["papers", "score", "choice"], Language.allCases)
    func `all of it is read with the arrows`(_ name: String, _ language: Language) throws {
        let page = try #require(TrainingPage.all.first { $0.testDescription == name })
        var room = try room(page, language)
        let texts =
            room.model.overlay == nil
            ? room.model.body.flatMap(\.spans).map(\.text) : room.model.boxText
        let words = Set(texts.flatMap { $0.split(separator: " ").map(String.init) })
        var seen = Set<String>()
        var former: [String] = []
        while former != room.lines {
            former = room.lines
            for row in former { seen.formUnion(row.split { " │".contains($0) }.map(String.init)) }
            room.press(.down)
        }
        #expect(words.subtracting(seen).sorted() == [])
    }
}
