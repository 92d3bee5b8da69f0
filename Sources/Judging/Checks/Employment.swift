import Forms

extension Check {
    /// Table 16 covers the last five years, in years that make sense; before the year in which
    /// somebody came of the age to be asked nothing is missed.
    ///
    /// Appendix 1 of order 259, point 16. Study, care, pension and years without work are rows too
    /// and bear a code of the list; a row without one is a job.
    static let employment = Check(
        "employment",
        tells: [
            .employmentNone, .employmentOrder, .employmentFuture, .employmentYoung, .employmentGap,
            .employmentCurrent,
        ],
        needs: [
            "table": .table, "from": .column, "to": .column, "current": .column,
            "organisation": .column, "socialCategory": .field,
            "hired": .codes(of: "socialCategory"), "years": .number,
        ], options: ["age": .number],
        looksAt: [.applicantsBirth, .day(.registration), .day(.lastDay)]
    ) { at in
        guard let table = at.table("table") else { return [] }
        let jobs = at.periods(of: table)
        if jobs.isEmpty { return [Problem(.employmentNone, at: AnswerPath(table))] }
        var found = jobs.flatMap { at.judge($0, of: table) }
        let covered = at.coverage(of: table)
        if covered.contains(where: { !$0.isCovered }) {
            let years = covered.filter { !$0.isCovered }.map(\.year)
            found.append(
                Problem(
                    .employmentGap, at: AnswerPath(table), variant: years.count > 1 ? "many" : nil,
                    details: ["years": .years(years)],
                    reads: at.columns(["from", "to", "current"], of: table)))
        }
        if let category = at.arguments.texts["socialCategory"],
            at.codes("hired").contains(at.interview.answer(category)),
            !jobs.contains(where: \.isCurrent)
        {
            found.append(
                Problem(
                    .employmentCurrent, at: AnswerPath(table),
                    reads: [AnswerPath(category)] + at.columns(["current"], of: table)))
        }
        return found
    }
}

private struct Period {
    let row: Int
    let from: Int?
    let to: Int?
    let isCurrent: Bool
    let isJob: Bool

    func touches(_ year: Int) -> Bool {
        guard let from else { return to == year }
        return from <= year && (isCurrent || year <= to ?? from)
    }
}

/// A year that table 16 must cover, and whether some row touches it.
public struct CoveredYear: Hashable, Sendable {
    public let year: Int
    public let isCovered: Bool
}

extension Interview {
    /// The years that a table must cover, from the first to that of registration; empty for a
    /// table of which no check demands it.
    public func coverage(of table: String) -> [CoveredYear] {
        let ofField = form.field(table).map(rules.of) ?? []
        for rule in ofField + rules.ofForm.flatMap(\.rules) {
            guard rule.check.signature.name == Check.employment.signature.name,
                rule.when.map({ holds($0) }) ?? true
            else { continue }
            let inspection = Inspection(interview: self, path: nil, field: nil, rule: rule)
            if inspection.table("table") == table { return inspection.coverage(of: table) }
        }
        return []
    }
}

extension Inspection {
    fileprivate func coverage(of table: String) -> [CoveredYear] {
        let last = interview.registeredOn.year
        var first = last - (arguments.numbers["years"] ?? 5)
        if let born = interview.form.applicant.birthDate.flatMap({ interview.day(AnswerPath($0)) })
        {
            first = max(first, min(born.year + (arguments.numbers["age"] ?? 0), last))
        }
        let periods = periods(of: table)
        return (first...last).map { year in
            CoveredYear(year: year, isCovered: periods.contains { $0.touches(year) })
        }
    }

    fileprivate func periods(of table: String) -> [Period] {
        interview.rows(of: table).map { row in
            let text = { (column: String) in interview.answer(path(column, row: row, of: table)) }
            let year = { (text: String) in text.utf8.count == 4 ? Int(digits: text.utf8) : nil }
            return Period(
                row: row, from: year(text("from")), to: year(text("to")),
                isCurrent: text("current") == FlagKind.set, isJob: text("organisation").isEmpty)
        }
    }

    fileprivate func judge(_ period: Period, of table: String) -> [Problem] {
        let from = path("from", row: period.row, of: table)
        let to = path("to", row: period.row, of: table)
        var found: [Problem] = []
        if let entered = period.from, let left = period.to, left < entered {
            found.append(Problem(.employmentOrder, at: to, reads: [from, to]))
        }
        for (year, path) in [(period.from, from), (period.to, to)] {
            if let year, year > interview.lastDay.year {
                found.append(Problem(.employmentFuture, at: path))
            }
        }
        if period.isJob, let entered = period.from,
            let birthName = interview.form.applicant.birthDate,
            let born = interview.day(AnswerPath(birthName)), entered < born.year + 14
        {
            let organisation = path("organisation", row: period.row, of: table)
            found.append(
                Problem(
                    .employmentYoung, at: from, reads: [from, organisation, AnswerPath(birthName)]))
        }
        return found
    }
}
