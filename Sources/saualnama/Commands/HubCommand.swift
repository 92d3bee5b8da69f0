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
    ///
    /// - Parameter names: other words above a column than its own.
    func tell(_ rows: [Node], _ columns: [String], names: [String: String] = [:]) {
        if options.flags.contains("json") {
            for row in rows { output.line(row.line.escapingHidden) }
            return
        }
        let isCSV = options.flags.contains("csv")
        let cells = rows.map { row in
            columns.map { (row[$0] ?? .null).cell(forPeople: !isCSV).harmless }
        }
        if isCSV {
            for row in [columns] + cells {
                output.line(row.map(\.quotedForCSV).joined(separator: ","))
            }
            return
        }
        if rows.isEmpty { return }
        let table = [columns.map { say("cli.hub.column.\(names[$0] ?? $0)") }] + cells
        for line in table.inColumns { output.line(line) }
    }
}

extension Node {
    /// As it stands in a cell of a table.
    fileprivate func cell(forPeople: Bool) -> String {
        switch value {
        case .null: return forPeople ? "–" : ""
        case .bool(let isTrue): return isTrue ? "!" : ""
        case .number(let digits): return digits
        case .string(let text):
            guard forPeople else { return text }
            // To the minute: more is nobody's business in a list.
            if let moment = Instant(rfc3339: text) {
                return "\(moment.day.shown) \(moment.timeOfDay)"
            }
            return Day(iso: text)?.shown ?? text
        default: return line
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
