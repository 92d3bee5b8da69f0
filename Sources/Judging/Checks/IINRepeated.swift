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
        // Nearly always no number stands twice, and nobody's name has to be known.
        var seen: [String: [PersonPlace]] = [:]
        for place in at.interview.personPlaces(of: at.codes("people")) + at.others {
            guard let path = place.iinPath else { continue }
            let iin = at.interview.answer(path)
            if iin.isEmpty { continue }
            let others = seen[iin, default: []].map(at.interview.someone)
            seen[iin, default: []].append(place)
            if others.isEmpty || IIN(iin) == nil { continue }
            let someone = at.interview.someone(at: place)
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

/// Where answers tell who somebody is: in a row of a table, or outside of tables.
struct PersonPlace {
    /// The table; outside of one the field of the number, or nil for the applicant.
    let table: String?
    let row: Int?
    let person: PersonFields

    var iinPath: AnswerPath? { person.iin.map(path) }

    func path(_ column: String) -> AnswerPath {
        row.map { AnswerPath(table ?? "", row: $0, column: column) } ?? AnswerPath(column)
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
    fileprivate var others: [PersonPlace] {
        (arguments.objects["others"] ?? []).map { object in
            PersonPlace(
                table: object["iin"], row: nil,
                person: PersonFields(iin: object["iin"], name: [object["name"]].compactMap(\.self)))
        }
    }
}

extension Interview {
    /// The people of the form: `applicant`, and the rows of the tables named.
    func people(of names: [String]) -> [Someone] { personPlaces(of: names).map(someone) }

    /// Where they stand.
    func personPlaces(of names: [String]) -> [PersonPlace] {
        names.flatMap { name -> [PersonPlace] in
            if name == "applicant" {
                return [PersonPlace(table: nil, row: nil, person: form.applicant)]
            }
            guard let person = form.table(name)?.person else { return [] }
            return rows(of: name).map { PersonPlace(table: name, row: $0, person: person) }
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

    func someone(at place: PersonPlace) -> Someone {
        let person = place.person
        let name = person.name.map { answer(place.path($0)) }.filter { !$0.isEmpty }
        return Someone(
            table: place.table, row: place.row, iin: place.iinPath.map(answer) ?? "",
            iinPath: place.iinPath, writtenName: name.joined(separator: " "),
            birth: person.birthDate.map { answer(place.path($0)) } ?? "")
    }
}

extension PersonFields {
    /// The fields that tell who somebody is.
    var identity: [String] { name + [iin, birthDate].compactMap(\.self) }
}
