import Forms

extension Check {
    /// Parents are older and children younger than the applicant; table 15 is not empty, and nobody
    /// stands in it whom it does not ask for.
    ///
    /// Appendix 1 of order 259, point 15: "parents, spouses (former ones too), children". By how much
    /// a parent must be older stands in no act: under 12 years is told, and may be explained.
    static let relatives = Check(
        "relatives", tells: [.relativeNone, .relativeParent, .relativeChild, .relativeKinship],
        needs: [
            "table": .table, "kinship": .column, "others": .list, "parents": .codes(of: "kinship"),
            "stepParents": .codes(of: "kinship"), "children": .codes(of: "kinship"),
            "stepChildren": .codes(of: "kinship"),
        ], looksAt: [.applicantsBirth]
    ) { at in
        guard let table = at.table("table") else { return [] }
        let rows = at.interview.rows(of: table)
        if rows.isEmpty { return [Problem(.relativeNone, at: AnswerPath(table))] }
        let others = rows.compactMap { at.stranger(in: $0, of: table) }
        guard
            let applicant = at.interview.people(of: ["applicant"]).first.flatMap({ Birth($0.birth) }
            ),
            let column = at.interview.form.table(table)?.person?.birthDate,
            let applicantPath = at.interview.form.applicant.birthDate
        else { return others }
        return others
            + rows.flatMap { row -> [Problem] in
                let path = AnswerPath(table, row: row, column: column)
                let kinship = at.path("kinship", row: row, of: table)
                guard let birth = at.writtenBirth(path),
                    let fault = at.fault(
                        ofKin: at.interview.answer(kinship), born: birth, applicant: applicant)
                else { return [] }
                return [
                    Problem(
                        fault.code, at: path, level: fault.level, variant: fault.variant,
                        reads: [path, kinship, AnswerPath(applicantPath)])
                ]
            }
    }
}

extension Inspection {
    /// Tells somebody whom point 15 does not ask for: the word of a list of such kin, alone or among
    /// others, where no word of the point's own kin was chosen.
    fileprivate func stranger(in row: Int, of table: String) -> Problem? {
        let code = path("kinship", row: row, of: table)
        let word = keeperPath("kinship", row: row, of: table)
        guard let list = arguments.texts["others"], interview.answer(code).isEmpty,
            interview.form.firstMeaning(in: interview.answer(word), of: list) != nil
        else { return nil }
        return Problem(.relativeKinship, at: word, reads: [word, code])
    }

    fileprivate func fault(
        ofKin kin: String, born: Birth, applicant: Birth
    ) -> (code: Problem.Code, level: Problem.Level, variant: String?)? {
        if codes("parents").contains(kin) {
            if born.isSurelyNotBefore(applicant) { return (.relativeParent, .error, nil) }
            return born.isLess(than: 12, before: applicant)
                ? (.relativeParent, .warning, "near") : nil
        }
        if codes("stepParents").contains(kin) {
            return born.isSurelyNotBefore(applicant) ? (.relativeParent, .warning, "step") : nil
        }
        guard applicant.isSurelyNotBefore(born) else { return nil }
        if codes("children").contains(kin) { return (.relativeChild, .error, nil) }
        return codes("stepChildren").contains(kin) ? (.relativeChild, .warning, "step") : nil
    }
}
