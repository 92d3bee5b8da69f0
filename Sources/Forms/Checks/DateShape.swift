extension Check {
    /// The answer is no day, a day that no calendar has, or one before 1900.
    static let date = Check("date", tells: [.dateFormat, .dateCalendar, .dateEarly]) { at in
        guard let field = at.field, !at.text.isEmpty else { return [] }
        switch field.kind {
        case .year: return at.judgeYear(at.text)
        case .date(yearAlone: true)
        where at.text.utf8.count <= 4 && at.text.utf8.allSatisfy(\.isDigit):
            return at.judgeYear(at.text)
        case .date, .declaration: return at.judgeDay(at.text)
        default: return []
        }
    }
}

extension Problem.Code {
    static let dateFormat = Problem.Code("date.format", .error)
    static let dateCalendar = Problem.Code("date.calendar", .error)
    static let dateEarly = Problem.Code("date.early", .error)
}

extension Inspection {
    fileprivate func judgeYear(_ text: String) -> [Problem] {
        guard text.utf8.count == 4, let year = Int(digits: text.utf8) else {
            return tell(.dateFormat, variant: "year")
        }
        return year < earliestYear ? tellEarly(.text(text)) : []
    }

    fileprivate func judgeDay(_ text: String) -> [Problem] {
        guard text.utf8.isDate else { return tell(.dateFormat) }
        guard let day = Day(typed: text) else {
            return tell(.dateCalendar, ["date": .text(text)])
        }
        return day.year < earliestYear ? tellEarly(.day(day)) : []
    }

    private var earliestYear: Int { 1900 }

    private func tellEarly(_ date: Problem.Detail) -> [Problem] {
        tell(.dateEarly, ["date": date, "year": .number(earliestYear)])
    }
}
