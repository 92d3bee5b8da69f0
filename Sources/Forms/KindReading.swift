import JSON

extension Kind {
    static let names = [
        "text", "name", "digits", "document", "date", "year", "choice", "country", "place", "list",
        "longText", "flag", "declaration", "table",
    ]

    /// The longest answer where Screens does not say, in characters.
    var usualLength: Int {
        switch self {
        case .name: 100
        case .longText: 1000
        default: 200
        }
    }
}

extension Entry {
    /// The kind of a field, and the keys that only this kind has.
    func kind(name: String, source: Source) -> (Kind, keys: [String]) {
        let word = needed("kind")
        if word.isEmpty { return (.text, []) }
        switch word {
        case "text": return (.text, [])
        case "name": return (.name, [])
        case "document": return (.document, [])
        case "year": return (.year(untilNow: text("untilNow")), ["untilNow", "since"])
        case "flag": return (.flag, [])
        case "declaration": return (.declaration, ["since"])
        case "date": return (.date(yearAlone: flag("yearAlone")), ["yearAlone", "since"])
        case "digits":
            let groups = (node["groups"]?.array ?? []).compactMap(\.integer)
            if let count = number("digits"), !groups.isEmpty, groups.reduce(0, +) != count {
                refuse("the groups must make \(count) digits together", at: node["groups"])
            }
            return (.digits(count: number("digits"), groups: groups), ["digits", "groups"])
        case "choice":
            let options = texts("options")
            if options.isEmpty { refuse("a choice needs \"options\"") }
            for (number, option) in options.enumerated() where options[..<number].contains(option) {
                refuse("the option \"\(option)\" stands twice; take one away", at: node["options"])
            }
            return (
                .choice(options: options, printed: flag("printed", otherwise: true)),
                ["options", "printed"]
            )
        case "country":
            return (
                .country(stateless: flag("stateless"), first: texts("first")),
                ["stateless", "first"]
            )
        case "place":
            let level = number("level") ?? 1
            if !(1...4).contains(level) {
                refuse("\"level\" must be from 1 to 4", at: node["level"])
            }
            let line = PlaceLine(
                place: needed("place"), level: level, country: needed("country"))
            return (.place(line), ["place", "level", "country"])
        case "list":
            return (
                .list(
                    Suggestions(
                        list: needed("list"), code: text("code"), person: text("person"))),
                ["list", "code", "person"]
            )
        case "longText":
            let list = text("list").map {
                Suggestions(list: $0, code: text("code"), person: text("person"))
            }
            return (.longText(list), ["list", "code", "person"])
        case "table": return (.table(table(name: name, source: source)), Entry.tableKeys)
        default:
            refuse(
                "there is no kind \"\(word)\"; the kinds are \(Kind.names.joined(separator: ", "))",
                at: node["kind"])
            return (.text, [])
        }
    }

    private static let tableKeys = ["columns", "summary", "person", "copyTo"]

    private func table(name: String, source: Source) -> Table {
        let columns = tableColumns(name: name, source: source)
        if columns.isEmpty { refuse("a table needs \"columns\"") }
        let summary = (node["summary"]?.array ?? []).compactMap { pair -> (String, Int)? in
            guard let parts = pair.array, parts.count == 2, let column = parts[0].string,
                let width = parts[1].integer
            else {
                refuse("a column of the summary is [\"COLUMN\", WIDTH]", at: pair)
                return nil
            }
            if !columns.contains(where: { $0.id == column }) {
                let all = columns.map(\.id).joined(separator: ", ")
                refuse("there is no column \"\(column)\" here; there are \(all)", at: pair)
            }
            return (column, width)
        }
        if summary.isEmpty { refuse("a table needs a \"summary\"") }
        return Table(
            columns: columns, summary: summary.map { (column: $0.0, width: $0.1) },
            person: person("person"), copy: entry("copyTo")?.rowCopy())
    }

    private func rowCopy() -> RowCopy {
        allow(["table", "columns", "set"])
        let settings = (node["set"]?.object ?? []).flatMap { member in
            (member.node.array ?? [member.node]).map(entry).map { entry in
                entry.allow(["list", "value", "when"])
                let code = entry.text("list")
                return RowCopy.Setting(
                    column: member.key, value: code ?? entry.needed("value"),
                    isListCode: code != nil, when: entry.conditionIfAny("when"))
            }
        }
        let columns = (node["columns"]?.object ?? []).compactMap { member in
            member.node.string.map { (from: member.key, to: $0) }
        }
        return RowCopy(table: needed("table"), columns: columns, settings: settings)
    }
}
