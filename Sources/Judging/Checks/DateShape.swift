import Forms

extension Check {
    /// The answer is no day, a day that no calendar has, or one before the first year that Screens
    /// allows: nobody who applies was born before 1900, parents of the oldest were.
    static let date = Check("date", tells: [.dateFormat, .dateCalendar, .dateEarly]) { at in
        guard let field = at.field, !at.text.isEmpty else { return [] }
        let isYear =
            switch field.kind.date {
            case .day, nil: false
            case .year: true
            case .dayOrYear: at.text.utf8.count <= 4 && at.text.utf8.allSatisfy(\.isDigit)
            }
        return isYear
            ? at.judgeYear(at.text, since: field.since) : at.judgeDay(at.text, since: field.since)
    }
}

extension Inspection {
    fileprivate func judgeYear(_ text: String, since first: Int) -> [Problem] {
        guard text.utf8.count == 4, let year = Int(digits: text.utf8) else {
            return tell(.dateFormat, variant: "year")
        }
        return year < first ? tellEarly(.text(text), first) : []
    }

    fileprivate func judgeDay(_ text: String, since first: Int) -> [Problem] {
        guard text.utf8.isDate else { return tell(.dateFormat) }
        guard let day = Day(typed: text) else {
            return tell(.dateCalendar, ["date": .text(text)])
        }
        return day.year < first ? tellEarly(.day(day), first) : []
    }

    private func tellEarly(_ date: Problem.Detail, _ first: Int) -> [Problem] {
        tell(.dateEarly, ["date": date, "year": .number(first)])
    }
}
