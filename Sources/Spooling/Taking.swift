internal import CSystem
internal import Glibc

extension Spool {
    /// Takes a submission into the back office's hands, so that nobody else takes it too.
    ///
    /// A rename from `new` to `cur`, which the system grants to one of many takers; the others find
    /// nothing. Both directories are synced before this returns.
    ///
    /// In a shared spool the sender still owns the file and might change it after it was handed
    /// over. So the back office receives a copy that is its own, which the sender can only read.
    ///
    /// - Returns: false when it was not there to be taken.
    public func take(_ number: Number) throws(SpoolError) -> Bool {
        guard let copy = try copyOfForeign(number, in: .new) else {
            return try move(number, from: .new, to: .cur)
        }
        defer { try? disk.unlink(copy.name, in: tmp) }
        guard try move(number, from: .new, to: .cur) else { return false }
        try replace(number, with: copy)
        return true
    }

    /// Takes the first that may be taken, and passes over what cannot be as long as others wait.
    ///
    /// - Parameters:
    ///   - numbers: in the order in which they are to be taken.
    ///   - isRefused: whether one with these bytes is to be left where it is.
    /// - Returns: the number taken; nil when there was nothing to take.
    /// - Throws: when nothing could be taken, what stood in the way of the first that is there.
    public func takeFirst(
        of numbers: [Number], unless isRefused: (Number, [UInt8]) -> Bool
    ) throws(SpoolError) -> Number? {
        var obstacle: SpoolError?
        for number in numbers {
            do throws(SpoolError) {
                // Nothing there, here or when it is taken: another taker was faster.
                guard let bytes = try read(number, in: .new) else { continue }
                if !isRefused(number, bytes), try take(number) { return number }
            } catch {
                guard Self.concernsOneFile(error) else { throw error }
                obstacle = obstacle ?? error
            }
        }
        if let obstacle { throw obstacle }
        return nil
    }

    /// Whether the other submissions can be taken all the same: one cannot be read, or its number
    /// stands in `cur` already.
    private static func concernsOneFile(_ error: SpoolError) -> Bool {
        error.step == .read || error.step == .rename && error.errno == EEXIST
    }

    /// Acknowledges a submission that was taken: it is done with.
    ///
    /// May be repeated after an error.
    ///
    /// - Returns: false when no such submission was taken.
    @discardableResult
    public func acknowledge(_ number: Number) throws(SpoolError) -> Bool {
        try own(number)
        guard try moveFromCur(number, to: .done) else { return false }
        // Left where its clerk tried to take it back and came too late.
        try? disk.unlink(number.reasonName, in: returned)
        return true
    }

    /// Moves from `cur`; true also when an earlier try had moved it already.
    func moveFromCur(_ number: Number, to folder: Folder) throws(SpoolError) -> Bool {
        if try move(number, from: .cur, to: folder) { return true }
        let name = number.fileName
        guard try disk.status(of: name, in: directory(folder), as: .lookUp) != nil else {
            return false
        }
        try disk.sync(directory(folder))
        try disk.sync(cur)
        return true
    }

    /// Makes a submission in `cur` the back office's own, where a taker was stopped before that.
    func own(_ number: Number) throws(SpoolError) {
        guard let copy = try copyOfForeign(number, in: .cur) else { return }
        defer { try? disk.unlink(copy.name, in: tmp) }
        try replace(number, with: copy)
    }

    private func replace(_ number: Number, with copy: Temporary) throws(SpoolError) {
        try disk.perform(.rename, cur.path(of: number.fileName)) {
            unsafe Int(renameat(tmp.number, copy.name, cur.number, number.fileName))
        }
        try disk.sync(cur)
    }

    /// A copy in `tmp` of a file that belongs to a clerk; nil when it does not, or is not there.
    private func copyOfForeign(
        _ number: Number, in folder: Folder
    ) throws(SpoolError) -> Temporary? {
        guard isShared else { return nil }
        let directory = directory(folder)
        let name = number.fileName
        do {
            let file = try disk.openRegular(name, in: directory, as: .read)
            let path = directory.path(of: name)
            let status = try disk.status(of: file.number, as: .read, path: path)
            if status.st_uid == shape.owner { return nil }
            let bytes = try disk.readAll(file.number, limit: Self.largestFile, path: path)
            return try writeTemporary(
                bytes, named: number.description, reader: status.st_uid)
        } catch let error where error.errno == ENOENT && error.step == .read {
            return nil
        }
    }

    /// Renames without replacing, then syncs both folders; false when it is not there.
    func move(_ number: Number, from: Folder, to: Folder) throws(SpoolError) -> Bool {
        let (source, target) = (directory(from), directory(to))
        do {
            try disk.renameWithoutReplacing(number.fileName, from: source, to: target)
        } catch let error where error.errno == ENOENT {
            return false
        }
        try disk.sync(target)
        try disk.sync(source)
        return true
    }
}

extension Disk {
    /// Moves a file into another directory, where its name must be free: `EEXIST` otherwise.
    func renameWithoutReplacing(
        _ name: String, from source: Directory, to target: Directory, as other: String? = nil
    ) throws(SpoolError) {
        let newName = other ?? name
        let path = target.path(of: newName)
        do {
            try perform(.rename, path) {
                unsafe Int(
                    csystem_rename_without_replacing(source.number, name, target.number, newName))
            }
        } catch let error where error.errno == EINVAL || error.errno == ENOSYS {
            // A network file system cannot refuse to replace, so look first. The name is the same
            // in both: a file could come in between only from another mover of this very one.
            guard try status(of: newName, in: target, as: .lookUp) == nil else {
                throw SpoolError(step: .rename, errno: EEXIST, path: path)
            }
            try perform(.rename, path) {
                unsafe Int(renameat(source.number, name, target.number, newName))
            }
        }
    }
}
