internal import Glibc

/// A file in `tmp`, whole and synced, that has no other name yet.
struct Temporary: Sendable {
    let name: String
    let identity: FileIdentity
}

extension Spool {
    /// Writes bytes into a new file in `tmp` and syncs it; on an error nothing of it remains.
    ///
    /// The name is `name.pid.random`, so that no two programs on any machine meet.
    ///
    /// - Parameters:
    ///   - mode: that of the spool's files where nothing else is said.
    ///   - reader: a user who may read it besides owner and group.
    func writeTemporary(
        _ bytes: [UInt8], named name: String, mode: mode_t? = nil, reader: uid_t? = nil
    ) throws(SpoolError) -> Temporary {
        let name = "\(name).\(getpid()).\(String(UInt64.random(in: 0...UInt64.max), radix: 16))"
        let path = tmp.path(of: name)
        do {
            let flags = O_WRONLY | O_CREAT | O_EXCL
            let file = try disk.open(name, in: tmp, flags, mode: 0o600, as: .create)
            try giveMode(file.number, mode ?? fileMode, reader: reader, path: path)
            try disk.write(bytes, to: file.number, at: 0, path: path)
            try disk.sync(file.number, path: path)
            let status = try disk.status(of: file.number, as: .syncFile, path: path)
            try disk.close(file, path: path)
            return Temporary(name: name, identity: FileIdentity(status))
        } catch {
            // What could not be created is not ours to remove.
            if error.step != .create { try? disk.unlink(name, in: tmp) }
            throw error
        }
    }

    /// Gives a new file the permissions of this spool.
    private func giveMode(
        _ file: Int32, _ mode: mode_t, reader: uid_t?, path: String
    ) throws(SpoolError) {
        // Asking for them at creation is not enough: a narrow umask would lock the back office out.
        try disk.perform(.setMode, path) { Int(fchmod(file, mode)) }
        guard isShared else { return }
        if geteuid() == 0 {
            // Root may work in a spool of the back office, and leaves no files of its own.
            try disk.perform(.setOwner, path) { Int(fchown(file, shape.owner, shape.group)) }
        }
        if let reader {
            try disk.setAccess(.file(reader: reader), of: file, path: path)
        }
    }

    /// Removes files that were left in `tmp` by programs that were stopped while writing.
    ///
    /// Only regular files that this room named itself and nobody changed for 36 hours, qmail's
    /// interval; in a shared spool those of others are removed by the owner of the directory.
    ///
    /// - Parameter now: seconds since 1970.
    /// - Returns: the names that were removed.
    @discardableResult
    public func sweep(now: Int) throws(SpoolError) -> [String] {
        var removed: [String] = []
        try disk.names(in: tmp) { listed throws(SpoolError) in
            guard Self.isTemporary(listed.name), listed.isFaithful,
                let status = try disk.status(of: listed.name, in: tmp, as: .list),
                status.st_mode & S_IFMT == S_IFREG,
                now - status.st_mtim.tv_sec > Self.staleAge
            else { return }
            do throws(SpoolError) {
                try disk.unlink(listed.name, in: tmp)
                removed.append(listed.name)
            } catch let error where [EPERM, EACCES, ENOENT].contains(error.errno) {
                // Another clerk's, or swept by somebody else at this moment.
            }
        }
        return removed
    }

    /// 36 hours, in seconds.
    static let staleAge = 36 * 60 * 60

    /// Whether a name has the form that `writeTemporary` gives.
    static func isTemporary(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3, let random = parts.last, let process = parts.dropLast().last else {
            return false
        }
        let isOfSpool = [identityFile, dispatchFile].contains(String(parts[0]))
        return (Number(beginning: name) != nil || isOfSpool) && Int(process) != nil
            && UInt64(random, radix: 16) != nil
    }
}
