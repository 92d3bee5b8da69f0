package import Canvas
import Casework
import Forms
import Judging
import Messages

extension Model {
    /// A frame with blanks inside: the only one on the screen, and where the cursor is now.
    package func drawBox(on grid: inout Grid, rows: Range<Int>, title: String = "") {
        let columns = Columns(size.columns)
        let (left, right) = (columns.boxLeft, columns.boxRight)
        let bottom = rows.upperBound - 1
        for row in rows {
            grid.fill(row: row, columns: 0..<size.columns)
            grid.write("│", at: Position(row: row, column: left), style: .quiet)
            grid.write("│", at: Position(row: row, column: right), style: .quiet)
        }
        for (row, start, end) in [(rows.lowerBound, "┌", "┐"), (bottom, "└", "┘")] {
            grid.fill(row: row, columns: left..<right, with: "─", style: .quiet)
            grid.write(start, at: Position(row: row, column: left), style: .quiet)
            grid.write(end, at: Position(row: row, column: right), style: .quiet)
        }
        grid.cursor = Position(row: rows.lowerBound + 1, column: columns.boxText)
        if !title.isEmpty {
            grid.write(
                " \(title.clipped(to: columns.boxTitleWidth)) ",
                at: Position(row: rows.lowerBound, column: columns.boxText), style: .heading)
        }
    }

    /// Words for the edge of a box: in both languages where they have room.
    package func boxTitle(_ key: String) -> String {
        let title = intake.say(key)
        return title.columns <= Columns(size.columns).boxTitleWidth
            ? title : world.catalog.text(key, in: documentLanguage)
    }

    // MARK: Lists

    func text(of item: Picker.Item) -> String {
        switch item {
        case .word(let word): return word.text(in: language, female: isFemaleList)
        case .typed(let text): return intake.say("list.other", ["text": text])
        case .text(let text): return text
        case .missing(let code): return "– \(intake.say(Field.MissingCode.key(of: code)))"
        case .mend: return intake.say("reason.mend")
        case .reason(let code): return intake.say("reason.\(code)")
        }
    }

    private var isFemaleList: Bool {
        intake.focusedField?.kind.suggestions.map { intake.isFemale($0) } ?? false
    }

    /// An open list beneath the line it belongs to, or above it where there is more room.
    func entryBox(of picker: Picker) -> EntryBox {
        let columns = Columns(size.columns)
        let entries = picker.items.enumerated().map { number, item in
            picker.purpose == .answer
                ? EntryBox.Entry(text(of: item), indentation: 2)
                : EntryBox.Entry("\(number + 1)  \(text(of: item))", indentation: 3)
        }
        let anchor = bodyCursor?.row ?? 2
        let below = 2 + bodyHeight - anchor - 1
        let above = anchor - 2
        let most = min(10, EntryBox.height(of: entries, columns))
        let goesBelow = below >= most + 2 || below >= above
        let height = max(1, min(most, (goesBelow ? below : above) - 2))
        return EntryBox(
            entries, chosen: picker.line, columns: columns,
            top: goesBelow ? anchor + 1 : anchor - height - 2, height: height + 2, most: most)
    }

    func drawPicker(_ picker: Picker, on grid: inout Grid) {
        if picker.items.isEmpty { return }
        let typed = grid.cursor
        entryBox(of: picker).draw(on: &grid, in: self)
        if picker.purpose == .answer { grid.cursor = typed }
    }

    func drawNote(_ text: String, on grid: inout Grid) {
        let anchor = min(grid.cursor?.row ?? 2, bodyHeight - 2)
        let row = anchor + 1
        drawBox(on: &grid, rows: row..<row + 3, title: intake.say("word.note"))
        let columns = Columns(size.columns)
        let left = columns.boxText
        let (window, cursor) = text.window(around: text.count, width: columns.boxWidth)
        grid.write(window, at: Position(row: row + 1, column: left))
        grid.cursor = Position(row: row + 1, column: left + cursor)
    }

    // MARK: The map

    func entryBox(ofSections chosen: Int) -> EntryBox {
        let entries = form.screens.enumerated().map { number, screen in
            let state = ScreenState(of: screen, in: self)
            let own = form.number(ofScreen: number).map(String.init) ?? " "
            return EntryBox.Entry(
                " \(own)  \(intake.say(screen.titleKey))", indentation: 4,
                state: intake.say(state.word, state.values), mark: (state.mark, state.style))
        }
        return EntryBox(
            entries, chosen: chosen, title: intake.say("command.sections"),
            columns: Columns(size.columns), top: 2, height: bodyHeight)
    }
}
