import JSON

/// Looks whether everything that Screens names exists, and tells every place where it does not.
struct FormLint {
    let form: Form
    let entries: [ObjectReader]

    func run() {
        guard let head = entries.first else { return }
        look(at: head)
        for screen in entries.dropFirst() { look(atScreen: screen) }
        findDoubles()
        // A circle of names would lead the search for circles of fields around without end.
        if !findCirclesOfNames(in: head) { findCircles() }
    }

    private func look(at head: ObjectReader) {
        if let person = head.entry("applicant") {
            for (name, node) in person.namesOfPerson { need(field: name, person, node) }
        }
        if let name = head.node["registeredOn"]?.string {
            need(field: name, head, head.node["registeredOn"])
        }
        for member in head.node["conditions"]?.object ?? [] {
            look(atCondition: member.node, of: head, table: nil)
        }
        for check in head.entries("checks") { look(atCheck: check, table: nil) }
    }

    private func look(atScreen screen: ObjectReader) {
        if let when = screen.node["when"] { look(atCondition: when, of: screen, table: nil) }
        for field in screen.entries("fields") {
            let table = field.node["of"]?.string
            if let table, form.table(table) == nil { need(table: table, field, field.node["of"]) }
            look(atField: field, table: table)
        }
    }

    private func findDoubles() {
        var seen: Set<String> = []
        for (screen, entry) in zip(form.screens, entries.dropFirst()) {
            if !seen.insert("screen \(screen.id)").inserted {
                entry.refuse("the screen \"\(screen.id)\" stands twice; give it another id")
            }
            for (field, place) in zip(screen.fields, entry.ownFields) {
                if !seen.insert(field.name).inserted {
                    place.refuse("the field \"\(field.name)\" stands twice; give it another id")
                }
                guard let table = field.kind.table else { continue }
                for (column, place) in zip(table.ownColumns, place.entries("columns"))
                where !seen.insert(column.name).inserted {
                    place.refuse("the column \"\(column.name)\" stands twice; give it another id")
                }
            }
        }
    }

    /// A condition that leads to itself by names could never be decided.
    private func findCirclesOfNames(in head: ObjectReader) -> Bool {
        let named = form.conditions.mapValues { Set($0.names) }
        var found = false
        for member in head.node["conditions"]?.object ?? [] {
            var reached = named[member.key] ?? []
            var count = -1
            while reached.count != count {
                count = reached.count
                reached = reached.reduce(into: reached) { $0.formUnion(named[$1] ?? []) }
            }
            guard reached.contains(member.key) else { continue }
            found = true
            head.refuse(
                "the condition \"\(member.key)\" depends on itself; take that name out of it",
                at: member.node)
        }
        return found
    }

    /// A field, or a column, whose being asked depends on itself could never be decided.
    private func findCircles() {
        for (screen, entry) in zip(form.screens, entries.dropFirst()) {
            for (field, place) in zip(screen.fields, entry.ownFields) {
                refuseCircle(of: AnswerPath(field.name), place)
                guard let table = field.kind.table else { continue }
                for (column, place) in zip(table.ownColumns, place.entries("columns")) {
                    refuseCircle(of: AnswerPath(field.name, column: column.id), place)
                }
            }
        }
    }

    private func refuseCircle(of path: AnswerPath, _ place: ObjectReader) {
        if leads(from: path, to: path, through: []) {
            place.refuse(
                "whether \"\(path.column ?? path.field)\" is asked depends on its own answer; "
                    + "take it out of the condition")
        }
    }

    private func leads(
        from path: AnswerPath, to target: AnswerPath, through seen: Set<AnswerPath>
    ) -> Bool {
        askers(of: path).contains { next in
            next == target
                || !seen.contains(next)
                    && leads(from: next, to: target, through: seen.union([next]))
        }
    }

    /// The answers that decide whether another is asked.
    private func askers(of path: AnswerPath) -> [AnswerPath] {
        let own = path.column.flatMap { form.columnWhens[path.field]?[$0] }
        let conditions = form.whenChain(of: path.field) + (own.map { [$0] } ?? [])
        return conditions.flatMap(form.allSubjects).flatMap { subject -> [AnswerPath] in
            switch subject {
            case .field(let name): [form.keeperPath(of: AnswerPath(name))]
            case .column(let name): [form.keeperPath(of: AnswerPath(path.field, column: name))]
            case .missing(let name): parts(of: form.field(name), in: nil)
            case .missingInRow(let name):
                parts(of: form.field("\(path.field).\(name)"), in: path.field)
            }
        }
    }

    /// The answers in whose place one code stands: it is none where one of them is there.
    private func parts(of field: Field?, in table: String?) -> [AnswerPath] {
        let fields = table.map { form.table($0)?.columns ?? [] } ?? form.screens.flatMap(\.fields)
        return fields.filter { $0.missingAs == field?.missingAs }.map { part in
            table.map { AnswerPath($0, column: part.id) } ?? AnswerPath(part.name)
        }
    }
}

extension ObjectReader {
    /// The fields of a screen, without what it asks of the rows of a table.
    fileprivate var ownFields: [ObjectReader] { entries("fields").filter { !$0.has("of") } }

    /// The names in an object that says which answers are a person's, with their places.
    var namesOfPerson: [(String, Node)] {
        let single = ["iin", "birthDate", "sex"].compactMap { node[$0] }
        let names = node["name"].map { $0.array ?? [$0] } ?? []
        return (names + single).compactMap { node in node.string.map { ($0, node) } }
    }
}
