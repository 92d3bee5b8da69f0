internal import CSystem
internal import Glibc

/// What a folder can do: looked at, and tried with a file of its own that is gone afterwards.
///
/// For whoever looks whether a desk can work: a spool needs hard links, locks and a disk that keeps what
/// was synced (link(2), flock(2), fsync(2)).
package struct FolderTrial: Sendable {
    /// What the magic numbers of statfs(2) say.
    package enum FileSystem: String, Sendable {
        case ext4, xfs, btrfs, zfs, f2fs, overlay, nfs, cifs, vfat, exfat, tmpfs, fuse, other
    }

    package let fileSystem: FileSystem
    package let freeBytes: UInt64
    /// Nil where the file system makes files without counting them before.
    package let freeFiles: UInt64?
    /// What went wrong when something was written, linked, locked and synced there; nil where all went.
    package let failure: SpoolError?
    /// How long it took until a small file was durable.
    package let milliseconds: Int

    /// - Throws: where the folder cannot even be opened.
    package init(of path: String) throws(SpoolError) {
        let disk = Disk()
        let folder = try disk.openDirectory(path)
        let facts = csystem_file_system_of(folder.number)
        if facts.error != 0 { throw SpoolError(step: .probe, errno: facts.error, path: path) }
        fileSystem = FileSystem(magic: facts.kind)
        freeBytes = facts.free_bytes
        freeFiles = facts.all_inodes == 0 ? nil : facts.free_inodes
        let began = ContinuousClock.now
        var failure: SpoolError?
        do throws(SpoolError) { try FolderTrial.run(in: folder, disk) } catch { failure = error }
        self.failure = failure
        milliseconds = Int(began.duration(to: .now) / .milliseconds(1))
    }

    private static func run(in folder: Directory, _ disk: Disk) throws(SpoolError) {
        let name = ".trial-\(getpid())"
        let (first, second) = (name, name + "-2")
        defer {
            for name in [first, second] { _ = unsafe unlinkat(folder.number, name, 0) }
        }
        let path = folder.path(of: first)
        let file = try disk.open(
            first, in: folder, O_RDWR | O_CREAT | O_EXCL, mode: 0o600, as: .create)
        try disk.write(Array("trial".utf8), to: file.number, path: path)
        try disk.lock(file.number, path: path, waiting: 0)
        try disk.sync(file.number, path: path)
        try disk.perform(.link, path) {
            unsafe Int(linkat(folder.number, first, folder.number, second, 0))
        }
        try disk.sync(folder)
    }
}

extension FolderTrial.FileSystem {
    fileprivate init(magic: Int) {
        switch magic & 0xFFFF_FFFF {
        case 0xEF53: self = .ext4
        case 0x5846_5342: self = .xfs
        case 0x9123_683E: self = .btrfs
        case 0x2FC1_2FC1: self = .zfs
        case 0xF2F5_2010: self = .f2fs
        case 0x794C_7630: self = .overlay
        case 0x6969: self = .nfs
        case 0x517B, 0xFF53_4D42, 0xFE53_4D42: self = .cifs
        case 0x4D44: self = .vfat
        case 0x2011_BAB0: self = .exfat
        case 0x0102_1994, 0x8584_58F6: self = .tmpfs
        case 0x6573_5546: self = .fuse
        default: self = .other
        }
    }
}
