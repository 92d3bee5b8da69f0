import Alphabet
package import Canvas
import Casework

/// A box of entries, one of which is chosen: ↑ and ↓ walk through them, Enter takes the chosen one, a digit
/// takes its own at once, Esc closes.
///
/// Every such box takes these keys, and a click, by what stands here; a box adds what it alone can do.
package protocol ChoosingBox: Box {
    /// The digits that take the entries, in the order of the entries; nil for one that has none.
    func digits(in model: Model) -> [Int?]
    /// The chosen entry, counted from zero.
    func chosen(in model: Model) -> Int
    /// Takes the choice to an entry, and does nothing with it.
    func choose(_ entry: Int, in model: inout Model)
    /// Does what an entry stands for.
    func take(_ entry: Int, in model: inout Model) -> [Effect]
    /// What closes it besides Esc; nil where nothing does.
    var closing: Command? { get }
    func close(in model: inout Model)
    /// Does what it alone does with a command.
    func performElse(_ command: Command, in model: inout Model) -> [Effect]
}

/// How many entries PgUp and PgDn go at once: of the ten lines of a long list two stay in sight.
private let page = 8

extension ChoosingBox {
    package func draw(over grid: inout Grid, in model: Model) {
        entryBox(in: model)?.draw(on: &grid, in: model)
    }

    package func point(at entry: Int, in model: inout Model) { choose(entry, in: &model) }

    package func perform(
        _ command: Command, isConfirmed: Bool, in model: inout Model
    ) -> [Effect] {
        performOnEntries(command, in: &model)
    }

    package func type(_ character: Character, in model: inout Model) -> [Effect] {
        takeDigit(character, in: &model)
    }

    package var closing: Command? { nil }

    package func close(in model: inout Model) { model.overlay = nil }

    package func performElse(_ command: Command, in model: inout Model) -> [Effect] {
        model.refuse(command)
        return []
    }

    /// Walks through the entries, takes one, or closes the box.
    func performOnEntries(_ command: Command, in model: inout Model) -> [Effect] {
        let last = max(0, digits(in: model).count - 1)
        let line = chosen(in: model)
        switch command {
        case .down, .next: choose(min(line + 1, last), in: &model)
        case .up, .previous: choose(max(line - 1, 0), in: &model)
        case .nextScreen where line == last, .previousScreen where line == 0:
            model.refuse(command)
        case .nextScreen: choose(min(line + page, last), in: &model)
        case .previousScreen: choose(max(line - page, 0), in: &model)
        case .home: choose(0, in: &model)
        case .end: choose(last, in: &model)
        case .enter: return take(line, in: &model)
        case .escape: close(in: &model)
        case closing: close(in: &model)
        default: return performElse(command, in: &model)
        }
        return []
    }

    /// A digit takes its entry, in whatever layout it comes; of anything else it is told which there are.
    func takeDigit(_ character: Character, in model: inout Model) -> [Effect] {
        let digit = KazakhRow.key(character).wholeNumberValue
        if let digit, let entry = digits(in: model).firstIndex(of: digit) {
            return take(entry, in: &model)
        }
        model.intake.notice = .message("field.choices", ["codes": digitsText(in: model)])
        return []
    }

    /// Its digits, for message and footer: `1–7`, or each where some are left out.
    package func digitsText(in model: Model) -> String {
        let digits = digits(in: model).compactMap(\.self)
        guard let first = digits.first, let last = digits.last, first < last,
            digits == Array(first...last)
        else { return digits.map(String.init).joined(separator: ", ") }
        return "\(first)–\(last)"
    }
}
