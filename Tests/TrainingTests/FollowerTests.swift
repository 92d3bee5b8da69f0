import Canvas
import Casework
import Forms
import Messages
import Testing

@testable import Pages
@testable import Training

/// Somebody who hears the full screen, through a program that reads what changes and where the cursor is.
@Suite struct FollowerTests {
    /// What such a program reads after a key: lines whose text changed, what became highlighted, and the
    /// line of the cursor.
    private func heard(_ before: Grid, _ after: Grid) -> String {
        var heard: [String] = []
        for (number, row) in after.rows.enumerated() {
            let former = before.size == after.size ? before.rows[number] : nil
            if row.text != former?.text || number == after.cursor?.row {
                heard.append(row.text)
            } else if row != former {
                heard.append(
                    row.cells.indices.filter { column in
                        row.cells[column] != former?.cells[column]
                            && [.active, .chosen].contains(row.cells[column].style)
                    }.map(row.text(at:)).joined())
            }
        }
        return heard.joined(separator: " ")
    }

    private func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "…" }.map(String.init)
    }

    /// The words of a text that were not heard.
    private func missed(_ text: String, in heard: String) -> [String] {
        let all = Set(words(heard))
        return words(text).filter { word in
            !all.contains(word) && !all.contains { $0.contains(word) }
        }
    }

    /// What must be heard where one is now: the question with its answer, the row, or the line of a list.
    private func expected(in model: Model) -> [String] {
        if case .picker(let picker) = model.overlay, picker.items.indices.contains(picker.line) {
            return [ListBox(list: picker).text(of: picker.items[picker.line], in: model)]
        }
        guard model.overlay == nil, model.place == .form, let focus = model.questionnaire.focus
        else {
            return []
        }
        if model.intake.isOnRowList { return summary(of: focus, in: model) }
        guard let field = model.intake.focusedField else { return [] }
        let label = model.intake.label(field, at: focus)
        let value = model.intake.shown(field, at: focus)
        // Of a long one the end is seen, where the cursor is.
        return [label, value.count > 25 ? String(value.suffix(12)) : value]
    }

    /// What tells who or what a row of a table is: its beginning, for the line of the list is narrow.
    private func summary(of row: AnswerPath, in model: Model) -> [String] {
        guard let table = model.form.table(row.field), let number = row.row,
            number < model.questionnaire.answers.rows(of: row.field).count
        else { return [] }
        return table.summary.compactMap { summary in
            let column = table.columns.first { $0.id == summary.column }
            return column.map {
                let text = model.intake.shown($0, at: $0.path(row: number, table: row.field))
                return String(text.prefix(summary.width - 1))
            }
        }
    }

    /// The number of the row in whose form one is, in words; nil outside of rows.
    private func row(in model: Model) -> String? {
        guard model.intake.isInRow, let row = model.questionnaire.focus?.row else { return nil }
        return model.intake.say("title.row", ["row": String(row + 1)])
    }

    @Test(arguments: ["family", "widow", "minor"], [Language.kk, .ru])
    func `every question, answer, message and entry of a list is heard when it comes`(
        id: String, language: Language
    ) throws {
        var room = try Classroom(language: language)
        room.demonstrate(id)
        let dossier = try #require(room.model.trainer?.dossier)
        var (count, rows) = (0, 0)
        var key: Key? = nil
        while room.model.place == .form, count < 3000 {
            let (before, grid) = (room.model, room.model.view)
            key = room.model.nextKey(typing: dossier)
            room.press(try #require(key))
            count += 1
            let model = room.model
            guard model.place == .form else { break }
            let heard = heard(grid, model.view)
            #expect(model.view.cursor != nil || model.questionnaire.focus == nil)
            // What stood there already and goes on being chosen is not said again.
            let isElsewhere = model.questionnaire.focus != before.questionnaire.focus
            let known = isElsewhere ? [] : expected(in: before)
            for text in expected(in: model) where !known.contains(text) {
                // Of what is being typed the end is new.
                let new = isElsewhere || model.overlay != nil ? text : words(text).last ?? ""
                let missed = missed(new, in: heard)
                try #require(missed.isEmpty, "after \(count) keys not heard: \(missed)")
            }
            if let row = row(in: model), row != self.row(in: before) {
                #expect(missed(row, in: heard).isEmpty, "after \(count) keys not heard: \(row)")
                rows += 1
            }
            if model.messageLines != before.messageLines {
                for line in model.messageLines {
                    #expect(missed(line, in: heard).isEmpty, "after \(count) keys: \(line)")
                }
            }
        }
        #expect(count > 100)
        #expect(rows > 0 || id == "minor")
    }

    @Test(arguments: [Language.kk, .ru, .both])
    func `a letter in a name changes its line and the message, and nothing else`(
        language: Language
    ) throws {
        var room = try Classroom(language: language, isDemo: false)
        room.press(.control("n"))
        room.press(.tab)
        for letter in "Жұмағұлов" {
            let before = room.model.view
            room.press(.character(letter))
            let model = room.model
            let grid = model.view
            let changed = grid.rows.indices.filter { grid.rows[$0] != before.rows[$0] }
            let cursor = try #require(grid.cursor?.row)
            let message = grid.size.rows - 1 - model.messageHeight..<grid.size.rows
            #expect(changed.allSatisfy { $0 == cursor || message.contains($0) }, "\(changed)")
            #expect(changed.contains(cursor))
        }
    }
}
