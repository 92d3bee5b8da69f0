import Canvas
import Casework
import Forms
import Judging
import Messages

/// What stands above and below the body: the header, the message, and the keys that work now.
extension Model {
    func drawHeader(on grid: inout Grid) {
        var sign = world.catalog.text("language.\(language.rawValue)", in: language)
        if let minutes {
            let long = "\(intake.say("header.minutes", ["n": String(minutes)]))  \(sign)"
            let words = page.title(in: self).columns + 4 + intake.say("program.name").columns
            if words + 2 < size.columns - long.columns - 1 { sign = long }
        }
        let signAt = size.columns - sign.columns - 1
        grid.write(sign, at: Position(row: 0, column: signAt), style: .quiet)
        let (name, title) = words(ofHeaderWithin: signAt)
        grid.write(name, at: Position(row: 0, column: 1), style: .heading)
        let room = size.columns
        var start = (room - title.columns) / 2
        start = max(start, name.isEmpty ? 1 : name.columns + 4)
        start = min(start, max(1, signAt - 2 - title.columns))
        grid.write(title, at: Position(row: 0, column: start), style: .heading)
        grid.fill(row: 1, columns: 0..<size.columns, with: "─", style: .quiet)
        if world.isDemo { drawTraining(on: &grid) }
    }

    /// The name of the program and the title of the page, of each what has room: first the name goes, then
    /// a language, at last the section's name, which its number tells too.
    private func words(ofHeaderWithin end: Int) -> (name: String, title: String) {
        var name = intake.say("program.name")
        let title = page.title(in: self)
        if 1 + name.columns + 3 + title.columns > end - 2 {
            name = intake.languages.count == 2 ? world.catalog.text("program.name", in: .kk) : name
        }
        if 1 + name.columns + 3 + title.columns <= end - 2 { return (name, title) }
        if title.columns <= end - 3 { return ("", title) }
        let one = inOneLanguage
        let titles = [page.title(in: one), page.shortTitle(in: self), page.shortTitle(in: one)]
        return ("", titles.first { $0.columns <= end - 3 } ?? title.clipped(to: max(0, end - 3)))
    }

    /// The same in the document's language alone, where there is no room for two.
    var inOneLanguage: Model {
        var one = self
        one.intake.language = documentLanguage
        return one
    }

    /// On the rule, beside how many lines lie above.
    private func drawTraining(on grid: inout Grid) {
        var words = " \(intake.say("mode.training")) "
        if words.columns + 16 > size.columns {
            words = " \(world.catalog.text("mode.training", in: documentLanguage)) "
        }
        grid.write(
            words, at: Position(row: 1, column: (size.columns - words.columns) / 2),
            style: .training)
    }

    // MARK: Message and footer

    func drawMessage(of laid: Layout, on grid: inout Grid) {
        let top = size.rows - 2 - messageHeight
        grid.fill(row: top, columns: 0..<size.columns, with: "─", style: .quiet)
        let level = laid.level
        if let level {
            grid.write(
                level == .error ? "!" : "?", at: Position(row: top + 1, column: 1),
                style: level == .error ? .error : .warning)
        }
        for (row, line) in laid.message.enumerated() {
            grid.write(line, at: Position(row: top + 1 + row, column: messageColumn(level)))
        }
    }

    func drawFooter(on grid: inout Grid) {
        var column = 1
        for (name, word) in footer {
            let width = name.columns + 1 + word.columns
            if column + width > size.columns - 1 { break }
            let next = grid.write(
                name, at: Position(row: size.rows - 1, column: column), style: .key)
            column =
                grid.write(
                    " " + word, at: Position(row: size.rows - 1, column: next), style: .quiet) + 2
        }
    }
}
