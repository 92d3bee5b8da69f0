import Alphabet
import Canvas
import Casework
import Desk
import Courier
import Forms
import JSON
import Messages

/// What the commands `saualnama hub …` share.
extension Call {
    /// Asks the hub; what it answers are rows.
    func askHub(_ call: String) throws(Refusal) -> [Node] {
        guard let hub = configuration.hub else {
            throw Refusal(Status.configuration, "hub: \(say("cli.spool.ship.notSet"))")
        }
        do throws(Line.Failure) { return try hub.line.ask(HubQuestion.rows(of: call)) } catch {
            let error = CourierError.line(error)
            let wording = SpoolWording(catalog: .builtIn, language: language.one, path: "")
            throw Refusal(error.exitStatus, "hub: \(wording.sentence(for: error))")
        }
    }

    /// A day that was typed as `2026-11-30`, or so many days before today.
    func since(_ days: Int) throws(Refusal) -> Day {
        guard let text = options.values["since"] else {
            return Clock.current.today.adding(days: -days)
        }
        guard let day = Day(iso: text) else {
            throw Refusal(Status.usage, "hub: \(say("cli.hub.since", ["text": text.harmless]))")
        }
        return day
    }

    /// Rows as JSON, as CSV, or under their names in columns.
    func tell(_ rows: [Node], _ columns: [String]) {
        if options.flags.contains("json") {
            for row in rows { output.line(row.line.escapingHidden) }
            return
        }
        let cells = rows.map { row in columns.map { (row[$0] ?? .null).cell.harmless } }
        if options.flags.contains("csv") {
            for row in [columns] + cells {
                output.line(row.map(\.quotedForCSV).joined(separator: ","))
            }
            return
        }
        if rows.isEmpty { return }
        let table = [columns.map { say("cli.hub.column.\($0)") }] + cells
        let widths = columns.indices.map { column in table.map { $0[column].columns }.max() ?? 0 }
        for row in table {
            output.line(
                row.indices.map { column in
                    column == row.count - 1 ? row[column] : row[column].filled(to: widths[column])
                }.joined(separator: "  "))
        }
    }
}

extension Node {
    /// As it stands in a cell of a table.
    fileprivate var cell: String {
        switch value {
        case .null: "–"
        case .bool(let isTrue): isTrue ? "!" : ""
        case .number(let digits): digits
        case .string(let text):
            // Moments to the minute: more is nobody's business in a list.
            Instant(rfc3339: text).map { "\($0.day.iso) \($0.timeOfDay)" } ?? text
        default: line
        }
    }
}

extension String {
    /// RFC 4180; a cell that a spreadsheet would take for a formula is a text.
    fileprivate var quotedForCSV: String {
        let isFormula = first.map { "=+-@".contains($0) && count > 1 } ?? false
        let text = isFormula ? "'" + self : self
        return text.contains(where: { ",\"\n\r".contains($0) })
            ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
