import Synchronization

/// The drafts that were handed over, as they were listed last.
final class FinishedList: Sendable {
    private let kept = Mutex<(mark: FileMark, drafts: [Drafts.File])?>(nil)

    /// What was kept of a folder that still looks so, otherwise what is read now.
    ///
    /// That is kept only where the next change is sure to show: within one tick of the file system's
    /// clock a folder changes twice and looks the same.
    ///
    /// - Parameters:
    ///   - mark: how the folder looks, taken before it is read.
    ///   - moment: when that was at the earliest, in seconds since 1970.
    func drafts(
        at mark: FileMark, seen moment: Int, _ read: () throws(SpoolError) -> [Drafts.File]
    ) throws(SpoolError) -> [Drafts.File] {
        if let kept = kept.withLock({ $0 }), kept.mark == mark { return kept.drafts }
        let drafts = try read()
        kept.withLock { $0 = mark.isSettled(at: moment) ? (mark, drafts) : nil }
        return drafts
    }
}
