internal import Glibc

extension Spool {
    /// Lays out a spool that belongs to the back office and into which many clerks put.
    ///
    /// Every directory belongs to `owner` and `group` and has mode 3770, so that files land there
    /// as `clerk:group 0640`: the back office reads them, and another clerk can neither read nor
    /// remove nor replace them. Clerks are let in by an access control list:
    ///
    /// | folder | clerks |
    /// |---|---|
    /// | `tmp`, `new`, `returned`, `register` | enter, list, put |
    /// | `cur`, `done` and the spool itself | enter, list |
    ///
    /// Listing cannot be spared: a directory that cannot be read cannot be synced. So names hold
    /// numbers and nothing about people. Registers are written by all clerks; whoever spoils one
    /// can confuse the numbers, not the submissions.
    ///
    /// Beside it `DIR.memory` is made, in which the clerks of this machine remember together what
    /// they were given (`Memory`).
    ///
    /// May be repeated, to mend the permissions or to change who is let in; a directory that holds
    /// anything else is left alone (`ENOTEMPTY`). The directory above must be there, and the
    /// clerks must be able to enter it. Needs the right to give directories away, which root has.
    ///
    /// - Parameters:
    ///   - owner: the user as whom the back office takes, by name or number.
    ///   - group: the back office's group, by name or number.
    ///   - clerks: the groups who hand over, by name or number.
    /// - Throws: `setOwner` with `ENOENT` for a name that does not exist, `letIn` with `EOPNOTSUPP`
    ///   on a file system without access control lists, or another step that failed.
    public static func makeShared(
        at path: String, owner: String, group: String, clerks: [String]
    ) throws(SpoolError) {
        try makeShared(
            at: path, owner: owner, group: group, clerks: clerks, interference: nil)
    }

    package static func makeShared(
        at path: String, owner: String, group: String, clerks: [String],
        interference: Interference?
    ) throws(SpoolError) {
        let disk = Disk(interference: interference)
        let shape = Shape(
            owner: try Accounts.user(owner), group: try Accounts.group(group), isShared: true)
        var grantees: [gid_t] = []
        for name in clerks { grantees.append(try Accounts.group(name)) }

        let root = try disk.openRootToLayOut(path)
        for folder in Folder.allCases {
            try disk.makeFolder(folder.rawValue, in: root)
            let descriptor = try disk.open(
                folder.rawValue, in: root, O_RDONLY | O_DIRECTORY, as: .openDirectory)
            let directory = Directory(descriptor, path: root.path(of: folder.rawValue))
            try disk.share(directory, shape, grantees, rights: folder.rightsOfClerks)
            if folder == .register { try disk.letWriteTogether(in: directory, grantees) }
        }
        try disk.shareMemory(beside: path, shape, grantees)
        // Last, because from here on it is taken for a spool that is ready.
        try disk.share(root, shape, grantees, rights: 5)
        let spool = try Spool(at: path, interference: interference)
        if spool.id == nil { _ = try spool.giveIdentity() }
    }
}

/// Whether something of this name stands in the directory of a spool itself.
func isPartOfSpool(_ name: String) -> Bool {
    Folder(rawValue: name) != nil || name == trainingMark || name == identityFile
        || name == dispatchFile || name == dispatchLockFile
}

extension Folder {
    fileprivate var rightsOfClerks: AccessList.Rights {
        switch self {
        case .tmp, .new, .returned, .register: 7
        case .cur, .done: 5
        }
    }
}

extension Disk {
    func openRootToLayOut(_ path: String) throws(SpoolError) -> Directory {
        try makeDirectory(path)
        let root = try openDirectory(path)
        try names(in: root) { listed throws(SpoolError) in
            guard isPartOfSpool(listed.name) else {
                throw SpoolError(step: .makeDirectory, errno: ENOTEMPTY, path: path)
            }
        }
        return root
    }

    /// What all clerks of a machine remember together, beside the spool.
    fileprivate func shareMemory(
        beside path: String, _ shape: Shape, _ clerks: [gid_t]
    ) throws(SpoolError) {
        let path = Memory.shared(beside: path)
        try makeDirectory(path)
        let directory = try openDirectory(path)
        try share(directory, shape, clerks, rights: 7)
        try letWriteTogether(in: directory, clerks)
    }

    /// What one of the clerks makes there, all of them write.
    fileprivate func letWriteTogether(
        in directory: Directory, _ clerks: [gid_t]
    ) throws(SpoolError) {
        let list = AccessList(
            owner: 6, group: 6, grantees: clerks.map { (.group($0), 6) }, mask: 6)
        try setAccess(list, of: directory.number, isDefault: true, path: directory.path)
    }

    fileprivate func share(
        _ directory: Directory, _ shape: Shape, _ clerks: [gid_t], rights: AccessList.Rights
    ) throws(SpoolError) {
        let path = directory.path
        try perform(.setOwner, path) { Int(fchown(directory.number, shape.owner, shape.group)) }
        let grantees = clerks.map { (AccessList.Grantee.group($0), rights) }
        let list = AccessList(owner: 7, group: 7, grantees: grantees, mask: 7)
        try setAccess(list, of: directory.number, path: path)
        // After the list, which would otherwise take the setgid bit away from some owners.
        try perform(.setMode, path) { Int(fchmod(directory.number, Shape.sharedMode)) }
        try sync(directory)
    }
}
