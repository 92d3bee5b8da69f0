import Forms

extension Check {
    /// The day by which the service is due lies beyond the years of which the days off are known: nobody
    /// is promised one (Appendix 2 of order 259, 5).
    static let scheduleYear = Check("schedule.year", tells: [.scheduleYear]) { at in
        guard let accepted = Day(typed: at.text),
            case .unknown(let year) = at.interview.form.terms?.due(after: accepted)
        else { return [] }
        return at.tell(.scheduleYear, ["year": .number(year)])
    }
}
