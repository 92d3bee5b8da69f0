extension Check {
    /// Parents are older and children younger than the applicant; table 15 is not empty.
    ///
    /// Appendix 1 of order 259, point 15. By how much a parent must be older stands in no act:
    /// under 12 years is told, and may be explained.
    static let relatives = Check(
        "relatives", tells: [.relativeNone, .relativeParent, .relativeChild],
        needs: [
            "table": .table, "kinship": .column, "parents": .codes(of: "kinship"),
            "stepParents": .codes(of: "kinship"), "children": .codes(of: "kinship"),
            "stepChildren": .codes(of: "kinship"),
        ]
    ) { at in
        guard let table = at.table("table") else { return [] }
        let rows = at.interview.rows(of: table)
        if rows.isEmpty { return [Problem(.relativeNone, at: AnswerPath(table))] }
        guard
            let applicant = at.interview.people(of: ["applicant"]).first.flatMap({ Birth($0.birth) }
            ),
            let column = at.interview.form.table(table)?.person?.birthDate,
            let applicantPath = at.interview.form.applicant.birthDate
        else { return [] }
        return rows.flatMap { row -> [Problem] in
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

extension Problem.Code {
    static let relativeNone = Problem.Code("relative.none", .warning)
    static let relativeParent = Problem.Code("relative.parent", .error)
    static let relativeChild = Problem.Code("relative.child", .error)
}

extension Inspection {
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
