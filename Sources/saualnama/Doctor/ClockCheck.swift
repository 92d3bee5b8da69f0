import Casework
import Desk
import Forms
import Spooling

extension DeskCheck {
    /// Whether the day can be right: numbers, terms and ages are reckoned from it.
    static let clock = DeskCheck(name: "clock") { call in
        let now = Clock.current.now
        let today = now.day
        let values = ["date": today.shown, "time": now.timeOfDay]
        guard (DeskCheck.firstYear...DeskCheck.firstYear + 30).contains(today.year) else {
            return [Diagnosis(.wrong, "clock.wrong", values)]
        }
        // What lies there already was written before now.
        let newest = call.configuration.folders.newestChange
        if let newest, newest > now.seconds + 86_400 {
            let day = Instant(seconds: newest).day.shown
            return [Diagnosis(.wrong, "clock.behind", values.merging(["newest": day]) { $1 })]
        }
        return [Diagnosis(.fine, "clock.fine", values)]
    }

    /// Nothing was taken in before the form was in force.
    private static let firstYear = 2026
}

extension DeskFolders {
    /// When something was changed last among drafts and records, in seconds since 1970; nil without any.
    fileprivate var newestChange: Int? {
        let folders = [drafts] + Folder.allCases.map { "\(spool)/\($0.rawValue)" }
        return folders.flatMap { folder in
            ((try? Files.names(in: folder)) ?? []).compactMap { Files.modified("\(folder)/\($0)") }
        }.max()
    }
}
