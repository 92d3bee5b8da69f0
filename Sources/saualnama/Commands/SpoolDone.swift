import Casework
import Desk
import Forms
import Glibc
import JSON
import Pages
import Records
import Spooling

extension ShellCommand {
    static let spoolDone = spool("done", operands: 1...1) { spool throws(Refusal) in
        try spool.acknowledge()
    }
}

extension SpoolCommand {
    /// `spool done NUMBER`: acknowledges one that was taken. Once more does no harm.
    func acknowledge() throws(Refusal) -> Int32 {
        let number = try number()
        let spool = try openAsOffice(for: number)
        let standing = try standing(number, in: spool)
        guard [.cur, .done].contains(standing.folder) else {
            throw try wrongState(of: number, wanted: .cur, in: spool)
        }
        if let objection = Objection(to: standing.bytes, as: number.description) {
            throw try refusal(of: number, objection)
        }
        let isDone = try attempt { () throws(SpoolError) in try spool.acknowledge(number) }
        guard isDone else { throw try wrongState(of: number, wanted: .cur, in: spool) }
        tell(number, in: .done, of: spool)
        return Status.well
    }
}
