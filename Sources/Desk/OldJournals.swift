import Casework
import Spooling

/// Which journals of finished questionnaires are not needed any more.
///
/// They hold personal data, so they go after a term that the administrator sets, once the office is done
/// with their records. How old they are is told by the files beside them and not by the clock alone,
/// which may jump: a day of work is taken for over only when there was one after it.
struct OldJournals {
    /// How long they are kept, in days.
    let days: Int

    /// Those that are old enough.
    ///
    /// - Parameter now: seconds since 1970.
    func among(_ finished: [Draft], now: Int) -> [Draft] {
        let days = Set(finished.map { $0.modified / OldJournals.day }).sorted()
        // The last day on which something was finished may be that of a clock that had jumped.
        guard let last = days.dropLast().last else { return [] }
        let today = min(now / OldJournals.day, last)
        return finished.filter { today - $0.modified / OldJournals.day > self.days }
    }

    private static let day = 86_400
}
