internal import Glibc

extension Spool {
    /// Asks for a submission that was offered to another machine: the reason beside it, and nothing moved.
    ///
    /// Whoever ships asks the other machine, which alone knows whether somebody has taken it.
    public func askBack(_ number: Number, reason: [UInt8]) throws(SpoolError) {
        try layReason(reason, of: number)
    }

    /// Whether a reason lies in `returned` under a number.
    public func hasReason(_ number: Number) throws(SpoolError) -> Bool {
        try disk.status(of: number.reasonName, in: returned, as: .lookUp) != nil
    }

    /// What was asked back and stands in a folder still.
    public func askedBack() throws(SpoolError) -> [Number] {
        var asked: [Number] = []
        try disk.names(in: returned) { listed throws(SpoolError) in
            guard let number = Number(reasonName: listed.name), listed.isFaithful else { return }
            for folder in [Folder.new, .cur]
            where try disk.status(of: number.fileName, in: directory(folder), as: .list) != nil {
                asked.append(number)
                return
            }
        }
        return asked.sorted()
    }

    /// Gives back what was asked back and nobody has taken. May be repeated after an error.
    ///
    /// - Returns: false when it stands nowhere from where it could come.
    @discardableResult
    public func giveBack(_ number: Number) throws(SpoolError) -> Bool {
        for folder in [Folder.new, .cur] where try move(number, from: folder, to: .returned) {
            return true
        }
        return try disk.status(of: number.fileName, in: returned, as: .lookUp) != nil
    }

    /// Takes the reason away with which something was asked back that stays where it is.
    public func keepAway(_ number: Number) throws(SpoolError) {
        try disk.unlink(number.reasonName, in: returned)
    }
}
