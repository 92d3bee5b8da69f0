internal import Records
internal import Spooling

/// What every round has in common, through the hub or by stick: the spool under its lock, what it knows of
/// the other machine, and what was done.
protocol Round {
    var spool: Spool { get }
    var report: Report { get set }
    var dispatch: Dispatch { get set }
    /// As it was read or kept last.
    var kept: Dispatch? { get set }
}

extension Round {
    /// Does something while nobody else ships from the spool.
    mutating func locked(
        _ work: (inout Self) throws(CourierError) -> Void
    ) throws(CourierError) {
        let lock: DispatchLock
        do throws(SpoolError) { lock = try spool.lockDispatch(makes: true) } catch {
            throw error.isBusyLock ? .busy : .disk(error)
        }
        do throws(CourierError) { try work(&self) } catch {
            lock.release()
            throw error
        }
        lock.release()
    }

    /// Makes a step on the disk.
    @discardableResult
    func attempt<Result>(
        _ step: () throws(SpoolError) -> Result
    ) throws(CourierError) -> Result {
        try CourierError.ofDisk(step)
    }

    mutating func note(_ change: (inout Report) -> Void) { change(&report) }

    mutating func note(_ problem: ShipProblem, about number: Number) {
        report.problems[number] = .known(problem)
    }

    /// Keeps what is known of the other machine, where it is something new.
    mutating func keep() throws(CourierError) {
        if dispatch == kept { return }
        let dispatch = dispatch
        try attempt { () throws(SpoolError) in try spool.keep(dispatch) }
        kept = dispatch
    }

    /// Whether its clerk took it back herself.
    func isTakenBack(_ number: Number) throws(CourierError) -> Bool {
        try reason(for: number)?.isOwn == true
    }

    /// What lies beside a submission that came back, or is to come back; nil where nothing can be read.
    func reason(for number: Number) throws(CourierError) -> ReturnReason? {
        try attempt { () throws(SpoolError) in try spool.reason(for: number) }
            .flatMap { ReturnReason($0) }
    }

    /// Counts what is left to be sent, and gives it.
    @discardableResult
    mutating func count() throws(CourierError) -> [Number] {
        let waiting = try attempt { () throws(SpoolError) in try spool.list([.new]) }.map(\.number)
        let oldest = try attempt { () throws(SpoolError) in
            try spool.oldest(of: waiting, in: .new)
        }
        note { ($0.waiting, $0.oldest) = (waiting.count, oldest) }
        return waiting
    }
}

extension CourierError {
    /// Makes a step on the disk; what failed there becomes an error of the courier.
    @discardableResult
    static func ofDisk<Result>(
        _ step: () throws(SpoolError) -> Result
    ) throws(CourierError) -> Result {
        do throws(SpoolError) { return try step() } catch { throw .disk(error) }
    }
}

extension SpoolError {
    /// Whether another program holds the lock.
    fileprivate var isBusyLock: Bool { step == .lock && exitStatus == 75 }
}
