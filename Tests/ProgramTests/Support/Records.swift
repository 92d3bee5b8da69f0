import Foundation
import Forms
import JSON

/// The text of a record with what differs from run to run and from day to day left out.
struct RecordText {
    let text: String

    /// - Parameter today: the day on which it must have been written.
    init(_ record: String, today: Day) throws {
        let calendar = WorkingCalendar(
            try Node.read(
                Array(Data(contentsOf: Project.folder.appending(path: "Locales/holidays.json")))))
        let due = calendar?.deadline(after: today, workingDays: 20).day
        let instant = #""\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ""#
        var text = record
        for (key, value, blank) in [
            ("hash", #""[0-9a-f]{16}""#, "hash"), ("id", #""[0-9a-f]{32}""#, "id"),
            ("startedAt", instant, "startedAt"), ("finishedAt", instant, "finishedAt"),
            ("activeSeconds", #"\d{1,3}"#, "seconds"),
            ("liability", "\"\(today.iso)\"", "today"), ("consent", "\"\(today.iso)\"", "today"),
            ("acceptedOn", "\"\(today.iso)\"", "today"),
            ("registeredOn", "\"\(today.iso)\"", "today"),
            ("dueOn", "\"\(due?.iso ?? "")\"", "due"),
        ] {
            text = text.replacingOccurrences(
                of: "\"\(key)\": \(value)(?=[,\n])", with: "\"\(key)\": \"{\(blank)}\"",
                options: .regularExpression)
        }
        self.text = text.replacing("AST01-\(today.year)-", with: "AST01-{year}-")
    }
}

extension Day {
    /// The day at the office, whose clock is that of Almaty.
    static func atOffice() throws -> Day {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Asia/Almaty") ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: .now)
        guard let year = parts.year, let month = parts.month, let number = parts.day,
            let day = Day(year: year, month: month, day: number)
        else { throw CocoaError(.formatting) }
        return day
    }
}
