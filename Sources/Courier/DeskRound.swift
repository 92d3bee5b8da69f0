internal import JSON
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

    // MARK: What is taken back

    /// - Parameter given: whether they were given back already, by a hub that may have forgotten it.
    mutating func withdraw(
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
                try hear(number, RemoteWord(verdict))
            }
        }
    }

    private mutating func hear(_ number: Number, _ verdict: RemoteWord<WithdrawalVerdict>)
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
}
