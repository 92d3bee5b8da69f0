internal import CSystem
internal import Glibc

/// A folder outside of any spool into which small files are laid and from which others are taken: on a
/// stick, or where keys lie.
///
/// Whatever is laid there appears whole or not at all, as far as the stick keeps its word: written beside,
/// synced, renamed, and the folder synced.
public struct Tray: Sendable {
    public let path: String
    private let disk = Disk(interference: nil)
    private let folder: Directory

    /// - Parameter makes: whether it is made, private to this user, where it is missing.
    public init(at path: String, makes: Bool = false) throws(SpoolError) {
        self.path = path
        folder = makes ? try disk.openRoot(path) : try disk.openDirectory(path)
    }

    /// The names that lie there and end so, sorted; nothing but regular files.
    public func names(ending end: String) throws(SpoolError) -> [String] {
        var names: [String] = []
        try disk.names(in: folder) { listed throws(SpoolError) in
            guard listed.isFaithful, listed.name.hasSuffix(end), !listed.name.hasPrefix("."),
                try disk.isRegular(listed, in: folder)
            else { return }
            names.append(listed.name)
        }
        return names.sorted()
    }

    /// The whole of a file; nil where there is none.
    public func read(_ name: String, limit: Int = 128 << 20) throws(SpoolError) -> [UInt8]? {
        try disk.read(name, in: folder, limit: limit)
    }

    /// Lays files there, in this order.
    public func lay(_ files: [(name: String, bytes: [UInt8])]) throws(SpoolError) {
        for (name, bytes) in files {
            let part = "\(name).part"
            let path = folder.path(of: part)
            try? disk.unlink(part, in: folder)
            do {
                let file = try disk.open(
                    part, in: folder, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, as: .create)
                try disk.write(bytes, to: file.number, path: path)
                try disk.sync(file.number, path: path)
                try disk.close(file, path: path)
            } catch {
                if error.step != .create { try? disk.unlink(part, in: folder) }
                throw error
            }
        }
        for (name, _) in files {
            try disk.perform(.rename, folder.path(of: name)) {
                unsafe Int(renameat(folder.number, "\(name).part", folder.number, name))
            }
        }
        try disk.sync(folder)
    }

    /// Takes a file away; it may be gone already.
    public func remove(_ name: String) throws(SpoolError) {
        do {
            try disk.unlink(name, in: folder)
        } catch let error where error.errno == ENOENT {
            return
        }
    }
}
