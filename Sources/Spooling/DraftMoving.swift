internal import Glibc

extension Drafts {
    /// Throws a draft away that nobody has open; it can be fetched back for 30 days.
    public func discard(_ name: String) throws(DraftError) {
        try move(name, to: discarded)
    }

    /// Closes a draft whose submission was handed over, and puts it among the finished.
    ///
    /// To be called when the receipt is durable, not before.
    public func archive(_ journal: Journal) throws(SpoolError) {
        try move(journal, to: finished)
    }

    /// Fetches a draft back that was thrown away.
    ///
    /// - Throws: `rename` with `EEXIST` when there is one of the same name, with `ENOENT` when it
    ///   is not there any more.
    public func restore(_ name: String) throws(DraftError) {
        let fileName = try Self.fileName(name)
        do throws(SpoolError) {
            try disk.renameWithoutReplacing(fileName, from: discarded, to: folder)
            try disk.sync(folder)
            try disk.sync(discarded)
        } catch {
            throw .failed(error)
        }
    }

    /// Removes what was thrown away more than 30 days ago, and damaged journals as old.
    ///
    /// - Parameter now: seconds since 1970.
    /// - Returns: the names that were removed.
    @discardableResult
    public func sweep(now: Int) throws(SpoolError) -> [String] {
        let month = now - 30 * Self.day
        var removed = try sweep(discarded, before: month) { Self.draftName($0) != nil }
        removed += try sweep(folder, before: month) { $0.hasSuffix(".broken") }
        return removed
    }

    /// Removes finished drafts for good.
    public func removeFinished(_ names: some Sequence<String>) throws(SpoolError) {
        for name in names where Ledger.Line.isSubmission(name) {
            try disk.unlink("\(name).journal", in: finished)
        }
    }

    private static let day = 24 * 60 * 60

    /// The time of change is that of the move: a rename sets it, and typing does not reach it here.
    private func sweep(
        _ directory: Directory, before limit: Int, _ isMeant: (String) -> Bool
    ) throws(SpoolError) -> [String] {
        var removed: [String] = []
        try disk.names(in: directory) { listed throws(SpoolError) in
            guard isMeant(listed.name), listed.isFaithful,
                let status = try disk.status(of: listed.name, in: directory, as: .list),
                status.st_mode & S_IFMT == S_IFREG, status.st_ctim.tv_sec < limit
            else { return }
            try disk.unlink(listed.name, in: directory)
            removed.append(listed.name)
        }
        return removed
    }

    private func move(_ name: String, to target: Directory) throws(DraftError) {
        let fileName = try Self.fileName(name)
        // Held until the move is done, so that nobody opens it meanwhile.
        let file = try openLocked(fileName)
        do throws(SpoolError) {
            try relocate(fileName, to: target)
            try? disk.unlink("\(name).lock", in: folder)
            try disk.close(file, path: target.path(of: fileName))
        } catch {
            throw .failed(error)
        }
    }

    private func move(_ journal: Journal, to target: Directory) throws(SpoolError) {
        try journal.flush()
        let core = journal.core
        try core.close { () throws(SpoolError) in try relocate(core.fileName, to: target) }
        journal.release()
    }

    /// Under the lock: a draft that stands in the target and not here was moved by an earlier try.
    private func relocate(_ fileName: String, to target: Directory) throws(SpoolError) {
        do {
            try disk.renameWithoutReplacing(fileName, from: folder, to: target)
        } catch let error where error.errno == ENOENT {
            guard try disk.status(of: fileName, in: target, as: .lookUp) != nil else { throw error }
        }
        try disk.sync(target)
        try disk.sync(folder)
    }
}
