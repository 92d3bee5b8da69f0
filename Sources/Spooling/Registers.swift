internal import Glibc

/// What the registers say, read without locking or mending for a verification.
struct Registers {
    private let spool: Spool
    /// The highest serial given out, under desk and year as the register is named.
    private var last: [String: Int] = [:]
    /// Those that cannot be read; nil for the whole folder.
    private let unread: Set<String?>
    /// The desks whose numbers others gave.
    private let guests: Set<String>

    /// Reads them all; what is wrong with them becomes a finding.
    init(of spool: Spool, _ findings: inout [Finding]) {
        self.spool = spool
        guests = (try? spool.dispatch())?.guests ?? []
        var last: [String: Int] = [:]
        var unread: Set<String?> = []
        let before = findings.count
        spool.visit(.register, &findings) { listed in
            guard Number("\(listed.name)-000001") != nil else { return [.stray] }
            do throws(SpoolError) {
                let ledger = try Self.ledger(listed.name, of: spool)
                last[listed.name] = ledger.lastSerial
                return ledger.rottenLines.map { .rottenLine($0) }
            } catch {
                unread.insert(listed.name)
                return [error.errno == ELOOP ? .notRegular : .unreadable(error)]
            }
        }
        if findings[before...].contains(where: { $0.name == "." }) { unread.insert(nil) }
        self.last = last
        self.unread = unread
    }

    /// Whether a serial was given out; looked up once more, in case that happened a moment ago.
    ///
    /// Of a register that cannot be read, which was told, it is taken for granted: no submission is
    /// accused because of it.
    mutating func gaveOut(_ number: Number) throws(SpoolError) -> Bool {
        let name = "\(number.desk)-\(number.year)"
        if unread.contains(nil) || unread.contains(name) || guests.contains(number.desk) {
            return true
        }
        if let last = last[name], number.serial <= last { return true }
        let ledger = try Self.ledger(name, of: spool)
        last[name] = ledger.lastSerial
        return number.serial <= ledger.lastSerial
    }

    private static func ledger(_ name: String, of spool: Spool) throws(SpoolError) -> Ledger {
        Ledger(
            try spool.disk.read(name, in: spool.register, limit: Register.largestSize) ?? [])
    }
}
