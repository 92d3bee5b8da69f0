/// The days by which things are done, reckoned by the calendar.
public struct Terms: Sendable {
    public let calendar: WorkingCalendar
    public let schedule: Schedule

    public init(calendar: WorkingCalendar, schedule: Schedule) {
        self.calendar = calendar
        self.schedule = schedule
    }

    /// The day of each step, by its id, of something that was accepted on a day.
    public func days(after accepted: Day, week: Week) -> [String: WorkingCalendar.Deadline] {
        var days: [String: WorkingCalendar.Deadline] = [:]
        for step in schedule.steps {
            switch step.from.map({ days[$0] }) ?? .on(accepted) {
            case .on(let day):
                days[step.id] = calendar.deadline(
                    after: day, workingDays: step.days, week: week)
            case .unknown(let year): days[step.id] = .unknown(year: year)
            case nil: break
            }
        }
        return days
    }

    /// The day by which the service is due.
    ///
    /// - Parameter week: nil for that by which the applicant is promised a day.
    public func due(after accepted: Day, week: Week? = nil) -> WorkingCalendar.Deadline {
        days(after: accepted, week: week ?? schedule.promised)[Schedule.last]
            ?? .unknown(year: accepted.year)
    }
}
