import Forms

extension Check {
    /// The children who leave too: minors, younger than the applicant, and relatives.
    ///
    /// Appendix 1 of order 259, the table under point 14: "minor children"; who is of age fills a
    /// questionnaire of his own. Table 15 asks for all children.
    static let children = Check(
        "children", tells: [.childAdult, .childOlder, .childUnrelated],
        needs: ["table": .table, "relatives": .table],
        looksAt: [.applicantsBirth, .day(.registration)]
    ) { at in
        guard let table = at.table("table"), let relatives = at.arguments.texts["relatives"],
            let columns = at.interview.form.table(table)?.person
        else { return [] }
        let interview = at.interview
        let kin = interview.people(of: [relatives])
        let applicant = interview.people(of: ["applicant"]).first.flatMap { Birth($0.birth) }
        var found: [Problem] = []
        for child in interview.people(of: [table]) {
            guard let row = child.row else { continue }
            let path = { (column: String) in AnswerPath(table, row: row, column: column) }
            let birthPath = path(columns.birthDate ?? "")
            if let birth = Birth(child.birth) {
                let applicantBirth = interview.form.applicant.birthDate.map { [AnswerPath($0)] }
                if case .day(let born) = birth, let age = born.age(on: interview.registeredOn),
                    age >= 18
                {
                    found.append(Problem(.childAdult, at: birthPath))
                }
                if let applicant, applicant.isSurelyNotBefore(birth) {
                    found.append(
                        Problem(
                            .childOlder, at: birthPath, reads: [birthPath] + (applicantBirth ?? []))
                    )
                }
            }
            if !child.writtenName.isEmpty, !kin.contains(where: { $0.isSame(as: child) }) {
                found.append(
                    Problem(
                        .childUnrelated, at: path(columns.name.first ?? ""),
                        reads: columns.identity.map(path)
                            + interview.identityColumns(of: relatives)))
            }
        }
        return found
    }
}
