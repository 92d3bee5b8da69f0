internal import Glibc

extension Drafts {
    /// A draft as a list shows it, without opening it.
    public struct File: Sendable, Hashable {
        public let name: String
        /// When something was last done to it, in seconds since 1970.
        public let modified: Int
        /// The length of its journal, in bytes.
        public let size: Int
        /// Whether it was changed since it was read.
        public let mark: FileMark
        /// Whether someone has it open, in this program or in another.
        public let isLocked: Bool
        /// Who, where that is known; nil when nobody has it open.
        public let holder: Holder?
    }
}

extension Drafts {
    /// The drafts that are being worked on, the one that was touched last first.
    ///
    /// - Parameter probing: whether it is asked who has each open, which opens and locks it for a moment.
    public func list(probing: Bool = true) throws(SpoolError) -> [File] {
        try list(folder, probing: probing)
    }

    /// Those that were thrown away and can still be fetched back; nobody has one of them open.
    public func listDiscarded() throws(SpoolError) -> [File] {
        try list(discarded, probing: false)
    }

    /// Those that were handed over; nobody has one of them open.
    ///
    /// There may be hundreds, so they are kept, and read again when the folder looks different.
    public func listFinished() throws(SpoolError) -> [File] {
        // Before it is read: what changes meanwhile is a change since.
        let moment = time(nil)
        let status = try disk.status(of: finished.number, as: .list, path: finished.path)
        return try finishedList.drafts(at: FileMark(status), seen: moment) {
            () throws(SpoolError) in try list(finished, probing: false)
        }
    }

    private func list(
        _ directory: Directory, probing: Bool
    ) throws(SpoolError) -> [File] {
        var drafts: [File] = []
        try disk.names(in: directory) { listed throws(SpoolError) in
            guard let name = Self.draftName(listed.name), listed.isFaithful,
                let status = try disk.status(of: listed.name, in: directory, as: .list),
                status.st_mode & S_IFMT == S_IFREG
            else { return }
            let isLocked = probing && isLocked(listed.name, in: directory)
            drafts.append(
                File(
                    name: name, modified: status.st_mtim.tv_sec, size: Int(status.st_size),
                    mark: FileMark(status), isLocked: isLocked,
                    holder: isLocked ? holder(of: listed.name) : nil))
        }
        return drafts.sorted { ($1.modified, $0.name) < ($0.modified, $1.name) }
    }

    /// Asks for a lock that others may share, and gives it back at once.
    private func isLocked(_ fileName: String, in directory: Directory) -> Bool {
        do {
            let file = try disk.openRegular(fileName, in: directory, as: .probe)
            try disk.perform(.probe, directory.path(of: fileName)) {
                Int(flock(file.number, LOCK_SH | LOCK_NB))
            }
            return false
        } catch {
            return error.errno == EWOULDBLOCK
        }
    }

    /// The draft whose journal has this name; nil for any other name.
    static func draftName(_ fileName: String) -> String? {
        guard fileName.hasSuffix(".journal") else { return nil }
        let name = String(fileName.dropLast(".journal".count))
        return Ledger.Line.isSubmission(name) ? name : nil
    }

    func holder(of fileName: String) -> Holder? {
        guard let name = Self.draftName(fileName),
            let file = try? disk.openRegular("\(name).lock", in: folder, as: .probe),
            let bytes = try? disk.readAll(file.number, limit: 4096, as: .probe, path: "")
        else { return nil }
        return Holder(bytes)
    }

    /// Only told, not relied upon: neither synced nor worth an error.
    func write(_ holder: Holder, beside name: String) {
        let lock = "\(name).lock"
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK
        guard let file = try? disk.open(lock, in: folder, flags, mode: 0o600, as: .probe) else {
            return
        }
        try? disk.write(holder.bytes, to: file.number, as: .probe, path: lock)
    }
}

extension Drafts {
    /// Where a draft may lie.
    public enum Shelf: Sendable, Hashable { case open, discarded, finished }

    /// The whole records of a draft, read without opening it; whoever has it open goes on.
    ///
    /// - Throws: `read` with `ENOENT` when it is not there.
    public func read(_ name: String, on shelf: Shelf = .open) throws(DraftError) -> [[UInt8]] {
        let fileName = try Self.fileName(name)
        let directory = directory(of: shelf)
        do throws(SpoolError) {
            let file = try disk.openRegular(fileName, in: directory, as: .read)
            let bytes = try disk.readAll(
                file.number, limit: Journal.limit, path: directory.path(of: fileName))
            return Journal.payloads(in: bytes)
        } catch {
            throw .failed(error)
        }
    }

    /// The first record of a draft, read without the rest; nil where it is not whole.
    ///
    /// - Throws: as `read`.
    public func first(of name: String, on shelf: Shelf) throws(DraftError) -> [UInt8]? {
        let fileName = try Self.fileName(name)
        let directory = directory(of: shelf)
        do throws(SpoolError) {
            let file = try disk.openRegular(fileName, in: directory, as: .read)
            let start = try disk.readStart(
                file.number, Self.enoughForOne, path: directory.path(of: fileName))
            if let first = JournalRecord.prefix(of: start).payloads.first { return first }
        } catch {
            throw .failed(error)
        }
        return try read(name, on: shelf).first
    }

    /// In bytes: how a questionnaire began, with a long reason why it came back, takes a tenth of it.
    private static let enoughForOne = 32 << 10

    private func directory(of shelf: Shelf) -> Directory {
        switch shelf {
        case .open: folder
        case .discarded: discarded
        case .finished: finished
        }
    }
}
