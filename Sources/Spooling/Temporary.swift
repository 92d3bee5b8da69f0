internal import Glibc

/// A file in `tmp`, whole and synced, that has no other name yet.
struct Temporary: Sendable {
    let name: String
    let identity: Identity
}

extension Spool {
    /// Writes bytes into a new file in `tmp` and syncs it; on an error nothing of it remains.
    ///
    /// The name is `name.pid.random`, so that no two programs on any machine meet.
    func writeTemporary(
        _ bytes: [UInt8], named name: String, mode: mode_t
    ) throws(SpoolError) -> Temporary {
        let name = "\(name).\(getpid()).\(String(UInt64.random(in: 0...UInt64.max), radix: 16))"
        let path = tmp.path(of: name)
        do {
            let flags = O_WRONLY | O_CREAT | O_EXCL
            let file = try disk.open(name, in: tmp, flags, mode: mode, as: .create)
            // A narrower umask would lock the back office out, a wider one cannot be.
            try disk.perform(.setMode, path) { Int(fchmod(file.number, mode)) }
            try disk.write(bytes, to: file.number, at: 0, path: path)
            try disk.sync(file.number, path: path)
            let status = try disk.status(of: file.number, as: .syncFile, path: path)
            try disk.close(file, path: path)
            return Temporary(name: name, identity: Identity(status))
        } catch {
            // What could not be created is not ours to remove.
            if error.step != .create { try? disk.unlink(name, in: tmp) }
            throw error
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
        for name in try names(in: .tmp) where Self.isTemporary(name) {
            guard let status = try disk.status(of: name, in: tmp, as: .list) else { continue }
            let age = now - status.st_mtim.tv_sec
            guard status.st_mode & S_IFMT == S_IFREG, age > Self.staleAge else { continue }
            do {
                try disk.unlink(name, in: tmp)
                removed.append(name)
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
        return Number(beginning: name) != nil && Int(process) != nil
            && UInt64(random, radix: 16) != nil
    }
}
