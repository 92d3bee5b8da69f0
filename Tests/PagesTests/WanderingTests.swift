import Canvas
import Forms
import JSON
import Keeping
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages
@testable import Records

/// What holds after any keys whatever; each seed is another clerk in a hurry.
@Suite struct WanderingTests {
    static let seeds = Array(Walk.seeds)

    @Test(arguments: seeds)
    func `random keys leave a whole picture with the cursor in it`(_ seed: Int) throws {
        for moment in try Walk.walk(seed).moments {
            let model = moment.model
            let grid = model.view
            try #require(grid.size == model.window, "\(moment.story)")
            for row in 0..<grid.size.rows {
                try #require(
                    grid.rows[row].text.columns == grid.size.columns,
                    "row \(row) is torn \(moment.story)")
            }
            try requireCursor(of: model, on: grid, "\(moment.story)")
        }
    }

    @Test(arguments: seeds)
    func `what was laid out before is drawn as if it were laid out anew`(_ seed: Int) throws {
        for moment in try Walk.walk(seed).moments {
            var anew = moment.model
            anew.layout = nil
            anew.keptLines = nil
            anew.checkSheets = .init(atMost: 1)
            let difference = Frame(moment.model.view).difference(from: Frame(anew.view))
            try #require(difference.isEmpty, "\(moment.story)")
        }
    }

    @Test(arguments: seeds)
    func `a letter that is shown ahead is where the picture has it`(_ seed: Int) throws {
        let moments = try Walk.walk(seed).moments
        for (before, after) in zip(moments, moments.dropFirst()) {
            let (was, picture) = (before.model.view, after.model.view)
            guard let cursor = was.cursor, let ahead = after.model.echo.flatMap(was.with) else {
                continue
            }
            let cell = ahead.rows[cursor.row].cells[cursor.column]
            try #require(
                picture.rows[cursor.row].cells[cursor.column] == cell,
                "\(after.story)\n\(was.text.joined(separator: "\n"))\n\(picture.text.joined(separator: "\n"))\n\(cursor)"
            )
            try #require(picture.cursor == ahead.cursor, "\(after.story)")
        }
    }

    @Test func `a window and a language that come back show what they showed`() throws {
        let world = try Office.shared.get().world()
        var kept = Model.atStart(world)
        for columns in [80, 132, 80, 97, 132, 80] {
            for language in Language.allCases {
                let size = Size(rows: 24, columns: columns)
                _ = kept.update(.terminal(.resize(size)), clock: kept.clock)
                while kept.language != language {
                    _ = kept.update(.terminal(.key(.function(2))), clock: kept.clock)
                }
                let anew = Model.atStart(
                    try Office.shared.get().world(), language: language, size: size)
                for screen in kept.form.screens.indices {
                    var (was, isNew) = (kept, anew)
                    was.intake.go(toScreen: screen)
                    isNew.intake.go(toScreen: screen)
                    #expect(was.body.map(\.spans.shown) == isNew.body.map(\.spans.shown))
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `what was judged before is judged as it would be anew`(_ seed: Int) throws {
        for moment in try Walk.walk(seed).moments {
            let questionnaire = moment.model.questionnaire
            let interview = questionnaire.interview
            let anew = Interview(
                form: interview.form, answers: questionnaire.answers, today: interview.today,
                isCorrection: questionnaire.beginning.corrects != nil,
                elsewhere: interview.elsewhere)
            try #require(questionnaire.problems == anew.problems, "\(moment.story)")
        }
    }

    @Test(arguments: seeds)
    func `random keys find a word for everything in both languages`(_ seed: Int) throws {
        for moment in try Walk.walk(seed).some {
            var model = moment.model
            for _ in Language.allCases {
                let gap = model.view.text.first { $0.contains("\u{27E8}") }
                try #require(gap == nil, "\(moment.story)")
                _ = model.update(.terminal(.key(.function(2))), clock: model.clock)
            }
        }
    }

    /// The cursor is where somebody types: between the header and the message.
    private func requireCursor(of model: Model, on grid: Grid, _ story: Comment) throws {
        let rows = model.isTooSmall ? 0..<max(1, grid.size.rows) : 2..<2 + model.bodyHeight
        if model.isHidden, !model.isTooSmall {
            try #require(grid.cursor == nil, story)
            return
        }
        guard let cursor = grid.cursor else {
            Issue.record(
                "there is no cursor, \(String(describing: model.questionnaire.focus)) \(story)\n\(grid.text.joined(separator: "\n"))"
            )
            return
        }
        try #require(0..<max(1, grid.size.columns) ~= cursor.column, story)
        try #require(rows ~= cursor.row, "the cursor is at \(cursor) \(story)")
    }

    @Test(arguments: seeds)
    func `three turns of the language change nothing`(_ seed: Int) throws {
        for moment in try Walk.walk(seed).some where moment.model.isHidden == false {
            // There the key turns the language of the sheet.
            if case .print = moment.model.overlay { continue }
            // The first key of all takes away what the message line had to say only once.
            let once = moment.model.afterTurningLanguageRound
            let twice = once.afterTurningLanguageRound
            let story: Comment = "\(moment.story)"
            try #require(once.questionnaire.answers == moment.model.questionnaire.answers, story)
            try #require(once.questionnaire.focus == moment.model.questionnaire.focus, story)
            try #require(once.questionnaire.cursor == moment.model.questionnaire.cursor, story)
            try #require(once.place == moment.model.place, story)
            try #require(once.overlay == moment.model.overlay, story)
            try #require(twice.view.text == once.view.text, story)
        }
    }

    @Test(arguments: seeds)
    func `what is not asked never reaches the record`(_ seed: Int) throws {
        for moment in try Walk.walk(seed).some {
            let model = moment.model
            let marked = model.answersMarkingWhatIsNotAsked
            let record = Record(envelope: model.intake.record.envelope, answers: marked)
            let node = record.node(form: model.form, today: model.clock.today)
            let text = node.text
            try #require(!text.contains(Model.mark), "\(moment.story)")
            let interview = Interview(form: model.form, answers: marked, today: model.clock.today)
            for member in node["missing"]?.object ?? [] {
                let path = try #require(AnswerPath(reading: member.key), "\(moment.story)")
                try #require(interview.isAsked(path), "\(path) is missing \(moment.story)")
            }
        }
    }

    @Test(arguments: seeds)
    func `a record that is read and written again is the same`(_ seed: Int) throws {
        // What is no day or no number cannot come back; it is told when it is read.
        let unreadable: Set<Problem.Code> = [.recordType, .dateFormat]
        var count = 0
        for moment in try Walk.walk(seed).some {
            let model = moment.model
            // Of a paper only its circumstance is known yet: no record has it.
            if model.hasHalfToldPaper { continue }
            let today = model.clock.today
            // Number and id are given when the questionnaire is finished, or by the machine.
            var finished = model.intake.record
            finished.envelope.number = "AST01-2026-000123"
            finished.envelope.id = String(repeating: "0a", count: 16)
            let text = finished.node(form: model.form, today: today).text
            let reading = Record.read(Array(text.utf8), form: model.form, today: today)
            let record = try #require(reading.record, "\(moment.story)")
            if reading.problems.contains(where: { unreadable.contains($0.code) }) { continue }
            count += 1
            let again = record.node(form: model.form, today: today).text
            try #require(again == text, "\(moment.story)")
        }
        #expect(count > 0, "this seed never leads to a record that can be read")
    }
}

extension Model {
    /// Whether the state of a paper is still to be told, and the question behind it is answered.
    fileprivate var hasHalfToldPaper: Bool {
        interview.askedFields.contains { field, path in
            let text = questionnaire.answers[path]
            guard let paper = field.kind.paper, !text.isEmpty else { return false }
            return paper.parts(of: text).state.isEmpty
        }
    }

    fileprivate var afterTurningLanguageRound: Model {
        var model = self
        for _ in Language.allCases {
            _ = model.update(.terminal(.key(.function(2))), clock: clock)
        }
        return model
    }

    fileprivate static let mark = "QQQQ"

    /// The answers with a mark in every place that is not asked.
    fileprivate var answersMarkingWhatIsNotAsked: Answers {
        var answers = questionnaire.answers
        for field in form.screens.flatMap(\.fields) {
            guard let table = field.kind.table else {
                mark(AnswerPath(field.name), in: &answers)
                continue
            }
            if !interview.isAsked(AnswerPath(field.name)) {
                answers.apply(.insertRow(table: field.name, at: 0, Row()))
            }
            for row in answers.rows(of: field.name).indices {
                for column in table.columns {
                    mark(column.path(row: row, table: field.name), in: &answers)
                }
            }
        }
        return answers
    }

    private func mark(_ path: AnswerPath, in answers: inout Answers) {
        guard !interview.isAsked(path) else { return }
        answers[path] = Model.mark
        answers[path.missing] = "unknown"
    }
}

extension [BodyLine.Piece] {
    fileprivate var shown: [String] { map { "\($0.column) \($0.text)" } }
}
