import JSON

/// What a field, or a column of a table, names.
extension FormLint {
    /// - Parameter table: the one whose column the field is.
    func look(atField field: ObjectReader, table: String?) {
        for key in ["when", "required", "expected"] {
            if let condition = field.node[key] {
                look(atCondition: condition, of: field, table: table)
            }
        }
        for variant in field.entries("variants") {
            if let when = variant.node["when"] {
                look(atCondition: when, of: variant, table: table)
            }
        }
        look(atMissingOf: field, table: table)
        for offer in field.elements("offer") { look(atOffer: offer, of: field, table: table) }
        for name in field.elements("repeat") where name.node.string != "row" {
            if let text = name.node.string { need(field: text, field, name.node) }
        }
        for name in field.elements("begins") {
            if let text = name.node.string { need(field: text, field, name.node) }
        }
        if let kind = field.node["kind"]?.string.flatMap(Kinds.named) {
            kind.proofread(field, in: table, by: self)
        }
        for check in field.entries("checks") { look(atCheck: check, table: table) }
    }

    private func look(atMissingOf field: ObjectReader, table: String?) {
        let codes = field.elements("missing").flatMap { element -> [(String, Node, Node?)] in
            if let code = element.node.string { return [(code, element.node, nil)] }
            return (element.node.object ?? []).map { ($0.key, $0.node, $0.node) }
        }
        for (code, node, condition) in codes {
            need(
                code, among: Field.MissingCode.codes, "code", whose: " of a missing answer", field,
                node)
            if let condition { look(atCondition: condition, of: field, table: table) }
        }
        if let expected = field.node["expected"], expected.bool != false, codes.isEmpty {
            field.refuse(
                "an expected answer needs \"missing\": the codes that may stand in its place",
                at: expected)
        }
    }

    private func look(atOffer offer: ObjectReader, of field: ObjectReader, table: String?) {
        if let when = offer.node["when"] { look(atCondition: when, of: offer, table: table) }
        if let name = offer.node["from"]?.string {
            need(subject: name, in: table, offer, offer.node["from"])
        }
        if let column = offer.node["above"]?.string {
            if let table {
                need(column: column, of: table, offer, offer.node["above"])
            } else {
                offer.refuse("only a column has a row above", at: offer.node["above"])
            }
        }
        for key in ["surname", "father"] {
            guard let name = offer.node[key]?.string else { continue }
            need(field: name, offer, offer.node[key])
            if table == nil || field.node["kind"]?.string != NameKind.name {
                offer.refuse(
                    "only a column of the kind name has people beside it", at: offer.node[key])
            }
        }
        if let argument = offer.node["yearly"]?.string {
            let tables = field.entries("checks").compactMap { $0.node[argument]?.array }
            if !tables.contains(where: { $0.allSatisfy { $0["year"]?.string != nil } }) {
                offer.refuse(
                    "no check of the field has a table \"\(argument)\" by \"year\"",
                    at: offer.node["yearly"])
            }
        }
        if let code = offer.node["list"]?.string, let list = field.node["list"]?.string {
            need(code: code, ofList: list, offer, offer.node["list"])
        }
    }

    func look(atTable field: ObjectReader) {
        guard let table = field.node["id"]?.string else { return }
        if let person = field.entry("person") {
            for (name, node) in person.namesOfPerson { need(column: name, of: table, person, node) }
        }
        if let copy = field.entry("copyTo") { look(atCopy: copy, from: table) }
        for column in field.entries("columns") { look(atField: column, table: table) }
    }

    private func look(atCopy copy: ObjectReader, from table: String) {
        guard let target = copy.node["table"]?.string else { return }
        guard form.table(target) != nil else {
            return need(table: target, copy, copy.node["table"])
        }
        for member in copy.node["columns"]?.object ?? [] {
            need(column: member.key, of: table, copy, member.node)
            if let name = member.node.string { need(column: name, of: target, copy, member.node) }
        }
        for member in copy.node["set"]?.object ?? [] {
            need(column: member.key, of: target, copy, member.node)
            for setting in copy.elements(of: member.node) {
                if let when = setting.node["when"] {
                    look(atCondition: when, of: setting, table: table)
                }
                if let code = setting.node["list"]?.string,
                    let words = form.field("\(target).\(member.key)")?.kind.suggestions
                {
                    need(code: code, ofList: words.list, setting, setting.node["list"])
                }
            }
        }
    }
}

extension ObjectReader {
    /// The elements of a list, or what stands there instead of one.
    func elements(_ key: String) -> [ObjectReader] { node[key].map(elements) ?? [] }

    func elements(of node: Node) -> [ObjectReader] { (node.array ?? [node]).map(entry) }
}
