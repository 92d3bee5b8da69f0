package import Forms
package import JSON

/// How the form stands on paper: `Screens/Papers/questionnaire.json`.
package struct SheetLayout: Sendable {
    /// A part of the sheet, which names fields of the form and keys of Locales.
    indirect enum Part: Sendable {
        case corner(String)
        case title(String)
        case heading(String, point: String?)
        case note(String, when: Condition?, instead: String?)
        case boxes(String)
        case line([String])
        case row([Cell])
        case grid([String])
        case columns([Cell])
        case choice(String, isDown: Bool)
        case table(Table)
        case declaration(String, isCaptioned: Bool)
        case representative(String)
        case registered(String)
        case kept([Part])
    }

    enum Cell: Sendable {
        case date(String)
        case choice(String, instead: String?)
        case grid(heading: String, [String])
    }

    struct Table: Sendable {
        struct Column: Sendable {
            let fields: [String]
            /// What stands between the answers of one cell.
            let join: String
            let share: Int
            /// The words above it, where they are not those of its field.
            let label: String?
            let short: String?
        }

        let name: String
        let point: String?
        let continued: String
        let columns: [Column]
        let bands: [[Int]]
        /// How many rows a blank has.
        let blankRows: Int
        let instead: String?
    }

    let parts: [Part]

    /// Reads the file; all mistakes are collected, and with any of them there is no layout.
    package static func read(
        _ bytes: [UInt8], file: String, of form: Form
    ) -> (layout: SheetLayout?, mistakes: [Mistake]) {
        ObjectReader.read(bytes, file: file) { object in
            object.allow(["sheet", "source", "language", "blocks"])
            let layout = SheetLayout(parts: object.parts("blocks"))
            for name in layout.doubled { object.refuse("\"\(name)\" stands on the sheet twice") }
            for name in layout.missing(from: form) {
                object.refuse("\"\(name)\" of the form does not stand on the sheet")
            }
            for name in layout.names where form.field(name) == nil {
                object.refuse("the form has no \"\(name)\"")
            }
            return layout
        }
    }

    /// The fields that it names, columns with their table.
    var names: [String] { parts.flatMap(\.names) }

    /// The keys of Locales that it names.
    package var keys: [String] { parts.flatMap(\.keys) }

    private var doubled: [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }
    }

    /// The fields of the form that stand nowhere on it, those left out that the paper does not have:
    /// what is noted of the taking in, and marks that a year writes.
    private func missing(from form: Form) -> [String] {
        let named = Set(names)
        let marks = Set(
            form.screens.flatMap(\.fields).flatMap { field in
                (field.kind.table?.columns ?? []).compactMap { column in
                    column.kind.untilNow.map { "\(field.name).\($0)" }
                }
            })
        return form.screens.filter(\.isCounted).flatMap(\.fields)
            .filter { !$0.part.hasPrefix("intake") }
            .flatMap { field in field.kind.table?.ownColumns.map(\.name) ?? [field.name] }
            .filter { !named.contains($0) && !marks.contains($0) }
    }
}

extension SheetLayout.Part {
    fileprivate var names: [String] {
        switch self {
        case .corner, .title, .heading, .note, .representative: []
        case .boxes(let name), .declaration(let name, _), .registered(let name),
            .choice(let name, _):
            [name]
        case .line(let names), .grid(let names): names
        case .row(let cells), .columns(let cells): cells.flatMap(\.names)
        case .table(let table):
            table.columns.flatMap(\.fields).map { "\(table.name).\($0)" }
        case .kept(let parts): parts.flatMap(\.names)
        }
    }
}

extension SheetLayout.Part {
    fileprivate var keys: [String] {
        switch self {
        case .corner(let key), .title(let key), .heading(let key, _): [key]
        case .note(let key, _, let instead): [key] + [instead].compactMap(\.self)
        case .row(let cells), .columns(let cells): cells.flatMap(\.keys)
        case .table(let table):
            [table.continued, table.instead].compactMap(\.self)
                + table.columns.flatMap { [$0.label, $0.short].compactMap(\.self) }
        case .kept(let parts): parts.flatMap(\.keys)
        default: []
        }
    }
}

extension SheetLayout.Cell {
    fileprivate var keys: [String] {
        switch self {
        case .date: []
        case .choice(_, let instead): [instead].compactMap(\.self)
        case .grid(let heading, _): [heading]
        }
    }
}

extension SheetLayout.Cell {
    fileprivate var names: [String] {
        switch self {
        case .date(let name), .choice(let name, _): [name]
        case .grid(_, let names): names
        }
    }
}

extension ObjectReader {
    fileprivate func parts(_ key: String) -> [SheetLayout.Part] {
        entries(key).compactMap { $0.part() }
    }

    private func part() -> SheetLayout.Part? {
        let key = node.object?.first?.key ?? ""
        let simple: [String: (String) -> SheetLayout.Part] = [
            "corner": { .corner($0) }, "title": { .title($0) }, "boxes": { .boxes($0) },
            "representative": { .representative($0) }, "registered": { .registered($0) },
        ]
        if let part = simple[key] { return part(single(key)) }
        allow(keys(beside: key))
        switch key {
        case "heading": return .heading(needed(key), point: text("point"))
        case "note":
            return .note(needed(key), when: conditionIfAny("when"), instead: text("instead"))
        case "line": return .line(texts(key))
        case "grid": return .grid(texts(key))
        case "row": return .row(entries(key).compactMap { $0.cell() })
        case "columns": return .columns(entries(key).compactMap { $0.cell() })
        case "choice": return .choice(needed(key), isDown: flag("down"))
        case "declaration": return .declaration(needed(key), isCaptioned: flag("caption"))
        case "kept": return .kept(parts(key))
        case "table": return .table(table())
        default:
            refuse(
                "a block begins with corner, title, heading, note, boxes, line, row, grid, columns, "
                    + "choice, table, declaration, representative, registered or kept")
            return nil
        }
    }

    /// The keys that a block has which begins with this one.
    private func keys(beside first: String) -> [String] {
        let others = [
            "heading": ["point"], "note": ["when", "instead"], "choice": ["down"],
            "declaration": ["caption"],
            "table": ["point", "continued", "columns", "bands", "blankRows", "instead"],
        ]
        return [first] + (others[first] ?? [])
    }

    private func single(_ key: String) -> String {
        allow([key])
        return needed(key)
    }

    private func cell() -> SheetLayout.Cell? {
        switch node.object?.first?.key {
        case "date": return .date(single("date"))
        case "choice":
            allow(["choice", "instead"])
            return .choice(needed("choice"), instead: text("instead"))
        case "heading":
            allow(["heading", "grid"])
            return .grid(heading: needed("heading"), texts("grid"))
        default:
            refuse("a cell begins with date, choice or heading")
            return nil
        }
    }

    private func table() -> SheetLayout.Table {
        let columns = entries("columns").map { column in
            column.allow(["fields", "join", "share", "label", "short"])
            return SheetLayout.Table.Column(
                fields: column.texts("fields"), join: column.text("join") ?? ", ",
                share: column.number("share") ?? 0, label: column.text("label"),
                short: column.text("short"))
        }
        let bands = (node["bands"]?.array ?? []).map { ($0.array ?? []).compactMap(\.integer) }
        if bands.reduce(0, { $0 + $1.count }) != columns.count {
            refuse("the bands must have as many widths as there are columns")
        }
        return SheetLayout.Table(
            name: needed("table"), point: text("point"), continued: needed("continued"),
            columns: columns, bands: bands, blankRows: number("blankRows") ?? 0,
            instead: text("instead"))
    }
}
