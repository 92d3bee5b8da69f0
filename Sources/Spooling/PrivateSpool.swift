internal import Glibc

extension Spool {
    /// Lays out a spool that belongs to whoever runs the program, or mends its permissions.
    ///
    /// A directory that holds anything else is left alone (`ENOTEMPTY`), and so is a shared spool
    /// that is whole. The directory above must be there.
    public static func makePrivate(at path: String) throws(SpoolError) {
        let disk = Disk()
        let root = try disk.openRootToLayOut(path)
        let status = try disk.status(of: root.number, as: .openDirectory, path: path)
        if status.st_mode & 0o7777 == Shape.sharedMode {
            _ = try Spool(at: path)
            return
        }
        guard status.st_uid == geteuid() else {
            throw SpoolError(step: .checkOwner, errno: EPERM, path: path)
        }
        for name in Folder.allCases.map(\.rawValue) {
            try disk.makeFolder(name, in: root)
            let folder = try disk.open(name, in: root, O_RDONLY | O_DIRECTORY, as: .openDirectory)
            try disk.perform(.setMode, root.path(of: name)) { Int(fchmod(folder.number, 0o700)) }
        }
        try disk.perform(.setMode, path) { Int(fchmod(root.number, 0o700)) }
        try disk.sync(root)
        _ = try Spool(at: path, laysOut: true)
    }
}
