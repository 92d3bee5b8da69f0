import Forms
import Glibc
import JSON
import Session
import Spooling

extension SpoolCommand {
    /// `spool take [NUMBER]`: takes one, so that nobody else takes it too.
    func take() throws(Refusal) -> Int32 {
        let wanted = try word.map { (_: String) throws(Refusal) in try number() }
        let spool = try open()
        guard let wanted else { return try takeOldest(of: spool) }
        let bytes = try attempt { () throws(SpoolError) in try spool.read(wanted, in: .new) }
        if let objection = bytes.flatMap({ Objection(to: $0, as: wanted) }) {
            throw refusal(of: wanted, objection)
        }
        guard bytes != nil, try seize(wanted, from: spool) else {
            throw try wrongState(of: wanted, wanted: .new, in: spool)
        }
        tell(wanted, in: .cur, of: spool)
        return Status.well
    }

    /// Passes over what may not be taken, and what cannot be read, as long as others wait.
    private func takeOldest(of spool: Spool) throws(Refusal) -> Int32 {
        let waiting = try attempt { () throws(SpoolError) in try spool.list([.new]) }
        var obstacle: SpoolError?
        for number in oldestFirst(waiting, of: spool).map(\.number) {
            do throws(SpoolError) {
                // Nothing there, here or when it is taken: another taker was faster.
                guard let bytes = try spool.read(number, in: .new) else { continue }
                if let objection = Objection(to: bytes, as: number) {
                    complain("spool: \(refusal(of: number, objection).sentence)")
                    continue
                }
                guard try spool.take(number) != nil else { continue }
                tell(number, in: .cur, of: spool)
                return Status.well
            } catch  where error.step == .read || error.errno == EEXIST {
                obstacle = obstacle ?? error
            } catch {
                try attempt { () throws(SpoolError) in throw error }
            }
        }
        if let obstacle { try attempt { () throws(SpoolError) in throw obstacle } }
        throw refusal(Status.nothing, "nothing")
    }

    private func seize(_ number: Number, from spool: Spool) throws(Refusal) -> Bool {
        try attempt { () throws(SpoolError) in try spool.take(number) != nil }
    }

    /// `spool done NUMBER`: acknowledges one that was taken. Once more does no harm.
    func acknowledge() throws(Refusal) -> Int32 {
        let number = try number()
        let spool = try open()
        let standing = try standing(number, in: spool)
        guard [.cur, .done].contains(standing.folder) else {
            throw try wrongState(of: number, wanted: .cur, in: spool)
        }
        if let objection = Objection(to: standing.bytes, as: number) {
            throw refusal(of: number, objection)
        }
        let isDone = try attempt { () throws(SpoolError) in try spool.acknowledge(number) }
        guard isDone else { throw try wrongState(of: number, wanted: .cur, in: spool) }
        tell(number, in: .done, of: spool)
        return Status.well
    }

    // MARK: Where one stands

    /// Where a submission stands and what it holds, looked for in the direction in which it moves.
    func standing(
        _ number: Number, in spool: Spool
    ) throws(Refusal) -> (folder: Folder, bytes: [UInt8]) {
        for folder in [Folder.new, .cur, .done, .returned] {
            let bytes = try attempt { () throws(SpoolError) in try spool.read(number, in: folder) }
            if let bytes { return (folder, bytes) }
        }
        throw refusal(Status.nothing, "unknown", ["number": number.description])
    }

    /// The refusal for a submission that stands elsewhere, or nowhere.
    func wrongState(
        of number: Number, wanted: Folder, in spool: Spool
    ) throws(Refusal) -> Refusal {
        let folder = try standing(number, in: spool).folder
        return refusal(
            Status.nothing, "wrongState",
            [
                "number": number.description, "state": words(for: folder),
                "wanted": words(for: wanted),
            ])
    }

    func refusal(of number: Number, _ objection: Objection) -> Refusal {
        let flaw = say("flaw.\(objection.code)", objection.values)
        return refusal(
            Status.noRecord, "left", ["number": number.description, "flaw": flaw])
    }
}
