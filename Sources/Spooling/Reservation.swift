internal import Glibc

extension Spool {
    /// Gives a submission its number, the next of this desk and year, and keeps that on the disk.
    ///
    /// Whoever asks again for the same submission receives the same number, after crashes too, so
    /// that serials have no holes and none is given twice. The number is higher than all that this
    /// machine was given before, in other spools too, and is remembered before this returns. The
    /// year is the caller's: a clock that was set back changes nothing. A register that was lost is
    /// begun after the highest serial that the folders hold.
    ///
    /// - Parameters:
    ///   - desk: office and desk, as in `AST01`.
    ///   - submission: the draft's id, up to 64 letters, digits, hyphens and underscores.
    /// - Throws: `reserve` with `EINVAL` when one of them has another form; `lock` with `EAGAIN`
    ///   when another program kept the register for too long. After an error the same call may be
    ///   repeated.
    public func reserve(
        desk: String, year: Int, for submission: String
    ) throws(SpoolError) -> Number {
        guard Ledger.Line.isSubmission(submission), submission != "-",
            Number(desk: desk, year: year, serial: 1) != nil
        else { throw SpoolError(step: .reserve, errno: EINVAL) }

        guard let memory else { return try reserve(desk, year, submission, after: 0) }
        return try memory.follow(desk: desk, year: year, of: id ?? Self.noIdentity, at: path) {
            last throws(SpoolError) in
            try reserve(desk, year, submission, after: last)
        }
    }

    /// - Parameter floor: the last serial that this machine was given, in whichever spool.
    private func reserve(
        _ desk: String, _ year: Int, _ submission: String, after floor: Int
    ) throws(SpoolError) -> Number {
        var register = try openRegister(desk, year)
        if let place = register.ledger.last(of: submission), place.line.state != .void,
            let number = Number(desk: desk, year: year, serial: place.line.serial)
        {
            try register.keepAgain(place)
            return number
        }
        let last = register.ledger.lastSerial
        var isBehind = last == 0
        if !isBehind { isBehind = try isTaken(desk, year, last + 1) }
        // Lost, emptied, or replaced by an old copy: what the folders hold is the truth.
        let highest = isBehind ? try highestSerial(desk, year) : last
        try raise(&register, to: max(highest, floor))
        let next = register.ledger.lastSerial + 1
        guard let number = Number(desk: desk, year: year, serial: next) else {
            throw SpoolError(step: .reserve, errno: EOVERFLOW)
        }
        try register.keep(
            Ledger.Line(serial: number.serial, submission: submission, state: .reserved),
            as: .reserve)
        return number
    }

    /// Lets a register go on after a serial that it does not know.
    func raise(_ register: inout Register, to serial: Int) throws(SpoolError) {
        guard serial > register.ledger.lastSerial else { return }
        try register.keep(
            Ledger.Line(serial: serial, submission: "-", state: .found), as: .reserve)
    }

    /// Whether a number was reserved here for this submission.
    public func gave(_ number: Number, to submission: String) throws(SpoolError) -> Bool {
        let name = "\(number.desk)-\(number.year)"
        let bytes = try disk.read(name, in: register, limit: Register.largestSize)
        return Ledger(bytes ?? []).last(of: submission)?.line.serial == number.serial
    }

    /// The submission that received a number, as the register tells; nil where it does not.
    public func receiver(of number: Number) throws(SpoolError) -> String? {
        let name = "\(number.desk)-\(number.year)"
        let bytes = try disk.read(name, in: register, limit: Register.largestSize)
        return Ledger(bytes ?? []).last(of: number.serial)?.line.submission
    }

    /// Declares that a number which was reserved will never be used.
    ///
    /// The register keeps it, so that the back office can tell a void number from a lost one. Its
    /// submission would receive a new number.
    ///
    /// - Throws: `void` with `EEXIST` when a submission already stands under it.
    public func void(_ number: Number) throws(SpoolError) {
        var register = try openRegister(number.desk, number.year)
        guard try !isTaken(number.desk, number.year, number.serial) else {
            throw SpoolError(step: .void, errno: EEXIST, path: number.description)
        }
        let line = register.ledger.last(of: number.serial)?.line
        if line?.state == .void { return }
        try register.keep(
            Ledger.Line(serial: number.serial, submission: line?.submission ?? "-", state: .void),
            as: .void)
    }

    /// Writes behind a number that a submission was handed over under it.
    ///
    /// Only told, not relied upon, hence neither synced nor worth an error: the file itself is the
    /// proof, until the back office has carried it away.
    func noteUsed(_ number: Number) {
        guard var register = try? openRegister(number.desk, number.year) else {
            return
        }
        let line = register.ledger.last(of: number.serial)?.line
        if line?.state == .used { return }
        try? register.note(
            Ledger.Line(serial: number.serial, submission: line?.submission ?? "-", state: .used),
            as: .reserve)
    }

    func isTaken(_ desk: String, _ year: Int, _ serial: Int) throws(SpoolError) -> Bool {
        guard let number = Number(desk: desk, year: year, serial: serial) else { return false }
        for folder in Self.stations {
            let name = number.fileName
            if try disk.status(of: name, in: directory(folder), as: .lookUp) != nil { return true }
        }
        return false
    }

    private func highestSerial(_ desk: String, _ year: Int) throws(SpoolError) -> Int {
        var highest = 0
        for folder in [.tmp] + Self.stations {
            try disk.names(in: directory(folder)) { listed in
                if let number = Number(beginning: listed.name), number.desk == desk,
                    number.year == year
                {
                    highest = max(highest, number.serial)
                }
            }
        }
        return highest
    }
}
