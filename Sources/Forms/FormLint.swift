import JSON

/// Looks whether everything that Screens names exists, and tells every place where it does not.
struct FormLint {
    let form: Form
    let entries: [Entry]

    func run() {
        for entry in entries { visit(entry, table: nil) }
        findDoubles()
        findCircles()
        guard let head = entries.first else { return }
        let person = form.applicant
        let names = person.name + [person.iin, person.birthDate, person.sex].compactMap(\.self)
        for name in names + [form.registeredOn] where form.field(name) == nil {
            head.refuse("there is no field \"\(name)\"")
        }
    }

    /// Walks through a file; `table` is the one whose columns are being read.
    private func visit(_ entry: Entry, table: String?) {
        guard let members = entry.node.object else { return }
        var table = table
        if entry.node["kind"]?.string == "table" { table = entry.node["id"]?.string }
        for member in members {
            switch member.key {
            case "field", "country":
                if let name = member.node.string { need(field: name, entry, member) }
            case "column" where entry.node["value"] == nil:
                if let name = member.node.string { need(column: name, of: table, entry, member) }
            case "when", "required", "expected", "not", "citizen":
                if let name = member.node.string { need(condition: name, entry, member) }
            case "all", "any":
                for part in member.node.array ?? [] {
                    if let name = part.string {
                        need(condition: name, entry, Member(member.key, part, at: part.position))
                    }
                }
            default: break
            }
            if entry.node["check"] != nil { visitArgument(member, of: entry, table: table) }
            visit(entry.entry(member.node), table: table)
            for element in member.node.array ?? [] { visit(entry.entry(element), table: table) }
        }
    }

    private func visitArgument(_ member: Member, of entry: Entry, table: String?) {
        guard let check = Check.named.first(where: { $0.name == entry.node["check"]?.string }),
            let kind = check.needs[member.key] ?? check.options[member.key]
        else { return }
        let names = member.node.string.map { [$0] } ?? member.node.array?.compactMap(\.string) ?? []
        for name in names {
            switch kind {
            case .field:
                // In a row's own checks, fields are the columns beside it.
                if let table, isColumn(name, of: table) { continue }
                need(field: name, entry, member)
            case .table: need(table: name, entry, member)
            case .people where name != "applicant": need(table: name, entry, member)
            case .column: need(column: name, of: entry.node["table"]?.string, entry, member)
            case .condition: need(condition: name, entry, member)
            case .codes, .number, .people, .objects: break
            }
        }
    }

    private func need(field name: String, _ entry: Entry, _ member: Member) {
        if form.field(name) == nil, form.keepers[name] == nil {
            entry.refuse("there is no field \"\(name)\"", at: member.node)
        }
    }

    private func need(table name: String, _ entry: Entry, _ member: Member) {
        if form.table(name) == nil {
            entry.refuse("there is no table \"\(name)\"", at: member.node)
        }
    }

    private func need(column: String, of table: String?, _ entry: Entry, _ member: Member) {
        guard let table else {
            entry.refuse("\"column\" can only stand inside of a table", at: member.node)
            return
        }
        if !isColumn(column, of: table) {
            entry.refuse("there is no column \"\(column)\" in \"\(table)\"", at: member.node)
        }
    }

    private func need(condition name: String, _ entry: Entry, _ member: Member) {
        if form.conditions[name] == nil {
            let all = form.conditions.keys.sorted().joined(separator: ", ")
            entry.refuse(
                "there is no condition \"\(name)\"; the conditions are \(all)", at: member.node)
        }
    }

    private func isColumn(_ name: String, of table: String) -> Bool {
        form.field("\(table).\(name)") != nil || form.keepers["\(table).\(name)"] != nil
            || form.table(table)?.columns.contains { $0.missingAs == name } == true
    }

    private func findDoubles() {
        var seen: Set<String> = []
        for (screen, entry) in zip(form.screens, entries.dropFirst()) {
            if !seen.insert("screen \(screen.id)").inserted {
                entry.refuse("the screen \"\(screen.id)\" stands twice")
            }
            for (field, place) in zip(screen.fields, entry.entries("fields")) {
                if !seen.insert(field.name).inserted {
                    place.refuse("the field \"\(field.name)\" stands twice")
                }
                guard case .table(let table) = field.kind else { continue }
                for (column, place) in zip(table.columns, place.entries("columns"))
                where !seen.insert(column.name).inserted {
                    place.refuse("the column \"\(column.name)\" stands twice")
                }
            }
        }
    }

    /// A field whose being asked depends on itself could never be decided.
    private func findCircles() {
        for (screen, entry) in zip(form.screens, entries.dropFirst()) {
            for (field, place) in zip(screen.fields, entry.entries("fields"))
            where leads(from: field.name, to: field.name, through: []) {
                place.refuse("whether \"\(field.name)\" is asked depends on \"\(field.name)\"")
            }
        }
    }

    private func leads(from name: String, to target: String, through seen: Set<String>) -> Bool {
        for condition in form.whenChain(of: name) {
            for case .field(let subject) in form.allSubjects(of: condition) {
                let next = form.keeper(of: subject)
                if next == target { return true }
                if !seen.contains(next),
                    leads(from: next, to: target, through: seen.union([next]))
                {
                    return true
                }
            }
        }
        return false
    }
}
