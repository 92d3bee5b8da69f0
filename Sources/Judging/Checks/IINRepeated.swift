import Forms

extension Check {
    /// One number stands for two different persons of the form: a copying mistake.
    ///
    /// A child of the table of children stands among the relatives too, and is one person there;
    /// so may the legal representative.
    static let iinRepeated = Check(
        "iin.repeated", tells: [.iinRepeated], needs: ["people": .people],
        options: ["others": .objects(["iin": .field, "name": .field])]
    ) { at in
        var found: [Problem] = []
        var seen: [String: [Someone]] = [:]
        for someone in at.interview.people(of: at.codes("people")) + at.others {
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

/// A person of the form, as far as answers tell who it is.
struct Someone {
    let table: String?
    let row: Int?
    let iin: String
    let iinPath: AnswerPath?
    let writtenName: String
    let birth: String

    /// The name, whatever letters were written as capitals.
    var name: String { writtenName.lowercased() }

    /// Whether both are the same person: equal numbers, or else equal names and birth dates.
    func isSame(as other: Someone) -> Bool {
        if !iin.isEmpty, !other.iin.isEmpty { return iin == other.iin }
        guard !writtenName.isEmpty, writtenName == other.writtenName || name == other.name else {
            return false
        }
        guard let birth = Birth(birth), let born = Birth(other.birth) else {
            return birth == other.birth
        }
        return birth.agrees(with: born)
    }

    /// Whether two with one number may be one person: rows of different tables that agree in birth
    /// date, or in the words of the name as far as both have them.
    func mayBe(_ other: Someone) -> Bool {
        guard let table, let otherTable = other.table, table != otherTable else { return false }
        return (!birth.isEmpty && birth == other.birth) || namesAgree(with: other)
    }

    /// Whether every word of the shorter name, initials too, begins a word of the longer one.
    private func namesAgree(with other: Someone) -> Bool {
        let names = [name, other.name].map { $0.split { !$0.isLetter } }
            .sorted { $0.count < $1.count }
        return names[0].allSatisfy { word in
            names[1].contains { $0.hasPrefix(word) || word.hasPrefix($0) }
        }
    }
}

extension Inspection {
    /// People outside of tables besides the applicant, in the order of the argument.
    fileprivate var others: [Someone] {
        (arguments.objects["others"] ?? []).map { object in
            let iin = AnswerPath(object["iin"] ?? "")
            return Someone(
                table: iin.field, row: nil, iin: interview.answer(iin), iinPath: iin,
                writtenName: interview.answer(object["name"] ?? ""), birth: "")
        }
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

    /// The columns that tell who a row of a table is, in all of its rows.
    func identityColumns(of table: String) -> [AnswerPath] {
        (form.table(table)?.person?.identity ?? []).map { AnswerPath(table, column: $0) }
    }

    /// The numbers of the rows of a table, none when it is not asked.
    package func rows(of table: String) -> Range<Int> {
        isAsked(AnswerPath(table)) ? answers.rows(of: table).indices : 0..<0
    }

    private func someone(
        _ person: Person, table: String?, row: Int?, path: (String) -> AnswerPath
    ) -> Someone {
        let name = person.name.map { answer(path($0)) }.filter { !$0.isEmpty }
        return Someone(
            table: table, row: row, iin: person.iin.map { answer(path($0)) } ?? "",
            iinPath: person.iin.map(path), writtenName: name.joined(separator: " "),
            birth: person.birthDate.map { answer(path($0)) } ?? "")
    }
}

extension Person {
    /// The fields that tell who somebody is.
    var identity: [String] { name + [iin, birthDate].compactMap(\.self) }
}
