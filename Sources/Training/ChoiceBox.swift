import Alphabet
import Canvas
import Casework
import Pages

/// Asks how a case shall be worked on.
struct ChoiceBox: Box, Hashable {
    /// The case.
    let id: String
    /// The line that is chosen, counted from zero.
    let line: Int

    func draw(over grid: inout Grid, in model: Model) {
        entryBox(in: model)?.draw(on: &grid, in: model)
    }

    func entryBox(in model: Model) -> EntryBox? {
        let columns = Columns(model.size.columns)
        let entries = text(in: model).map { EntryBox.Entry($0, indentation: 3) }
        let lines = EntryBox.height(of: entries, columns)
        return EntryBox(
            entries, chosen: line, title: model.boxTitle("case.\(id).title"), columns: columns,
            top: 2 + max(0, (model.bodyHeight - lines - 2) / 2), height: model.bodyHeight)
    }

    func point(at entry: Int, in model: inout Model) {
        model.overlay = .guest(ChoiceBox(id: id, line: entry))
    }

    func text(in model: Model) -> [String] {
        ["choice.typed", "choice.filled"].enumerated().map {
            "\($0 + 1)  \(model.intake.say($1))"
        }
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        switch command {
        case .down, .next: model.overlay = .guest(ChoiceBox(id: id, line: min(line + 1, 1)))
        case .up, .previous: model.overlay = .guest(ChoiceBox(id: id, line: max(line - 1, 0)))
        case .enter: return begin(isFilled: line == 1, in: &model)
        case .escape, .leave: model.overlay = nil
        default: model.refuse(command)
        }
        return []
    }

    /// A digit chooses too.
    func type(_ character: Character, in model: inout Model) -> [Effect] {
        let digit = KazakhRow.key(character)
        guard let number = digit.wholeNumberValue, (1...2).contains(number) else {
            model.intake.notice = .message("field.choices", ["codes": "1–2"])
            return []
        }
        return begin(isFilled: number == 2, in: &model)
    }

    private func begin(isFilled: Bool, in model: inout Model) -> [Effect] {
        model.overlay = nil
        let chosen = model.trainer?.dossier(
            of: id, on: model.clock.today, isFilled: isFilled, with: model.world.reference)
        model.trainer?.chosen = chosen
        return [.desk(.begin)]
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("choice.choose"), nil) }

    func footer(in model: Model) -> [Model.Item] {
        [("Enter", "command.choose"), ("1–2", "command.choose"), ("Esc", "command.close")]
    }
}
