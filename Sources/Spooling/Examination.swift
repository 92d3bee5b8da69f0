internal import Glibc

extension Spool {
    /// Opens a file as its directory names it, looks at what kind it is and whose, then at what it holds.
    func examine(
        _ listed: ListedName, in folder: Folder,
        _ contents: (Int32) throws(SpoolError) -> [Finding.Flaw]
    ) -> [Finding.Flaw] {
        let directory = directory(folder)
        do {
            guard let found = try disk.status(of: listed.name, in: directory, as: .list) else {
                return []
            }
            if let flaw = Self.kindFlaw(found) { return [flaw] }
            let file = try disk.openRegular(listed.name, in: directory, as: .read)
            let status = try disk.status(
                of: file.number, as: .read, path: directory.path(of: listed.name))
            return try outerFlaws(status, in: folder) + contents(file.number)
        } catch let error where error.errno == ENOENT {
            // It moved on meanwhile, and is met further along.
            return []
        } catch {
            return [.unreadable(error)]
        }
    }

    static func kindFlaw(_ status: stat) -> Finding.Flaw? {
        switch status.st_mode & S_IFMT {
        case S_IFREG: nil
        case S_IFLNK: .symbolicLink
        default: .notRegular
        }
    }

    private func outerFlaws(
        _ status: stat, in folder: Folder
    ) throws(SpoolError) -> [Finding.Flaw] {
        var flaws: [Finding.Flaw] = []
        let mode = status.st_mode & 0o7777
        if mode != fileMode { flaws.append(.mode(UInt16(mode))) }
        // What nobody took belongs to the clerk who handed it over, or took it back.
        let isOwn =
            status.st_uid == shape.owner || isShared && [.new, .returned].contains(folder)
        if !isOwn || isShared && status.st_gid != shape.group {
            flaws.append(.owner(user: status.st_uid, group: status.st_gid))
        }
        if status.st_nlink > 1, try !isBeingHandedOver(status) { flaws.append(.linkedElsewhere) }
        return flaws
    }

    /// Whether its other name is the one in `tmp`, under which it was written a moment ago.
    private func isBeingHandedOver(_ status: stat) throws(SpoolError) -> Bool {
        guard status.st_nlink == 2 else { return false }
        var isFound = false
        try disk.names(in: tmp) { listed throws(SpoolError) in
            guard !isFound, let other = try disk.status(of: listed.name, in: tmp, as: .list) else {
                return
            }
            isFound = FileIdentity(other) == FileIdentity(status)
        }
        return isFound
    }
}
