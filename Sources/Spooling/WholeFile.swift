internal import Glibc

/// A file that the program makes for somebody else, outside of any spool: it appears whole or not at all.
///
/// Written beside its place under a name of its own, synced, renamed, and the folder synced; readable by its
/// owner and group. What stood there before stands there until then.
public struct WholeFile: Sendable {
    private let disk = Disk(interference: nil)
    private let folder: Directory
    private let name: String

    /// - Parameter path: its folder must be there.
    public init(at path: String) throws(SpoolError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        name = parts.last.map(String.init) ?? ""
        let above = parts.dropLast().joined(separator: "/")
        let isAtRoot = above.isEmpty && path.hasPrefix("/")
        folder = try disk.openDirectory(isAtRoot ? "/" : above.isEmpty ? "." : above)
        if name.isEmpty || name == "." || name == ".." {
            throw SpoolError(step: .create, errno: EISDIR, path: path)
        }
    }

    /// What stands there now; nil where nothing does. What is no regular file is refused with `ELOOP`.
    public func read(limit: Int = 64 << 20) throws(SpoolError) -> [UInt8]? {
        try disk.read(name, in: folder, limit: limit)
    }

    /// Puts these bytes in place of whatever stands there; on an error that is left as it was.
    public func write(_ bytes: [UInt8]) throws(SpoolError) {
        let random = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        let part = ".\(name).\(getpid()).\(random)"
        let path = folder.path(of: part)
        do {
            let file = try disk.open(
                part, in: folder, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, as: .create)
            // Whatever the umask is: the group reads it.
            try disk.perform(.setMode, path) { Int(fchmod(file.number, 0o640)) }
            try disk.write(bytes, to: file.number, path: path)
            try disk.sync(file.number, path: path)
            try disk.close(file, path: path)
            try disk.perform(.rename, folder.path(of: name)) {
                unsafe Int(renameat(folder.number, part, folder.number, name))
            }
        } catch {
            if error.step != .create { try? disk.unlink(part, in: folder) }
            throw error
        }
        try disk.sync(folder)
    }
}
