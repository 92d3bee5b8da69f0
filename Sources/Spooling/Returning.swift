internal import Glibc

extension Spool {
    /// Sends a submission that was taken back to the clerk, with the reason beside it.
    ///
    /// | after | reason | submission | if everything stops here |
    /// |---|---|---|---|
    /// | write and sync the reason in `tmp` | `tmp` | `cur` | a stray file, swept later |
    /// | rename the reason, sync | `returned` | `cur` | still taken; the next try replaces the reason |
    /// | rename the submission, sync | `returned` | `returned` | sent back |
    ///
    /// The reason comes first, so that none is ever sent back without one. In a shared spool the
    /// clerk who handed the submission over may read both. May be repeated after an error.
    ///
    /// - Returns: false when no such submission was taken.
    @discardableResult
    public func sendBack(_ number: Number, reason: [UInt8]) throws(SpoolError) -> Bool {
        try own(number)
        guard let reader = try reader(of: number) else { return false }
        let temporary = try writeTemporary(
            reason, named: number.description, reader: reader.user)
        do {
            try disk.perform(.rename, returned.path(of: number.reasonName)) {
                unsafe Int(
                    renameat(tmp.number, temporary.name, returned.number, number.reasonName))
            }
        } catch {
            try? disk.unlink(temporary.name, in: tmp)
            throw error
        }
        try disk.sync(returned)
        return try moveFromCur(number, to: .returned)
    }

    private struct Reader { var user: uid_t? }

    /// Who handed it over, where that is somebody else; nil when no such submission was taken.
    private func reader(of number: Number) throws(SpoolError) -> Reader? {
        for folder in [Folder.cur, .returned] {
            let directory = directory(folder)
            let path = directory.path(of: number.fileName)
            do {
                let file = try disk.openRegular(number.fileName, in: directory, as: .lookUp)
                guard isShared else { return Reader(user: nil) }
                return Reader(user: try disk.grantee(of: file.number, path: path))
            } catch let error where error.errno == ENOENT && error.step == .lookUp {
                continue
            }
        }
        return nil
    }
}
