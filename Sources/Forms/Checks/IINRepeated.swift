extension Check {
    /// One number stands for two different persons of the form: a copying mistake.
    ///
    /// A child of the table of children stands among the relatives too, and is one person there.
    static let iinRepeated = Check(
        "iin.repeated", tells: [.iinRepeated], needs: ["people": .people]
    ) { at in
        var found: [Problem] = []
        var seen: [String: [Someone]] = [:]
        for someone in at.interview.people(of: at.codes("people")) {
            guard let path = someone.iinPath, IIN(someone.iin) != nil else { continue }
            let others = seen[someone.iin, default: []]
            seen[someone.iin, default: []].append(someone)
            guard let other = others.first(where: { !$0.mayBe(someone) }) else { continue }
            found.append(
                Problem(
                    .iinRepeated, at: path, variant: other.table ?? "applicant",
                    details: other.row.map { ["row": .row($0)] } ?? [:],
                    reads: [path] + (other.iinPath.map { [$0] } ?? [])))
        }
        return found
    }
}

extension Problem.Code {
    static let iinRepeated = Problem.Code("iin.repeated", .error)
}

/// A person of the form, as far as answers tell who it is.
struct Someone {
    let table: String?
    let row: Int?
    let iin: String
    let iinPath: AnswerPath?
    let name: String
    let birth: String

    /// Whether both are the same person: equal numbers, or else equal names and birth dates.
    func isSame(as other: Someone) -> Bool {
        if !iin.isEmpty, !other.iin.isEmpty { return iin == other.iin }
        return !name.isEmpty && birth == other.birth && hasName(of: other)
    }

    private func hasName(of other: Someone) -> Bool {
        name == other.name || name.lowercased() == other.name.lowercased()
    }

    /// Whether two with one number may be one person: two rows of different tables that agree in
    /// name or in birth date.
    func mayBe(_ other: Someone) -> Bool {
        guard let table, let otherTable = other.table, table != otherTable else { return false }
        return name.isEmpty || other.name.isEmpty || (!birth.isEmpty && birth == other.birth)
            || hasName(of: other)
    }
}

extension Interview {
    /// The people of the form: `applicant`, and the rows of the tables named.
    func people(of names: [String]) -> [Someone] {
        names.flatMap { name -> [Someone] in
            if name == "applicant" {
                let person = form.applicant
                return [someone(person, table: nil, row: nil) { AnswerPath($0) }]
            }
            return rows(of: name).compactMap { row in
                guard let person = form.table(name)?.person else { return nil }
                return someone(person, table: name, row: row) {
                    AnswerPath(name, row: row, column: $0)
                }
            }
        }
    }

    /// The numbers of the rows of a table, none when it is not asked.
    func rows(of table: String) -> Range<Int> {
        isAsked(AnswerPath(table)) ? answers.rows(of: table).indices : 0..<0
    }

    private func someone(
        _ person: Person, table: String?, row: Int?, path: (String) -> AnswerPath
    ) -> Someone {
        let name = person.name.map { answer(path($0)) }.filter { !$0.isEmpty }
        return Someone(
            table: table, row: row, iin: person.iin.map { answer(path($0)) } ?? "",
            iinPath: person.iin.map(path), name: name.joined(separator: " "),
            birth: person.birthDate.map { answer(path($0)) } ?? "")
    }
}

extension Form {
    /// The table of that name.
    public func table(_ name: String) -> Table? {
        guard case .table(let table) = field(name)?.kind else { return nil }
        return table
    }
}
