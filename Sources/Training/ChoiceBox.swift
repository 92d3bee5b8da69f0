import Canvas
import Casework
import Pages

/// Asks how a case shall be worked on.
struct ChoiceBox: ChoosingBox, Hashable {
    /// The case.
    let id: String
    /// The line that is chosen, counted from zero.
    let line: Int

    func entryBox(in model: Model) -> EntryBox? {
        let columns = Columns(model.size.columns)
        let entries = text(in: model).map { EntryBox.Entry($0, indentation: 3) }
        let lines = EntryBox.height(of: entries, columns)
        return EntryBox(
            entries, chosen: line, title: model.boxTitle("case.\(id).title"), columns: columns,
            top: 2 + max(0, (model.bodyHeight - lines - 2) / 2), height: model.bodyHeight)
    }

    func text(in model: Model) -> [String] {
        ["choice.typed", "choice.filled"].enumerated().map {
            "\($0 + 1)  \(model.intake.say($1))"
        }
    }

    func digits(in model: Model) -> [Int?] { [1, 2] }

    func chosen(in model: Model) -> Int { line }

    func choose(_ entry: Int, in model: inout Model) {
        model.overlay = .guest(ChoiceBox(id: id, line: entry))
    }

    func take(_ entry: Int, in model: inout Model) -> [Effect] {
        begin(isFilled: entry == 1, in: &model)
    }

    var closing: Command? { .leave }

    private func begin(isFilled: Bool, in model: inout Model) -> [Effect] {
        model.overlay = nil
        let chosen = model.trainer?.dossier(
            of: id, on: model.clock.today, isFilled: isFilled, with: model.world.reference)
        model.trainer?.chosen = chosen
        return [.desk(.begin)]
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("choice.choose"), nil) }

    func footer(in model: Model) -> [FooterItem] {
        [
            FooterItem(.enter, "command.choose"),
            FooterItem(digitsText(in: model), "command.choose"),
            FooterItem(.escape, "command.close"),
        ]
    }
}
