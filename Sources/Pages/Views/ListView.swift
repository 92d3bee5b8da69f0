import Canvas
import Casework
import Forms
import Messages

/// How an open list looks, and how it is heard.
extension ListBox {
    func draw(over grid: inout Grid, in model: Model) {
        let typed = grid.cursor
        entryBox(in: model)?.draw(on: &grid, in: model)
        if list.purpose == .answer { grid.cursor = typed }
    }

    /// Beneath the line it belongs to, or above it where there is more room.
    func entryBox(in model: Model) -> EntryBox? {
        if list.items.isEmpty { return nil }
        let columns = Columns(model.size.columns)
        let entries = list.items.enumerated().map { number, item in
            list.purpose == .answer
                ? EntryBox.Entry(text(of: item, in: model), indentation: 2)
                : EntryBox.Entry("\(number + 1)  \(text(of: item, in: model))", indentation: 3)
        }
        let anchor = model.bodyCursor?.row ?? 2
        let below = 2 + model.bodyHeight - anchor - 1
        let above = anchor - 2
        let most = min(10, EntryBox.height(of: entries, columns))
        let goesBelow = below >= most + 2 || below >= above
        let height = max(1, min(most, (goesBelow ? below : above) - 2))
        return EntryBox(
            entries, chosen: list.line, columns: columns,
            top: goesBelow ? anchor + 1 : anchor - height - 2, height: height + 2, most: most)
    }

    func text(in model: Model) -> [String] {
        list.items.enumerated().map { number, item in
            // The dash before a mark is for the eye.
            if case .missing(let code) = item {
                return "\(number + 1)  \(model.intake.say(Field.MissingCode.key(of: code)))"
            }
            return "\(number + 1)  \(text(of: item, in: model))"
        }
    }

    func text(of item: Picker.Item, in model: Model) -> String {
        let intake = model.intake
        switch item {
        case .word(let word):
            let isFemale = intake.focusedField?.kind.suggestions.map { intake.isFemale($0) }
            return word.text(in: model.language, female: isFemale ?? false)
        case .typed(let text): return intake.say("list.other", ["text": text])
        case .text(let text): return text
        case .missing(let code): return "– \(intake.say(Field.MissingCode.key(of: code)))"
        case .mend: return intake.say("reason.mend")
        case .reason(let code): return intake.say("reason.\(code)")
        }
    }
}
