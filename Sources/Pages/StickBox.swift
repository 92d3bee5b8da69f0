import Canvas
import Casework
import Forms
import Judging

/// What the work list offers a laptop whose submissions go by stick: a digit does it at once.
struct StickBox: ChoosingBox {
    /// The line that is chosen, counted from zero.
    let line: Int

    /// The words of the lines, in their order; each has its digit before it.
    static let words = ["stick.write", "stick.read", "stick.print"]

    func entryBox(in model: Model) -> EntryBox? {
        EntryBox(
            text(in: model).map { EntryBox.Entry(" \($0)", indentation: 4) }, chosen: line,
            title: model.intake.say("stick.title"), columns: Columns(model.size.columns), top: 2,
            height: model.bodyHeight)
    }

    func text(in model: Model) -> [String] {
        StickBox.words.enumerated().map { "\($0 + 1)  \(model.intake.say($1))" }
    }

    func digits(in model: Model) -> [Int?] { StickBox.words.indices.map { $0 + 1 } }

    func chosen(in model: Model) -> Int { line }

    func choose(_ entry: Int, in model: inout Model) { model.overlay = .stick(line: entry) }

    func take(_ entry: Int, in model: inout Model) -> [Effect] { model.carry(entry) }

    var closing: Command? { .print }

    func message(in model: Model) -> Sentences? { (model.intake.texts("stick.hint"), nil) }

    func footer(in model: Model) -> [FooterItem] {
        [
            FooterItem(.enter, "command.open"), FooterItem(.language),
            FooterItem(.escape, "command.close"),
        ]
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
