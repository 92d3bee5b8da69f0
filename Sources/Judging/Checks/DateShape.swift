import Forms

extension Check {
    /// The answer is no day, a day that no calendar has, or one before the first year that Screens
    /// allows: nobody who applies was born before 1900, parents of the oldest were.
    static let date = Check("date", tells: [.dateFormat, .dateCalendar, .dateEarly]) { at in
        guard let field = at.field, !at.text.isEmpty else { return [] }
        switch field.kind {
        case .year: return at.judgeYear(at.text, since: field.since)
        case .date(yearAlone: true)
        where at.text.utf8.count <= 4 && at.text.utf8.allSatisfy(\.isDigit):
            return at.judgeYear(at.text, since: field.since)
        case .date, .declaration: return at.judgeDay(at.text, since: field.since)
        default: return []
        }
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
