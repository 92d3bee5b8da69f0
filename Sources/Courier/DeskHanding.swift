internal import JSON
internal import Spooling

extension HubRound {
    mutating func ship() throws(CourierError) {
        let asked = Set(try attempt { () throws(SpoolError) in try spool.askedBack() })
        let waiting = try attempt { () throws(SpoolError) in try spool.list([.new]) }.map(\.number)
        var batch: [Loaded] = []
        var bytes = 0
        let size = dispatch.batch ?? HubRound.most
        for number in waiting where !asked.contains(number) {
            let loaded: Loaded?
            do throws(SpoolError) { loaded = try spool.load(number, from: .new) } catch {
                // One that cannot be read keeps no other.
                note(.unreadable, about: number)
                continue
            }
            guard let loaded else { continue }
            if loaded.bytes.count > HubRound.longest {
                note(.size, about: number)
                continue
            }
            if batch.count >= size || bytes + loaded.bytes.count > HubRound.mostBytes {
                try handOver(batch)
                (batch, bytes) = ([], 0)
            }
            batch.append(loaded)
            bytes += loaded.bytes.count
        }
        try handOver(batch)
        // Nothing went after it: it is the line that was late, and not the record.
        if isLate {
            note { $0.problems = $0.problems.filter { $0.value != .known(.late) } }
            throw .line(.late)
        }
    }

    /// Hands a batch over; where a statement fails, one after the other, so that one record does not keep
    /// the others; where the line is too slow for all of it, in halves.
    private mutating func handOver(_ batch: [Loaded]) throws(CourierError) {
        if batch.isEmpty { return }
        do throws(CourierError) {
            try offer(batch, leavesNew: true)
            isLate = false
            if let size = dispatch.batch, batch.count >= size {
                dispatch.batch = size * 2 < HubRound.most ? size * 2 : nil
            }
        } catch {
            switch error {
            case .line(.late) where batch.count > 1:
                dispatch.batch = max(1, batch.count / 2)
                try keep()
                // A standby that hangs is not to be waited for as often as a batch can be halved: the next
                // round goes on with what was learnt.
                halvings += 1
                guard halvings <= HubRound.mostHalvings else { throw error }
                for half in batch.chunks(of: (batch.count + 1) / 2) { try handOver(Array(half)) }
            case .line(.statement) where batch.count > 1:
                for loaded in batch { try handOver([loaded]) }
            case .line(.late) where !isLate:
                // One that is too large for the line keeps no other; two in a row, and it is the line.
                isLate = true
                note(.late, about: batch[0].number)
                return
            default: try noteIfOfOne(error, about: batch[0].number)
            }
        }
    }

    /// Notes a statement that failed because of its record; whatever else failed is thrown.
    mutating func noteIfOfOne(
        _ error: CourierError, about number: Number
    ) throws(CourierError) {
        guard case .line(.statement(let state)) = error, !Line.isOfServer(state) else {
            throw error
        }
        note(.statement, about: number)
    }

    /// Offers, and moves what the hub has: only where all seven conditions of a receipt hold.
    ///
    /// Psql ended with 0; it said nothing besides; it answered as many rows as it was asked; the verdict is
    /// `kept`; the number is that of the file; the hub's SHA-256 is ours; the file is still the same.
    mutating func offer(_ batch: [Loaded], leavesNew: Bool) throws(CourierError) {
        if leavesNew, !batch.allSatisfy({ dispatch.offered.contains($0.number) }) {
            dispatch.offered.formUnion(batch.map(\.number))
            try keep()
        }
        if mutant == .early { try leave(batch) }
        let bodies = SQL.array(batch.map { SQL.bytes($0.bytes) }, of: "bytea")
        let again = batch.map {
            !leavesNew || dispatch.again.contains($0.number) ? "true" : "false"
        }
        let rows = try ask(
            SQL.rows(of: "ship(\(bodies), \(SQL.array(again, of: "boolean")))"))
        guard rows.count == batch.count else { throw .line(.void) }
        var kept: [Loaded] = []
        for (loaded, row) in zip(batch, rows) {
            guard let word = row["verdict"]?.string else { throw .line(.void) }
            let verdict = ReceiptVerdict(rawValue: word)
            guard verdict == .kept else {
                note { $0.problems[loaded.number] = RemoteWord(word) }
                // Refused for good: it is not at the hub, and may be taken back here.
                if verdict != .conflict, verdict != .withdrawn {
                    dispatch.offered.remove(loaded.number)
                }
                continue
            }
            guard row["number"]?.string == loaded.number.description else {
                note(.number, about: loaded.number)
                continue
            }
            guard mutant == .hash || row["sha256"]?.string == SHA256.text(loaded.bytes) else {
                note(.hash, about: loaded.number)
                continue
            }
            kept.append(loaded)
        }
        if leavesNew, mutant != .early { try leave(kept) }
    }

    mutating func leave(_ kept: [Loaded]) throws(CourierError) {
        let moved = try attempt { () throws(SpoolError) in try spool.advance(kept) }
        dispatch.offered.subtract(moved)
        dispatch.again.subtract(moved)
        note { $0.sent += moved }
        for loaded in kept where !moved.contains(loaded.number) {
            note(.changed, about: loaded.number)
        }
    }
}

extension Line {
    /// Whether a statement failed because of the server, which the next record would meet as well: no
    /// room, going down, a lock that somebody keeps, a connection that broke.
    static func isOfServer(_ state: String) -> Bool {
        ["08", "25", "40", "53", "55", "57", "58", "XX"].contains(String(state.prefix(2)))
    }
}
