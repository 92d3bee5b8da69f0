import Alphabet
import Canvas
import Casework
import Forms

/// What lies over the page in training only.
enum TrainingOverlay: Hashable, Sendable {
    /// How shall the case be worked on; the line that is chosen, counted from zero.
    case choice(id: String, line: Int)
    /// The papers of the case.
    case papers
}

/// Asks how a case shall be worked on.
struct ExerciseBox: Box {
    let id: String
    let line: Int

    func draw(over grid: inout Grid, in model: Model) {
        model.drawChoice(id: id, line: line, on: &grid)
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        switch command {
        case .down, .next: model.overlay = .training(.choice(id: id, line: min(line + 1, 1)))
        case .up, .previous: model.overlay = .training(.choice(id: id, line: max(line - 1, 0)))
        case .enter: return model.begin(case: id, isFilled: line == 1)
        case .escape, .leave: model.overlay = nil
        default: model.refuse(command)
        }
        return []
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        model.chooseExercise(id, character)
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("exercise.choose"), nil) }

    func footer(in model: Model) -> [Model.Item] {
        [("Enter", "command.choose"), ("1–2", "command.choose"), ("Esc", "command.close")]
    }
}

/// The papers of the case.
struct PapersBox: Box {
    func draw(over grid: inout Grid, in model: Model) {
        if !model.hasPapersBeside { model.drawPapersOver(on: &grid) }
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.scrollPapers(command)
        return []
    }

    /// Papers lie beside what is typed from them: the page beneath speaks.
    func message(in model: Model) -> Sentences? { nil }

    func footer(in model: Model) -> [Model.Item] { model.papersItems }
}

extension Model {
    /// A digit chooses how to work on the case.
    fileprivate mutating func chooseExercise(_ id: String, _ character: Character) -> [Effect] {
        let digit = KazakhRow.key(character)
        guard let number = digit.wholeNumberValue, (1...2).contains(number) else { return [] }
        return begin(case: id, isFilled: number == 2)
    }

    fileprivate mutating func begin(case id: String, isFilled: Bool) -> [Effect] {
        overlay = nil
        chosen = Entry.Exercise(id: id, isFilled: isFilled, day: clock.today)
        return [.desk(.begin)]
    }

    // MARK: Papers

    /// F11: lays the papers over the page, or takes them away.
    mutating func turnPapers() {
        guard practice != nil else { return refuse(.papers) }
        switch (overlay, place) {
        case (.note, _), (_, .workList): refuse(.papers)
        case (.training(.papers), _): overlay = nil
        default: overlay = .training(.papers)
        }
    }

    fileprivate mutating func scrollPapers(_ command: Command) {
        let height = papersHeight
        let last = max(0, paperLines.count - height)
        switch command {
        case .down: papersTop += 1
        case .up: papersTop -= 1
        case .nextScreen: papersTop += height - 1
        case .previousScreen: papersTop -= height - 1
        case .home: papersTop = 0
        case .end: papersTop = last
        default: overlay = nil
        }
        papersTop = min(max(0, papersTop), last)
    }
}

extension Model {
    /// The footer with what training changes in it.
    func withTraining(_ items: [Item]) -> [Item] {
        if player != nil { return [(intake.say("word.anyKey"), "command.stop")] }
        guard practice != nil, overlay == nil, place.hasPapers else { return items }
        var items = items
        items.insert(item(.papers), at: min(2, items.count))
        return items
    }

    var papersItems: [Item] {
        [("↑ ↓ PgUp PgDn", "command.scroll"), ("Esc", "command.close"), item(.language)]
    }
}

extension Place {
    /// Whether papers can be looked at here.
    var hasPapers: Bool {
        if case .workList = self { return false }
        return true
    }
}
