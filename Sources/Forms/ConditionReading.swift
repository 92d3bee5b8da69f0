import JSON

extension ObjectReader {
    /// The condition under a key: `true` is always, and what is left out or `false` is none.
    package func conditionIfAny(_ key: String) -> Condition? {
        guard let value = node[key] else { return nil }
        if let flag = value.bool { return flag ? .always : nil }
        return entry(value).condition()
    }

    /// The condition that this object is.
    func condition() -> Condition {
        if let name = node.string { return .named(name) }
        if has("anyRow") {
            allow(["anyRow", "column", "begins"])
            return .anyRow(
                table: needed("anyRow"), column: needed("column"), begins: texts("begins"))
        }
        if has("field") || has("column") || has("missing") { return comparison() }
        if let age = entry("age") {
            allow(["age"])
            age.allow(["from", "to"])
            return .age(from: age.number("from"), to: age.number("to"))
        }
        if has("all") {
            allow(["all"])
            return .all(entries("all").map { $0.condition() })
        }
        if has("any") {
            allow(["any"])
            return .any(entries("any").map { $0.condition() })
        }
        if let part = entry("not") {
            allow(["not"])
            return .not(part.condition())
        }
        refuse(
            "a condition is a name, or an object with field, column, missing, age, all, any or not")
        return .always
    }

    private func comparison() -> Condition {
        allow([
            "field", "column", "missing", "is", "empty", "begins", "list", "means", "year", "age",
        ])
        let subject: Condition.Subject =
            has("column")
            ? .column(needed("column"))
            : has("field") ? .field(needed("field")) : .missing(needed("missing"))
        if has("missing") {
            switch subject {
            case .column(let name): return .isOneOf(.missingInRow(name), texts("missing"))
            case .field(let name): return .isOneOf(.missing(name), texts("missing"))
            case .missing, .missingInRow: break
            }
        }
        if has("is") { return .isOneOf(subject, texts("is")) }
        if has("begins") { return .begins(subject, texts("begins")) }
        if has("means") { return .means(subject, list: needed("list"), texts("means")) }
        if let year = entry("year") {
            year.allow(["from", "to"])
            return .year(subject, from: year.number("from"), to: year.number("to"))
        }
        if let age = entry("age") {
            age.allow(["from", "to"])
            return .ageOf(subject, from: age.number("from"), to: age.number("to"))
        }
        if has("empty") { return .isEmpty(subject, flag("empty")) }
        refuse(
            "a condition on an answer needs \"is\", \"empty\", \"begins\", \"means\", \"missing\" or "
                + "\"year\"")
        return .always
    }

    /// The checks named under a key: texts, or objects with arguments.
    func checkUses(_ key: String) -> [CheckUse] {
        entries(key).compactMap { entry in
            let name = entry.node.string ?? entry.needed("check")
            if name.isEmpty { return nil }
            guard let check = checks.first(where: { $0.name == name }) else {
                let all = checks.map(\.name).joined(separator: ", ")
                entry.refuse("there is no check \"\(name)\"; the checks are \(all)")
                return nil
            }
            guard entry.node.string == nil else {
                for need in check.needs.keys.sorted() {
                    entry.refuse("the check \"\(name)\" needs \"\(need)\"")
                }
                return CheckUse(check: name, arguments: Arguments(), when: nil)
            }
            return CheckUse(
                check: name, arguments: entry.arguments(of: check),
                when: entry.conditionIfAny("when"))
        }
    }

    private func arguments(of check: CheckSignature) -> Arguments {
        allow(["check", "when"] + check.needs.keys.sorted() + check.options.keys.sorted())
        var arguments = Arguments()
        let kinds = check.needs.merging(check.options, uniquingKeysWith: { $1 })
        for (key, kind) in kinds.sorted(by: { $0.key < $1.key }) {
            if !has(key) {
                if check.needs[key] != nil {
                    refuse("the check \"\(check.name)\" needs \"\(key)\"")
                }
                continue
            }
            switch kind {
            case .field, .table, .column, .condition, .list, .word, .text:
                arguments.texts[key] = text(key)
            case .codes, .people: arguments.lists[key] = texts(key)
            case .number: arguments.numbers[key] = number(key)
            case .objects:
                arguments.objects[key] = entries(key).map { entry in
                    var texts: [String: String] = [:]
                    for member in entry.node.object ?? [] { texts[member.key] = member.node.string }
                    return texts
                }
            }
        }
        return arguments
    }
}
