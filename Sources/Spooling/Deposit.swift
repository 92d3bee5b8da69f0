internal import CSystem
internal import Glibc

extension Spool {
    /// Hands a finished submission over, so that it is there exactly once, whole and durable.
    ///
    /// | after | tmp | new | if everything stops here |
    /// |---|---|---|---|
    /// | create, write | + | – | a stray file, swept later |
    /// | fsync the file | + | – | the same |
    /// | link | + | ? | whole, or not there |
    /// | fsync the directory | ? | + | kept |
    /// | unlink in tmp | – | + | kept |
    ///
    /// `link`, not `rename`: it refuses to overwrite. The same number and the same bytes may be
    /// handed over as often as one likes: what already stands in `new`, or was taken since, counts
    /// as success. After qmail's maildir; the corresponding calls are `openat(2)`, `fsync(2)`,
    /// `linkat(2)` and, where there are no hard links, `renameat2(2)`.
    ///
    /// - Returns: the path under which it stands now.
    /// - Throws: the step that failed. `.compare` with `EEXIST` is an alarm: the number holds other
    ///   bytes, and nothing was overwritten. After any other error the same call may be repeated.
    public func deposit(_ bytes: [UInt8], as number: Number) throws(SpoolError) -> String {
        let folder = try put(bytes, as: number, syncs: true)
        noteUsed(number)
        return directory(folder).path(of: number.fileName)
    }

    /// The same, without noting that the number is used.
    ///
    /// - Parameter syncs: whether the folder is synced; otherwise that is left to the caller.
    /// - Returns: where it stands now.
    @discardableResult
    func put(_ bytes: [UInt8], as number: Number, syncs: Bool) throws(SpoolError) -> Folder {
        if let standing = try standing(bytes, as: number) { return standing }
        let temporary = try writeTemporary(bytes, named: number.description)
        // When this fails the file is found by the sweep; the submission does not depend on it.
        defer { try? disk.unlink(temporary.name, in: tmp) }
        try publish(temporary, bytes, as: number)
        if syncs { try disk.sync(new) }
        return .new
    }

    /// Where the same bytes already stand under this number, durably; nil when the number is free.
    ///
    /// Looked at in the direction in which a submission moves, so that one that moves on meanwhile
    /// is met further along and never missed.
    private func standing(_ bytes: [UInt8], as number: Number) throws(SpoolError) -> Folder? {
        for folder in Self.stations {
            let directory = directory(folder)
            guard try holds(bytes, number.fileName, in: directory) else { continue }
            // Whoever put it here may have been stopped before this.
            try disk.sync(directory)
            return folder
        }
        return nil
    }

    /// Whether a file holds just these bytes; false when there is none, an alarm when others.
    private func holds(
        _ bytes: [UInt8], _ name: String, in directory: Directory
    ) throws(SpoolError) -> Bool {
        let path = directory.path(of: name)
        let alarm = SpoolError(step: .compare, errno: EEXIST, path: path)
        do throws(SpoolError) {
            let file = try disk.openRegular(name, in: directory, as: .lookUp)
            let size = try disk.status(of: file.number, as: .lookUp, path: path).st_size
            guard Int(size) == bytes.count else { throw alarm }
            let found = try disk.readAll(
                file.number, limit: bytes.count, as: .lookUp, path: path)
            guard found == bytes else { throw alarm }
            return true
        } catch let error where error.errno == ENOENT && error.step == .lookUp {
            return false
        } catch let error where [EACCES, ELOOP].contains(error.errno) && error.step == .lookUp {
            // Somebody else's file, or no file at all: not ours.
            throw alarm
        }
    }

    /// Gives the temporary file its name in `new`, which must be free.
    private func publish(
        _ temporary: Temporary, _ bytes: [UInt8], as number: Number
    ) throws(SpoolError) {
        do {
            try disk.perform(.link, new.path(of: number.fileName)) {
                unsafe Int(linkat(tmp.number, temporary.name, new.number, number.fileName, 0))
            }
        } catch {
            // On a network file system the reply may be lost although the deed was done.
            if arrived(temporary, as: number) { return }
            switch error.errno {
            case EEXIST:
                guard try holds(bytes, number.fileName, in: new) else { throw error }
            case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
                try rename(temporary, bytes, as: number)
            default:
                throw error
            }
        }
    }

    private func rename(
        _ temporary: Temporary, _ bytes: [UInt8], as number: Number
    ) throws(SpoolError) {
        do {
            try disk.perform(.rename, new.path(of: number.fileName)) {
                unsafe Int(
                    csystem_rename_without_replacing(
                        tmp.number, temporary.name, new.number, number.fileName))
            }
        } catch {
            if arrived(temporary, as: number) { return }
            guard error.errno == EEXIST, try holds(bytes, number.fileName, in: new) else {
                throw error
            }
        }
    }

    private func arrived(_ temporary: Temporary, as number: Number) -> Bool {
        let status = try? disk.status(of: number.fileName, in: new, as: .lookUp)
        return status.map(FileIdentity.init) == temporary.identity
    }
}
