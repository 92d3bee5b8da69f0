internal import Glibc

extension Spool {
    /// Opens the spool that this machine knows under a path, and no other.
    ///
    /// One that it does not know yet is remembered from now on; where that one is older than ids and
    /// this user may give it one, it receives its id now.
    ///
    /// - Parameter laysOut: whether a private spool is made where none ever was. Only for the path
    ///   that is built in: at any other a disk may be missing at this moment.
    /// - Throws: `recognise` with `ENOENT` where there is no spool and never was, with `ENOMEDIUM`
    ///   where there was one and now is none, with `EMEDIUMTYPE` where another one is. Nothing is
    ///   made then.
    public init(
        at path: String, known memory: Memory, laysOut: Bool = false
    ) throws(SpoolError) {
        try self.init(at: path, known: memory, laysOut: laysOut, interference: nil)
    }

    package init(
        at path: String, known memory: Memory, laysOut: Bool, interference: Interference?
    ) throws(SpoolError) {
        let known: String?
        (self, known) = try Self.open(path, knownBy: memory, laysOut: laysOut, interference)
        if known == nil || known != id ?? Self.noIdentity { try accept(by: memory) }
        self.memory = memory
    }

    /// Opens a spool as `init(at:known:)` does, and remembers nothing: for whoever gives no numbers.
    public static func recognised(
        at path: String, by memory: Memory
    ) throws(SpoolError) -> Spool {
        try open(path, knownBy: memory, laysOut: false, nil).spool
    }

    /// The spool at a path, and what this machine knew of that path before.
    private static func open(
        _ path: String, knownBy memory: Memory, laysOut: Bool, _ interference: Interference?
    ) throws(SpoolError) -> (spool: Spool, known: String?) {
        // Else only when the spool has been found: to a stranger that one is refused first.
        var known = laysOut ? try memory.spool(at: path) : nil
        let spool: Spool
        do throws(SpoolError) {
            spool = try Spool(
                at: path, laysOut: laysOut && known == nil, interference: interference)
        } catch {
            guard error.isAbsence, try memory.spool(at: path) != nil else { throw error }
            throw SpoolError(step: .recognise, errno: ENOMEDIUM, path: path)
        }
        if known == nil { known = try memory.spool(at: path) }
        guard known == nil || known == noIdentity || known == spool.id else {
            throw SpoolError(step: .recognise, errno: EMEDIUMTYPE, path: path)
        }
        return (spool, known)
    }

    /// Takes this spool for the right one at its path from now on, whatever was there before.
    ///
    /// Each register is raised to the last serial that this machine was given, under its lock. The
    /// serials up to there are no holes: they belong to the former spool, and the line `found` in
    /// the register says so.
    public func adopt(by memory: Memory) throws(SpoolError) {
        for number in try memory.serials(at: path) {
            var register = try openRegister(number.desk, number.year)
            try raise(&register, to: number.serial)
        }
        try accept(by: memory)
    }

    /// Refuses a place where this machine has used a spool that is not there now, or another one is.
    public static func checkPlace(_ path: String, by memory: Memory) throws(SpoolError) {
        do throws(SpoolError) {
            _ = try recognised(at: path, by: memory)
        } catch let error where error.step == .recognise && error.errno == ENOENT {
            // There never was one.
        } catch let error where [.checkMode, .checkOwner].contains(error.step) {
            // Laying out mends it, or says what is wrong with it.
        }
    }

    /// Takes this spool for the one at its path from now on; it may be known already.
    public func accept(by memory: Memory) throws(SpoolError) {
        var id = id
        do throws(SpoolError) {
            if id == nil { id = try giveIdentity() }
        } catch let error where isShared && [EACCES, EPERM].contains(error.errno) {
            // Only its owner may; `makeShared`, repeated, gives it one.
        }
        try memory.expect(id ?? Self.noIdentity, at: path)
    }

    /// What is remembered of a spool that has no id.
    static let noIdentity = "-"
}

extension SpoolError {
    /// Whether there is no spool at all, or nothing of one.
    public var isAbsence: Bool {
        step == .recognise && errno == ENOENT || step == .openDirectory && errno == ENOENT
    }
}
