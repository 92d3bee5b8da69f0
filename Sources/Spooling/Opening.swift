internal import Glibc

/// To whom a spool belongs, as its top directory shows it.
struct Shape: Equatable {
    let owner: uid_t
    let group: gid_t
    let isShared: Bool

    /// Setgid: files belong to the back office's group. Sticky: only their owner and the back
    /// office remove them. With an access control list the middle 7 is its mask.
    static let sharedMode: mode_t = 0o3770
}

extension Disk {
    func openRoot(_ path: String) throws(SpoolError) -> Directory {
        do {
            return try openDirectory(path)
        } catch let error where error.errno == ENOENT {
            try makeDirectories(path)
            return try openDirectory(path)
        }
    }

    /// The directory of a spool; where there is none, it is made or told as no spool.
    func openSpool(_ path: String, laysOut: Bool) throws(SpoolError) -> Directory {
        if laysOut { return try openRoot(path) }
        let nothing = SpoolError(step: .recognise, errno: ENOENT, path: path)
        do throws(SpoolError) {
            let root = try openDirectory(path)
            // Before anything is said about its owner: where a disk is missing, an empty directory
            // of the administrator's lies open.
            guard try status(of: Folder.new.rawValue, in: root, as: .openDirectory) != nil else {
                throw nothing
            }
            return root
        } catch let error where error.errno == ENOENT {
            throw nothing
        }
    }

    /// A symbolic link is followed here: where the spool lies is the administrator's decision.
    func openDirectory(_ path: String) throws(SpoolError) -> Directory {
        let number = try perform(.openDirectory, path) {
            unsafe Int(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        }
        return Directory(Descriptor(owning: Int32(number)), path: path)
    }

    /// Makes the directory and those above it that are missing, each 0700 and durable.
    private func makeDirectories(_ path: String) throws(SpoolError) {
        var parent = path[...]
        while parent.count > 1, parent.hasSuffix("/") { parent.removeLast() }
        while let last = parent.last, last != "/" { parent.removeLast() }
        let above = parent.isEmpty ? "." : String(parent)
        do {
            try makeDirectory(path)
        } catch let error where error.errno == ENOENT && above != path {
            try makeDirectories(above)
            try makeDirectory(path)
        }
        try sync(openDirectory(above))
    }

    func makeDirectory(_ path: String) throws(SpoolError) {
        do {
            try perform(.makeDirectory, path) { unsafe Int(mkdir(path, 0o700)) }
        } catch let error where error.errno == EEXIST {
            // Another program was faster; whether it is fit is looked at when it is opened.
        }
    }

    func shape(of root: Directory) throws(SpoolError) -> Shape {
        let status = try status(of: root.number, as: .openDirectory, path: root.path)
        let isShared = status.st_mode & 0o7777 == Shape.sharedMode
        let shape = Shape(owner: status.st_uid, group: status.st_gid, isShared: isShared)
        try check(status, against: shape, path: root.path)
        return shape
    }

    /// Opens a folder inside.
    ///
    /// - Parameter makes: whether a missing one is made in a private directory.
    func openFolder(
        _ name: String, in root: Directory, _ shape: Shape, makes: Bool
    ) throws(SpoolError) -> Directory {
        let flags = O_RDONLY | O_DIRECTORY
        let descriptor: Descriptor
        do {
            descriptor = try open(name, in: root, flags, as: .openDirectory)
        } catch let error where error.errno == ENOENT && makes && !shape.isShared {
            try makeFolder(name, in: root)
            descriptor = try open(name, in: root, flags, as: .openDirectory)
        }
        let directory = Directory(descriptor, path: root.path(of: name))
        let status = try status(
            of: directory.number, as: .openDirectory, path: directory.path)
        try check(status, against: shape, path: directory.path)
        return directory
    }

    func makeFolder(_ name: String, in directory: Directory) throws(SpoolError) {
        do {
            try perform(.makeDirectory, directory.path(of: name)) {
                unsafe Int(mkdirat(directory.number, name, 0o700))
            }
        } catch let error where error.errno == EEXIST {
            return
        }
        try sync(directory)
    }

    func check(
        _ status: stat, against shape: Shape, path: String
    ) throws(SpoolError) {
        if shape.isShared {
            guard status.st_uid == shape.owner, status.st_gid == shape.group else {
                throw SpoolError(step: .checkOwner, errno: EPERM, path: path)
            }
            guard status.st_mode & 0o7777 == Shape.sharedMode else {
                throw SpoolError(step: .checkMode, errno: EPERM, path: path)
            }
        } else {
            guard status.st_uid == geteuid() else {
                throw SpoolError(step: .checkOwner, errno: EPERM, path: path)
            }
            guard status.st_mode & 0o022 == 0 else {
                throw SpoolError(step: .checkMode, errno: EPERM, path: path)
            }
        }
    }
}
