import Canvas

@testable import Pages

/// What a screen shows, written so that a person can read it and a machine can compare it.
///
/// First the rows, each with `|` at the right edge; then, for rows that are not wholly plain, a letter
/// for the role of each cell; then the cursor, and what the program asks of the world outside.
struct Frame: Equatable {
    let text: String

    var lines: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    init(text: String) { self.text = text }

    init(_ grid: Grid, asking effects: [Effect] = []) {
        var lines = grid.rows.map { $0.text + "|" }
        lines.append("")
        for row in 0..<grid.size.rows {
            var letters = String(grid.rows[row].cells.map(\.style.letter))
            while letters.last == Style.plain.letter { letters.removeLast() }
            let number = row < 10 ? "0\(row)" : String(row)
            if !letters.isEmpty { lines.append("\(number) \(letters.shortened)") }
        }
        lines.append(grid.cursor.map { "cursor \($0.row),\($0.column)" } ?? "cursor hidden")
        lines += effects.map { "asks \($0.name)" }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// Where two frames differ: the lines that went, marked `-`, and those that came, marked `+`.
    func difference(from old: Frame) -> String {
        let change = lines.difference(from: old.lines)
        var removed: [Int: String] = [:]
        var inserted: [Int: String] = [:]
        for case .remove(let offset, let line, _) in change { removed[offset] = line }
        for case .insert(let offset, let line, _) in change { inserted[offset] = line }
        var result: [String] = []
        var (before, after) = (0, 0)
        while before < old.lines.count || after < lines.count {
            if let line = removed[before] {
                result.append("\(before + 1) - \(line)")
                before += 1
            } else if let line = inserted[after] {
                result.append("\(after + 1) + \(line)")
                after += 1
            } else {
                before += 1
                after += 1
            }
        }
        return result.joined(separator: "\n")
    }
}

extension Style {
    /// The letter that stands for the role in a frame.
    fileprivate var letter: Character {
        switch self {
        case .plain: "."
        case .heading: "h"
        case .active: "a"
        case .quiet: "q"
        case .key: "k"
        case .chosen: "c"
        case .error: "e"
        case .warning: "w"
        case .training: "t"
        }
    }
}

extension String {
    /// A row that is all of one role is said with one letter and how often it stands there.
    fileprivate var shortened: String {
        guard let first, count > 20, allSatisfy({ $0 == first }) else { return self }
        return "\(first)*\(count)"
    }
}

extension Effect {
    /// The name of the case, with what it carries where that is short: `deposit`, `end left`.
    var name: String {
        if case .end(let ending) = self { return "end \(ending)" }
        let text: String
        if case .desk(let request) = self {
            text = String(describing: request)
        } else {
            text = String(describing: self)
        }
        return String(text.prefix { $0 != "(" })
    }
}
