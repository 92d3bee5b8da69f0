internal import JSON
internal import Records
internal import Spooling

extension HubRound {
    /// What the desk asks and tells, in this order: what the hub lost is found before anything is shipped,
    /// and what is to be taken back is asked for before it is shipped once more.
    mutating func goAsDesk(_ timeline: String) throws(CourierError) {
        if dispatch.asked != today || dispatch.timeline != timeline {
            try heal()
            (dispatch.asked, dispatch.timeline) = (today, timeline)
            try keep()
        }
        try withdraw(attempt { () throws(SpoolError) in try spool.askedBack() })
        // What the hub has to tell is little, and heard also where what is handed over was too much.
        var failure: CourierError?
        do throws(CourierError) { try ship() } catch {
            guard case .line(.late) = error else { throw error }
            failure = error
        }
        try hear()
        let waiting = try count()
        dispatch.offered.formIntersection(waiting)
        if let failure { throw failure }
    }

    // MARK: What the hub lacks

    /// Asks whether the hub has everything that it once acknowledged, byte for byte, and ships the rest anew.
    ///
    /// After a disaster the hub may be older than its receipts. What nobody has judged yet goes back to
    /// `new`. What was judged stays where it is, and only its bytes are shipped: the unit has its verdict
    /// still and gives it again.
    private mutating func heal() throws(CourierError) {
        for folder in [Folder.cur, .done, .returned] {
            let numbers = try attempt { () throws(SpoolError) in
                try spool.list([folder]).map(\.number)
            }.filter { !dispatch.local.contains($0) }
            for chunk in numbers.chunks(of: 500) {
                var held: [Loaded] = []
                for number in chunk {
                    // What its clerk took back herself the hub is to know as withdrawn.
                    if folder == .returned, try isTakenBack(number) {
                        try withdraw([number], given: true)
                        continue
                    }
                    let loaded = try attempt { () throws(SpoolError) in
                        try spool.load(number, from: folder)
                    }
                    if let loaded { held.append(loaded) }
                }
                if held.isEmpty { continue }
                let hashes = held.map { SHA256.text($0.bytes) }
                let call = "lack(\(SQL.texts(held.map(\.number))), \(SQL.texts(hashes)))"
                let lacking = Set(
                    try ask(SQL.values(of: call)).compactMap { $0.string.flatMap { Number($0) } })
                for loaded in held where lacking.contains(loaded.number) {
                    note { $0.lacking.append(loaded.number) }
                    if folder == .cur {
                        dispatch.taken.remove(loaded.number)
                        dispatch.again.insert(loaded.number)
                        try keep()
                        try attempt { () throws(SpoolError) in try spool.offerAgain(loaded.number) }
                    } else {
                        do throws(CourierError) { try offer([loaded], leavesNew: false) } catch {
                            try noteIfOfOne(error, about: loaded.number)
                        }
                    }
                }
            }
        }
    }

    // MARK: What is taken back

    /// - Parameter given: whether they were given back already, by a hub that may have forgotten it.
    private mutating func withdraw(
        _ numbers: [Number], given: Bool = false
    ) throws(CourierError) {
        for chunk in numbers.chunks(of: 500) {
            var hashes: [String] = []
            for number in chunk {
                let bytes = try attempt { () throws(SpoolError) in try spool.read(number) }
                hashes.append(SHA256.text(bytes ?? []))
            }
            let rows = try ask(
                SQL.rows(of: "withdraw(\(SQL.texts(Array(chunk))), \(SQL.texts(hashes)), \(given))")
            )
            guard rows.count == chunk.count else { throw .line(.void) }
            for (number, row) in zip(chunk, rows) {
                guard row["number"]?.string == number.description,
                    let verdict = row["verdict"]?.string
                else { throw .line(.void) }
                try settle(number, RemoteWord(verdict))
            }
        }
    }

    private mutating func settle(_ number: Number, _ verdict: RemoteWord<WithdrawalVerdict>)
        throws(CourierError)
    {
        let folder = try attempt { () throws(SpoolError) in try spool.folder(of: number) }
        switch verdict {
        case .known(.wait): break
        case .known(.withdrawn), .known(.conflict), .known(.number), .known(.year):
            dispatch.offered.remove(number)
            if folder == .returned { return }
            try attempt { () throws(SpoolError) in try spool.giveBack(number) }
            note { $0.withdrawn.append(number) }
        case .known(.taken), .known(.done), .known(.returned):
            if folder == .returned {
                // Given back, and the hub forgot it: two now work on it.
                note(.taken, about: number)
            } else {
                try attempt { () throws(SpoolError) in try spool.keepAway(number) }
                note { $0.keptAway.append(number) }
            }
        case .new(let word): note { $0.problems[number] = RemoteWord(word) }
        }
    }

    // MARK: What is handed over

    private mutating func ship() throws(CourierError) {
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
    private mutating func noteIfOfOne(
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
    private mutating func offer(_ batch: [Loaded], leavesNew: Bool) throws(CourierError) {
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

    private mutating func leave(_ kept: [Loaded]) throws(CourierError) {
        let moved = try attempt { () throws(SpoolError) in try spool.advance(kept) }
        dispatch.offered.subtract(moved)
        dispatch.again.subtract(moved)
        note { $0.sent += moved }
        for loaded in kept where !moved.contains(loaded.number) {
            note(.changed, about: loaded.number)
        }
    }

    // MARK: What the hub has to tell

    private mutating func hear() throws(CourierError) {
        var skipped = 0
        while true {
            let rows = try ask(SQL.rows(of: "news(500, \(skipped))"))
            var known: [(number: Number, state: String)] = []
            for row in rows {
                guard let number = row["number"]?.string.flatMap({ Number($0) }),
                    let state = row["state"]?.string
                else { throw .line(.void) }
                if try hear(row, about: number, state) {
                    known.append((number, state))
                } else {
                    note { $0.problems[number] = $0.problems[number] ?? .known(.unknown) }
                }
            }
            try keep()
            if !known.isEmpty {
                let (numbers, states) = (known.map(\.number), known.map(\.state))
                _ = try ask(SQL.values(of: "told(\(SQL.texts(numbers)), \(SQL.texts(states)))"))
            }
            skipped += rows.count - known.count
            if rows.count < 500 { return }
        }
    }

    /// Makes what the hub told durable here; false where this spool does not know the submission.
    private mutating func hear(
        _ row: Node, about number: Number, _ state: String
    ) throws(CourierError) -> Bool {
        guard let folder = try attempt({ () throws(SpoolError) in try spool.folder(of: number) })
        else {
            return false
        }
        if folder == .new {
            // The receipt was lost, or is not to be trusted: the next delivery tells.
            let loaded = try attempt { () throws(SpoolError) in try spool.load(number, from: .new) }
            guard let loaded, SHA256.text(loaded.bytes) == row["sha256"]?.string else {
                return false
            }
            try leave([loaded])
        }
        switch RemoteState(rawValue: state) {
        case .taken:
            if folder == .new || folder == .cur {
                dispatch.taken.insert(number)
                note { $0.taken.append(number) }
            }
            return true
        case .done:
            dispatch.taken.remove(number)
            if folder == .done { return true }
            let isDone = try attempt { () throws(SpoolError) in try spool.acknowledge(number) }
            if isDone { note { $0.done.append(number) } }
            return isDone
        case .returned:
            dispatch.taken.remove(number)
            if folder == .returned { return true }
            let reason = ReturnReason(
                number: number.description, text: row["reason"]?.string ?? "–",
                by: row["judge"]?.string, at: row["judged"]?.string)
            let isBack = try attempt { () throws(SpoolError) in
                try spool.sendBack(number, reason: reason.bytes)
            }
            if isBack { note { $0.returned.append(number) } }
            return isBack
        // Nothing to hear yet, or what only a newer hub tells.
        case .new, .withdrawn, nil: return false
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
