import Forms
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
    func among(_ finished: [Drafts.File], now: Instant) -> [Drafts.File] {
        let worked = finished.map { Instant(seconds: $0.modified).day.number }
        // The last day on which something was finished may be that of a clock that had jumped.
        guard let last = Set(worked).sorted().dropLast().last else { return [] }
        let today = min(now.day.number, last)
        return zip(finished, worked).filter { today - $0.1 > days }.map(\.0)
    }
}
