import Forms

extension Check {
    /// A day that has not come yet: nobody is born, and nothing is issued or signed, tomorrow.
    ///
    /// In a questionnaire that was registered earlier, tomorrow is the day after its registration; in a
    /// correction it is tomorrow.
    static let pastDate = Check(
        "date.past", tells: [.dateFuture], looksAt: [.day(.lastDay)]
    ) { at in
        if let day = Day(typed: at.text) {
            return day > at.interview.lastDay ? at.tell(.dateFuture, ["date": .day(day)]) : []
        }
        guard at.text.utf8.count == 4, let year = Int(digits: at.text.utf8),
            year > at.interview.lastDay.year
        else { return [] }
        return at.tell(.dateFuture, ["date": .text(at.text)])
    }
}
