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

extension Model {
    mutating func performOnTraining(_ shown: TrainingOverlay, _ command: Command) -> [Effect] {
        switch shown {
        case .choice(let id, let line):
            switch command {
            case .down, .next: overlay = .training(.choice(id: id, line: min(line + 1, 1)))
            case .up, .previous: overlay = .training(.choice(id: id, line: max(line - 1, 0)))
            case .enter: return begin(case: id, isFilled: line == 1)
            case .escape, .leave: overlay = nil
            default: refuse(command)
            }
        case .papers: scrollPapers(command)
        }
        return []
    }

    /// A digit chooses how to work on the case.
    mutating func chooseExercise(_ id: String, _ character: Character) -> [Effect] {
        let digit = KazakhRow.key(character)
        guard let number = digit.wholeNumberValue, (1...2).contains(number) else { return [] }
        return begin(case: id, isFilled: number == 2)
    }

    private mutating func begin(case id: String, isFilled: Bool) -> [Effect] {
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

    private mutating func scrollPapers(_ command: Command) {
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
