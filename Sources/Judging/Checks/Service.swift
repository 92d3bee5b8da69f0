import Forms

extension Check {
    /// Answers that are grounds for a refusal: conscript service, access to state secrets.
    ///
    /// Appendix 2 of order 259, item 11, 5) and 1). The clerk warns before the fee is paid.
    static let service = Check(
        "service", tells: [.serviceConscript, .serviceClearance],
        needs: [
            "military": .field, "conscript": .codes(of: "military"), "table": .table,
            "clearance": .column, "clearanceCode": .column,
        ]
    ) { at in
        var found: [Problem] = []
        if let code = at.path("military"), at.codes("conscript").contains(at.interview.answer(code))
        {
            let field = AnswerPath(at.interview.form.keeper(of: code.field))
            found.append(Problem(.serviceConscript, at: field, reads: [field, code]))
        }
        guard let table = at.table("table") else { return found }
        for row in at.interview.rows(of: table) {
            let clearance = at.path("clearance", row: row, of: table)
            let code = at.path("clearanceCode", row: row, of: table)
            if !at.interview.answer(clearance).isEmpty, at.interview.answer(code) != "none" {
                found.append(Problem(.serviceClearance, at: clearance, reads: [clearance, code]))
            }
        }
        return found
    }
}
