extension Spool {
    /// A number that was given out, and nothing has been handed over under it yet.
    public struct Outstanding: Sendable, Hashable {
        public let number: Number
        /// The id of the submission that received it.
        public let submission: String
    }

    /// The numbers for which the back office is still waiting, sorted.
    ///
    /// A clerk finishing at this moment has one, and so has a draft whose finish failed. Those
    /// declared void are not among them.
    public func outstanding() throws(SpoolError) -> [Outstanding] {
        var result: [Outstanding] = []
        try disk.names(in: register) { listed throws(SpoolError) in
            guard let first = Number("\(listed.name)-000001"),
                let bytes = try disk.read(
                    listed.name, in: register, limit: Register.largestSize)
            else { return }
            for line in Ledger(bytes).latest where line.state == .reserved {
                guard let number = Number(desk: first.desk, year: first.year, serial: line.serial),
                    try !isTaken(number.desk, number.year, number.serial)
                else { continue }
                result.append(Outstanding(number: number, submission: line.submission))
            }
        }
        return result.sorted { $0.number < $1.number }
    }
}
