import Casework
import Desk
import Forms
import Glibc
import JSON
import Pages
import Records
import Spooling

extension ShellCommand {
    static let spoolTake = spool("take", operands: 0...1) { spool throws(Refusal) in
        try spool.take()
    }
}

extension SpoolCommand {
    /// `spool take [NUMBER]`: takes one, so that nobody else takes it too.
    func take() throws(Refusal) -> Int32 {
        let wanted = try word.map { (_: String) throws(Refusal) in try number() }
        let spool = try openAsOffice()
        guard let wanted else { return try takeOldest(of: spool) }
        let bytes = try attempt { () throws(SpoolError) in try spool.read(wanted, in: .new) }
        if let objection = bytes.flatMap({ Objection(to: $0, as: wanted.description) }) {
            throw try refusal(of: wanted, objection)
        }
        let isTaken = try attempt { () throws(SpoolError) in
            bytes == nil ? false : try spool.take(wanted)
        }
        guard isTaken else {
            throw try wrongState(of: wanted, wanted: .new, in: spool)
        }
        tell(wanted, in: .cur, of: spool)
        return Status.well
    }

    /// Passes over what may not be taken, and what cannot be read, as long as others wait.
    private func takeOldest(of spool: Spool) throws(Refusal) -> Int32 {
        let waiting = try attempt { () throws(SpoolError) in try spool.list([.new]) }
        let numbers = oldestFirst(waiting, of: spool).map(\.submission.number)
        var left: [(number: Number, objection: Objection)] = []
        var taken: Number?
        var failure: SpoolError?
        do throws(SpoolError) {
            taken = try spool.takeFirst(of: numbers) { number, bytes in
                guard let objection = Objection(to: bytes, as: number.description) else {
                    return false
                }
                left.append((number, objection))
                return true
            }
        } catch {
            failure = error
        }
        for (number, objection) in left {
            for line in try refusal(of: number, objection).lines { complain(line) }
        }
        if let failure { throw try refusal(failure) }
        guard let taken else { throw try refusal(Status.nothing, "nothing") }
        tell(taken, in: .cur, of: spool)
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
        throw try refusal(Status.nothing, "unknown", ["number": number.description])
    }

    /// The refusal for a submission that stands elsewhere, or nowhere.
    func wrongState(
        of number: Number, wanted: Folder, in spool: Spool
    ) throws(Refusal) -> Refusal {
        let folder = try standing(number, in: spool).folder
        let wording = try wording()
        return try refusal(
            Status.nothing, "wrongState",
            [
                "number": number.description, "state": wording.word(for: folder),
                "wanted": wording.word(for: wanted),
            ])
    }
}
