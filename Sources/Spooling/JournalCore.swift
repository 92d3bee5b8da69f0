import Glibc
import Synchronization

/// What the typing thread and the syncing thread of a journal share.
///
/// Two locks, always taken in this order: `syncing` for as long as the disk takes, so that the file
/// is not replaced under a sync; `state` for moments only, because typing waits for it.
final class JournalCore: Sendable {
    struct State: Sendable {
        /// -1 when closed.
        var file: Int32
        /// All payloads, also those that could not be written.
        var records: [[UInt8]]
        /// How many of them the file holds, and its length in bytes up to there.
        var written: Int
        var length: Int
        /// Whether its name may not be on the disk yet: it was made just now, or by a program that was
        /// killed before anybody waited for that.
        var isNameNew = false
        /// After a failed sync: what the file holds cannot be known any more.
        var needsNewFile = false
        /// Whether a sync is wanted at once.
        var isAsked = false
        /// What the second thread shall put in place of the first records, until it has tried.
        var compaction: Compaction?
        /// When it has to be synced, on the monotonic clock in milliseconds; nil when it is.
        var dueAt: Int?
        var condition = Journal.Condition.kept
        var isStopping = false
    }

    /// Fewer records that mean the same as the first ones of a journal.
    struct Compaction: Sendable {
        let payloads: [[UInt8]]
        /// In place of how many.
        var count: Int
    }

    let disk: Disk
    let folder: Directory
    let fileName: String
    let state: Mutex<State>
    let syncing = Mutex(())
    let bell: Bell
    /// Milliseconds from the first record that is not synced to the sync.
    let interval: Int

    init(
        disk: Disk, folder: Directory, fileName: String, state: State, bell: Bell, interval: Int
    ) {
        self.disk = disk
        self.folder = folder
        self.fileName = fileName
        self.state = Mutex(state)
        self.interval = interval
        self.bell = bell
    }

    deinit { close() }

    var path: String { folder.path(of: fileName) }
    var condition: Journal.Condition { state.withLock { $0.condition } }
    var size: Int { state.withLock { $0.length } }

    func append(_ payloads: [[UInt8]]) {
        let wakes = state.withLock { state in
            guard state.file >= 0 else { return false }
            state.records += payloads
            let isWritten = (try? writePending(&state)) != nil
            // What could not be written is the other thread's to save, and now. Once that has failed
            // it tries again each second and not at each key.
            if !isWritten, state.condition == .kept { state.isAsked = true }
            let isFirst = state.dueAt == nil
            if isFirst { state.dueAt = now() + interval }
            return isFirst || !isWritten
        }
        if wakes { bell.ring() }
    }

    func requestSync() {
        state.withLock { $0.isAsked = true }
        bell.ring()
    }

    /// Writes the records that the file lacks, by one call.
    ///
    /// At their place and not with `O_APPEND`: after a write that was cut short the same records are
    /// written over what is there of them.
    func writePending(_ state: inout State) throws(SpoolError) {
        guard !state.needsNewFile, state.written < state.records.count else { return }
        var bytes: [UInt8] = []
        for number in state.written..<state.records.count {
            bytes += JournalRecord.bytes(state.records[number], sequence: number + 1)
        }
        try disk.write(bytes, to: state.file, at: state.length, as: .append, path: path)
        state.written = state.records.count
        state.length += bytes.count
    }

    func become(_ condition: Journal.Condition) {
        state.withLock { $0.condition = condition }
    }

    /// The text that tells who has it open.
    var lockName: String { "\(fileName.dropLast(".journal".count)).lock" }

    func close() { syncing.withLock { _ in closeFile() } }

    /// Closes the file when it was moved elsewhere; until then no thread puts a new one under its name.
    func close(after move: () throws(SpoolError) -> Void) throws(SpoolError) {
        try syncing.withLock { _ throws(SpoolError) in
            // Nor later, where the move was said to fail and was made.
            state.withLock { $0.compaction = nil }
            try move()
            closeFile()
        }
    }

    private func closeFile() {
        let file = state.withLock { state in
            defer { state.file = -1 }
            return state.file
        }
        guard file >= 0 else { return }
        try? disk.unlink(lockName, in: folder)
        _ = Glibc.close(file)
    }

    /// Milliseconds of the clock that nobody sets.
    func now() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
