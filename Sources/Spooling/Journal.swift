internal import Glibc
internal import Synchronization

/// A draft on the disk, as the list of everything that was done to it.
///
/// Each record is written before its effect is drawn, by one system call and without waiting for
/// the disk: a killed program loses nothing. A second thread syncs 250 ms after the first record
/// that was not: a power cut loses no more than that. The payloads are the caller's; the journal
/// keeps them in order and whole.
///
/// The file is locked with `flock(2)` for as long as the journal is open.
///
/// When the disk fails, typing goes on. All records are kept in memory too, and the second thread
/// writes them to a new file, which replaces the old one; a sync that failed is never tried again
/// on the same file, because the system then counts as written what is not (PostgreSQL learned it
/// in 2018). Until that succeeds the condition is `memoryOnly`, and it goes on trying each second.
public final class Journal: Sendable {
    /// Whether what was typed would survive the program.
    public enum Condition: Sendable, Hashable {
        case kept
        /// The disk failed, and so did a new file; the reason is that of the last try.
        case memoryOnly(SpoolError)
    }

    /// The draft's name.
    public let name: String

    let core: JournalCore
    private let thread: SyncThread

    init(_ core: JournalCore, name: String) throws(SpoolError) {
        self.core = core
        self.name = name
        thread = try SyncThread(core)
    }

    deinit { thread.stop() }

    /// Adds records; they have been handed to the system when this returns, and are synced soon after.
    ///
    /// An error is not thrown, because there is nothing that a keystroke could do about it: the
    /// records stay in memory, the second thread looks after them, and `condition` tells.
    public func append(all payloads: [[UInt8]]) { core.append(payloads) }

    /// Adds one record.
    public func append(_ payload: [UInt8]) { append(all: [payload]) }

    /// Asks the second thread to sync now, and returns at once.
    public func sync() { core.requestSync() }

    /// Syncs everything, and returns when it is durable.
    public func flush() throws(SpoolError) { try core.synchronise() }

    public var condition: Condition { core.condition }

    /// The length of the file, in bytes.
    public var size: Int { core.size }

    /// Whether it is longer than 64 kB, and worth replacing by a shorter one with the same meaning.
    public var isLong: Bool { size > 64 << 10 }

    /// Asks the second thread to put fewer records in place of all that were appended so far, and
    /// returns at once.
    ///
    /// They go to a new file, with whatever is appended meanwhile, which is synced and takes the name
    /// of the old one. Where a step fails, or the journal is closed before, it holds the old records
    /// or the new ones, all of them; nobody tries again. While one is tried another is not begun.
    ///
    /// - Parameter payloads: what means the same as everything that was appended until now.
    public func compact(to payloads: [[UInt8]]) { core.requestCompaction(to: payloads) }

    /// Whether a compaction that was asked for is still to be tried, or being tried.
    package var isCompacting: Bool { core.state.withLock { $0.compaction != nil } }

    /// Syncs, unlocks and closes; what is appended later goes nowhere.
    ///
    /// - Throws: when the last sync failed; it is closed all the same.
    public func close() throws(SpoolError) {
        defer { release() }
        try core.synchronise()
    }

    /// Unlocks and closes what a flush has made durable, without waiting for the disk again.
    public func release() {
        thread.stop()
        core.close()
    }
}
