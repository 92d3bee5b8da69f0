import CSystem
import Glibc

/// The questionnaires of one clerk that are not finished, a journal each.
///
///     DRAFTS/NAME.journal            being worked on
///     DRAFTS/NAME.lock               who has it open, for people
///     DRAFTS/NAME.journal.broken     a damaged journal as it was found
///     DRAFTS/discarded/NAME.journal  thrown away, kept for 30 days
///     DRAFTS/finished/NAME.journal   handed over
///     DRAFTS/finished/index          what is known of those, worked out of them
///
/// On a local disk, 0700, files 0600. A name is up to 64 letters, digits, hyphens and underscores;
/// the submission's id serves.
public struct Drafts: Sendable {
    public let path: String

    let disk: Disk
    let folder, discarded, finished: Directory
    let interval: Int
    let finishedList = FinishedList()

    /// Opens the directory; it is created, with those above it.
    ///
    /// From here on a limit on the size of files is an error like others, and no signal any more, in
    /// the whole program.
    ///
    /// - Throws: `checkOwner` or `checkMode` with `EPERM` when it is somebody else's or open to
    ///   others; otherwise the step that failed.
    public init(at path: String) throws(SpoolError) {
        try self.init(at: path, interference: nil)
    }

    /// Opens a directory that this machine may know already.
    ///
    /// - Throws: `openDirectory` with `ENOMEDIUM` where drafts were kept before and nothing of them is
    ///   there now: a disk may be missing, and nothing is made in its place.
    public init(at path: String, known memory: Memory) throws(SpoolError) {
        try self.init(at: path, known: memory, interference: nil)
    }

    package init(
        at path: String, known memory: Memory, interference: Interference?
    ) throws(SpoolError) {
        let isKnown = try memory.hadDrafts(at: path)
        if isKnown, try !Disk().hasFolder("finished", in: path) {
            throw SpoolError(step: .openDirectory, errno: ENOMEDIUM, path: path)
        }
        try self.init(at: path, interference: interference)
        if !isKnown { try memory.noteDrafts(at: path) }
    }

    /// - Parameter interval: milliseconds from the first record that is not synced to the sync.
    package init(
        at path: String, interval: Int = 250, interference: Interference?
    ) throws(SpoolError) {
        csystem_ignore_file_size_signal()
        self.path = path
        self.interval = interval
        disk = Disk(interference: interference)
        folder = try disk.openRoot(path)
        discarded = try disk.openOwn("discarded", in: folder)
        finished = try disk.openOwn("finished", in: folder)
    }

    /// Opens a draft, alone; one that is not there is begun. The first letter does not wait for that to
    /// be durable: the second thread sees to it at once.
    ///
    /// A damaged journal is opened as far as it is whole. The rest is never overwritten: the file is
    /// kept under another name and the whole records are written to a new one.
    ///
    /// - Parameter holder: what others are told who try to open it too.
    /// - Throws: `lockedBy` when it is open already, here or in another program.
    public func open(
        _ name: String, as holder: Holder
    ) throws(DraftError) -> (journal: Journal, recovery: Recovery) {
        let fileName = try Self.fileName(name)
        let file = try openOrCreate(fileName)
        do throws(SpoolError) {
            let (recovery, length) = try recover(file.number, fileName)
            write(holder, beside: name)
            // Before the file changes hands: it stays locked while nobody closes it.
            let bell = try Bell(disk, path: folder.path(of: fileName))
            var state = JournalCore.State(
                file: file.surrender(), records: recovery.payloads,
                written: recovery.payloads.count, length: length)
            state.needsNewFile = recovery.lost > 0
            // What a killed program wrote may not have been synced; nor is what was made just now.
            state.isNameNew = true
            state.isAsked = true
            let core = JournalCore(
                disk: disk, folder: folder, fileName: fileName, state: state, bell: bell,
                interval: interval)
            if recovery.lost > 0 { try? core.synchronise() }
            return (try Journal(core, name: name), recovery)
        } catch {
            throw .failed(error)
        }
    }

    private func openOrCreate(_ fileName: String) throws(DraftError) -> Descriptor {
        do throws(DraftError) {
            return try openLocked(fileName)
        } catch .failed(let error) where error.errno == ENOENT && error.step == .openJournal {
            do throws(SpoolError) {
                return try createLocked(fileName)
            } catch {
                // Someone else may have begun it at this moment.
                guard error.step == .create, error.errno == EEXIST else { throw .failed(error) }
                return try openLocked(fileName)
            }
        }
    }

    static func fileName(_ name: String) throws(DraftError) -> String {
        guard Ledger.Line.isSubmission(name) else {
            throw .failed(SpoolError(step: .openJournal, errno: EINVAL, path: name))
        }
        return "\(name).journal"
    }
}

extension Disk {
    fileprivate func hasFolder(_ name: String, in path: String) throws(SpoolError) -> Bool {
        do {
            let directory = try openDirectory(path)
            let status = try status(of: name, in: directory, as: .openDirectory)
            return status.map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
        } catch let error where error.errno == ENOENT || error.errno == ENOTDIR {
            return false
        }
    }

    /// Opens a directory inside a private one; a missing one is made.
    func openOwn(_ name: String, in parent: Directory) throws(SpoolError) -> Directory {
        let status = try status(of: parent.number, as: .openDirectory, path: parent.path)
        let shape = Shape(owner: status.st_uid, group: status.st_gid, isShared: false)
        try check(status, against: shape, path: parent.path)
        return try openFolder(name, in: parent, shape, makes: true)
    }
}
