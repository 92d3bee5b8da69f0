internal import JSON
internal import Records
internal import Spooling

extension HubRound {
    mutating func hear() throws(CourierError) {
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
        if folder == .new, try !catchUp(number, row["sha256"]?.string) { return false }
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
            return folder == .returned ? true : try takeIn(row, about: number)
        // Nothing to hear yet, or what only a newer hub tells.
        case .new, .withdrawn, nil: return false
        }
    }

    /// Moves what the hub has although its receipt was lost; false where other bytes lie there: then the next
    /// delivery tells.
    private mutating func catchUp(_ number: Number, _ hash: String?) throws(CourierError) -> Bool {
        let loaded = try attempt { () throws(SpoolError) in try spool.load(number, from: .new) }
        guard let loaded, SHA256.text(loaded.bytes) == hash else { return false }
        try leave([loaded])
        return true
    }

    /// Sends back what the unit returned, its reason beside it.
    private mutating func takeIn(
        _ row: Node, about number: Number
    ) throws(CourierError) -> Bool {
        let reason = ReturnReason(
            number: number.description, text: row["reason"]?.string ?? "–",
            by: row["judge"]?.string, at: row["judged"]?.string)
        let isBack = try attempt { () throws(SpoolError) in
            try spool.sendBack(number, reason: reason.bytes)
        }
        if isBack { note { $0.returned.append(number) } }
        return isBack
    }
}
