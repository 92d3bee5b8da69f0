import Forms

extension Check {
    /// Point 14 (marriage) and the spouses of table 15 tell the same story.
    ///
    /// Appendix 1 of order 259, point 15: "spouses (former ones too)"; its last column asks where
    /// the marriage was registered. A late spouse is a spouse whose residence is missing as
    /// `deceased`.
    static let spouses = Check(
        "spouses",
        tells: [
            .relativeSpouse, .relativeMarriage, .relativeFormerSpouse, .relativeUnexpected,
            .relativeSpouses,
        ],
        needs: [
            "table": .table, "kinship": .column, "maritalStatus": .field,
            "married": .codes(of: "maritalStatus"), "divorced": .codes(of: "maritalStatus"),
            "widowed": .codes(of: "maritalStatus"), "single": .codes(of: "maritalStatus"),
            "present": .codes(of: "kinship"), "former": .codes(of: "kinship"),
            "registration": .column, "residence": .column,
        ]
    ) { at in
        guard let table = at.table("table"), let statusName = at.arguments.texts["maritalStatus"]
        else { return [] }
        let status = AnswerPath(statusName)
        let state = at.interview.answer(status)
        let rows = at.spouseRows(of: table)
        let present = rows.filter { $0.kind == .present }
        let reads = [status] + at.spouseColumns(of: table)
        let tell = { (code: Problem.Code, path: AnswerPath, variant: String?) in
            Problem(code, at: path, variant: variant, reads: reads)
        }
        var found: [Problem] = []
        if at.codes("married").contains(state), present.isEmpty {
            found.append(tell(.relativeSpouse, AnswerPath(table), nil))
        }
        if at.codes("divorced").contains(state), !rows.contains(where: { $0.kind == .former }) {
            found.append(tell(.relativeFormerSpouse, AnswerPath(table), nil))
        }
        if at.codes("widowed").contains(state), !rows.contains(where: { $0.kind == .late }) {
            found.append(tell(.relativeFormerSpouse, AnswerPath(table), "widowed"))
        }
        if at.codes("single").contains(state) {
            found += rows.map {
                tell(.relativeUnexpected, at.keeperPath("kinship", row: $0.row, of: table), nil)
            }
        }
        if present.count > 1 {
            found.append(
                Problem(
                    .relativeSpouses, at: at.keeperPath("kinship", row: present[1].row, of: table),
                    details: ["n": .number(present.count)],
                    reads: at.spouseColumns(of: table)))
        }
        for spouse in present {
            let registration = at.path("registration", row: spouse.row, of: table)
            if at.interview.answer(registration).isEmpty {
                let kinship = at.path("kinship", row: spouse.row, of: table)
                let isMissing = !at.interview.missingCode(registration).isEmpty
                found.append(
                    Problem(
                        .relativeMarriage, at: registration, level: isMissing ? .warning : nil,
                        variant: isMissing ? "unknown" : nil,
                        reads: [kinship, registration, registration.missing]))
            }
        }
        return found
    }
}

private struct SpouseRow {
    enum Kind { case present, former, late }
    let row: Int
    let kind: Kind
}

extension Inspection {
    /// What tells spouses from others, and the late from the living.
    fileprivate func spouseColumns(of table: String) -> [AnswerPath] {
        columns(["kinship"], of: table) + columns(["residence"], of: table).map(\.missing)
    }

    fileprivate func spouseRows(of table: String) -> [SpouseRow] {
        interview.rows(of: table).compactMap { row in
            let code = interview.answer(path("kinship", row: row, of: table))
            if codes("former").contains(code) { return SpouseRow(row: row, kind: .former) }
            guard codes("present").contains(code) else { return nil }
            let residence = path("residence", row: row, of: table)
            let isLate = interview.missingCode(under: residence) == "deceased"
            return SpouseRow(row: row, kind: isLate ? .late : .present)
        }
    }
}
