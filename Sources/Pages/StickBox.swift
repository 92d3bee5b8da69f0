import Alphabet
import Canvas
import Casework
import Forms
import Judging

/// What the work list offers a laptop whose submissions go by stick: a digit does it at once.
struct StickBox: Box {
    /// The line that is chosen, counted from zero.
    let line: Int

    /// The words of the lines, in their order; each has its digit before it.
    static let words = ["stick.write", "stick.read", "stick.print"]

    func draw(over grid: inout Grid, in model: Model) {
        entryBox(in: model)?.draw(on: &grid, in: model)
    }

    func entryBox(in model: Model) -> EntryBox? {
        EntryBox(
            text(in: model).map { EntryBox.Entry(" \($0)", indentation: 4) }, chosen: line,
            title: model.intake.say("stick.title"), columns: Columns(model.size.columns), top: 2,
            height: model.bodyHeight)
    }

    func point(at entry: Int, in model: inout Model) { model.overlay = .stick(line: entry) }

    func text(in model: Model) -> [String] {
        StickBox.words.enumerated().map { "\($0 + 1)  \(model.intake.say($1))" }
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        let last = StickBox.words.count - 1
        switch command {
        case .down, .next: model.overlay = .stick(line: min(line + 1, last))
        case .up, .previous: model.overlay = .stick(line: max(line - 1, 0))
        case .enter: return model.carry(line)
        case .escape, .print: model.overlay = nil
        default: model.refuse(command)
        }
        return []
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        guard let digit = KazakhRow.key(character).wholeNumberValue,
            StickBox.words.indices.contains(digit - 1)
        else {
            model.intake.notice = .message("field.choices", ["codes": "1, 2, 3"])
            return []
        }
        return model.carry(digit - 1)
    }

    func message(in model: Model) -> Sentences? { (model.intake.texts("stick.hint"), nil) }

    func footer(in model: Model) -> [Model.Item] {
        [("Enter", "command.open"), model.item(.language), ("Esc", "command.close")]
    }
}

/// What a laptop does with a stick.
public enum Errand: Sendable, Hashable {
    case write, read
}

/// What came of it: the key of a sentence, and whether it was done.
public struct Carried: Sendable {
    let key: String
    let values: [String: String]
    let isDone: Bool

    public init(_ key: String, _ values: [String: String] = [:], isDone: Bool) {
        (self.key, self.values, self.isDone) = (key, values, isDone)
    }
}

extension Model {
    /// Does what a line of the box says.
    fileprivate mutating func carry(_ line: Int) -> [Effect] {
        overlay = nil
        if line == 2 {
            return askForSheets()
        }
        if isCarrying {
            intake.notice = .message("stick.busy")
            return []
        }
        isCarrying = true
        intake.notice = .message("stick.working")
        intake.notice?.stays = true
        return [.carry(line == 0 ? .write : .read)]
    }

    /// Takes in what came of it.
    mutating func take(_ carried: Carried) {
        isCarrying = false
        var notice = Notice(
            content: .message(carried.key, carried.values), level: carried.isDone ? nil : .error)
        notice.stays = true
        intake.notice = notice
    }
}
