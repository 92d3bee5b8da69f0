import Canvas
import Casework
import Forms

/// An open list, beneath the answer or the problem that it belongs to.
struct ListBox: Box {
    let list: Picker

    func draw(over grid: inout Grid, in model: Model) { model.drawPicker(list, on: &grid) }

    func entryBox(in model: Model) -> EntryBox? {
        list.items.isEmpty ? nil : model.entryBox(of: list)
    }

    func point(at entry: Int, in model: inout Model) {
        var list = list
        list.line = entry
        model.overlay = .picker(list)
    }

    func text(in model: Model) -> [String] {
        list.items.enumerated().map { number, item in
            // The dash before a mark is for the eye.
            if case .missing(let code) = item {
                return "\(number + 1)  \(model.intake.say(Field.MissingCode.key(of: code)))"
            }
            return "\(number + 1)  \(model.text(of: item))"
        }
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.performOnPicker(list, command)
    }

    /// Words for an answer are narrowed by typing; of few lines a digit chooses one.
    func type(_ character: Character, in model: inout Model) -> [Effect] {
        if list.purpose == .answer { return model.typeBeneath(character) }
        model.choose(character)
        return []
    }

    func message(in model: Model) -> Sentences? {
        switch list.purpose {
        case .repair: return (model.intake.texts("repair.choose"), nil)
        case .reason: return (model.intake.texts("reason.choose"), nil)
        case .answer: break
        }
        let count = list.items.count { if case .word = $0 { true } else { false } }
        return (
            count == 0
                ? model.intake.texts("missing.choose")
                : model.intake.texts("word.found", ["n": String(count)]), nil
        )
    }

    func footer(in model: Model) -> [Model.Item] {
        let choose: Model.Item = ("Enter", "command.choose")
        let close: Model.Item = ("Esc", "command.close")
        return list.purpose == .answer
            ? [choose, close, model.item(.language)]
            : [choose, ("1–\(list.items.count)", "command.choose"), close]
    }
}
