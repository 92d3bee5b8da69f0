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
        for number in oldestFirst(waiting, of: spool).map(\.submission.number) {
            var objection: Objection?
            do throws(SpoolError) {
                // Nothing there, here or when it is taken: another taker was faster.
                guard let bytes = try spool.read(number, in: .new) else { continue }
                objection = Objection(to: bytes, as: number.description)
                if objection == nil, try spool.take(number) != nil {
                    tell(number, in: .cur, of: spool)
                    return Status.well
                }
            } catch {
                guard error.concernsOneFile else { throw try refusal(error) }
                obstacle = obstacle ?? error
            }
            if let objection {
                for line in try refusal(of: number, objection).lines { complain(line) }
            }
        }
        if let obstacle { throw try refusal(obstacle) }
        throw try refusal(Status.nothing, "nothing")
    }

    private func seize(_ number: Number, from spool: Spool) throws(Refusal) -> Bool {
        try attempt { () throws(SpoolError) in try spool.take(number) != nil }
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

extension SpoolError {
    /// Whether other submissions can be taken all the same.
    fileprivate var concernsOneFile: Bool { step == .read || step == .rename && errno == EEXIST }
}
