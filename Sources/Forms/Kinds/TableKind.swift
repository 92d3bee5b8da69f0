import Alphabet
import JSON

/// Rows of answers.
package struct TableKind: CodedKind {
    static let name = "table"
    static let keys = ["columns", "summary", "person", "copyTo"]

    private let content: Table

    init(_ content: Table) { self.content = content }

    init(reading object: ObjectReader, of field: String, source: Source) {
        content = object.table(named: field, source: source)
    }

    static func proofread(_ field: ObjectReader, in table: String?, by lint: FormLint) {
        lint.look(atTable: field)
    }

    package var checks: [String] { [] }
    package var table: Table? { content }

}

extension ObjectReader {
    fileprivate func table(named name: String, source: Source) -> Table {
        let columns = tableColumns(name: name, source: source)
        if columns.isEmpty { refuse("a table needs \"columns\"") }
        let summary = (node["summary"]?.array ?? []).compactMap { pair in
            width(pair, among: columns)
        }
        if summary.isEmpty { refuse("a table needs a \"summary\"") }
        return Table(
            columns: columns, summary: summary, person: person("person"),
            copy: entry("copyTo")?.rowCopy())
    }

    private func width(_ pair: Node, among columns: [Field]) -> (column: String, width: Int)? {
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
        return (column: column, width: width)
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
