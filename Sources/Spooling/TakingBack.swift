internal import Glibc

extension Spool {
    /// Gives a submission back to its clerk that nobody has taken, with the reason beside it.
    ///
    /// | after | reason | submission | if everything stops here |
    /// |---|---|---|---|
    /// | write and sync the reason in `tmp` | `tmp` | `new` | a stray file, swept later |
    /// | rename the reason, sync | `returned` | `new` | still handed over; the reason says nothing yet |
    /// | rename the submission, sync | `returned` | `returned` | taken back |
    ///
    /// The reason comes first, so that none is ever in `returned` without one; it replaces nothing,
    /// because a reason that is there may be the back office's. Against a taker the system decides:
    /// of two renames out of `new` one finds nothing. A reason whose submission was taken after all
    /// is replaced when that is sent back, and removed when it is acknowledged. In a shared spool
    /// the sticky bit lets each clerk do this with her own submissions only. The number stays used.
    ///
    /// Meant for what never left this machine: whatever hands submissions over to another one has
    /// to refuse before this is called. May be repeated after an error.
    ///
    /// - Returns: false when it does not stand in `new`, nor in `returned` already.
    public func takeBack(_ number: Number, reason: [UInt8]) throws(SpoolError) -> Bool {
        guard try disk.status(of: number.fileName, in: new, as: .lookUp) != nil else {
            return try isBack(number)
        }
        try layReason(reason, of: number)
        if try move(number, from: .new, to: .returned) { return true }
        // Too late. As long as it is in somebody's hands, the reason is his to replace or remove;
        // looked for in the direction in which it moves, so that it is not missed on its way.
        let isTaken = try disk.status(of: number.fileName, in: cur, as: .lookUp) != nil
        if try isBack(number) { return true }
        if !isTaken { try? disk.unlink(number.reasonName, in: returned) }
        return false
    }

    /// Lays a reason beside where a submission will come back to; one that is there already stays.
    func layReason(_ reason: [UInt8], of number: Number) throws(SpoolError) {
        let temporary = try writeTemporary(reason, named: number.description)
        defer { try? disk.unlink(temporary.name, in: tmp) }
        do {
            try disk.renameWithoutReplacing(
                temporary.name, from: tmp, to: returned, as: number.reasonName)
        } catch let error where error.errno == EEXIST {
            // Of a try that was stopped.
        }
        try disk.sync(returned)
    }

    /// Whether it is in `returned`, durably: an earlier try may have been stopped before that.
    private func isBack(_ number: Number) throws(SpoolError) -> Bool {
        guard try disk.status(of: number.fileName, in: returned, as: .lookUp) != nil else {
            return false
        }
        try disk.sync(returned)
        try disk.sync(new)
        return true
    }
}
