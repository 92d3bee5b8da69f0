internal import JSON
internal import Records
internal import Spooling

extension StickRound {
    /// How many bytes of records go into one parcel.
    private static let most = 16 << 20

    // MARK: What the office answered

    /// Reads the answers that were not read yet, in the order of what they answer.
    mutating func hear(from office: String) throws(CourierError) {
        for parcel in try parcels(.answer, from: office) {
            let answer = Dispatch.Answer(parcel: parcel.serial, at: parcel.at)
            // What this spool never asked answers nothing; what was read is not read again: a late copy must
            // not undo what a later one said.
            guard parcel.serial <= dispatch.parcel, dispatch.answer.map({ $0 < answer }) ?? true
            else {
                continue
            }
            for line in parcel.lines {
                guard let number = line["number"]?.string.flatMap({ Number($0) }),
                    let state = line["state"]?.string
                else { continue }
                try hear(line, about: number, RemoteWord(state))
            }
            dispatch.answer = answer
            dispatch.problems = report.problems
            try keep()
        }
    }

    private mutating func hear(
        _ line: Node, about number: Number, _ word: RemoteWord<AnswerState>
    ) throws(CourierError) {
        guard var folder = try attempt({ () throws(SpoolError) in try spool.folder(of: number) })
        else {
            return
        }
        // What only a newer office says is told, and moves nothing.
        guard case .known(let state) = word else {
            note { $0.problems[number] = RemoteWord(word.text) }
            return
        }
        if state.isHeld, [.new, .cur].contains(folder) {
            let standing = folder
            let loaded = try attempt { () throws(SpoolError) in
                try spool.load(number, from: standing)
            }
            guard let loaded, SHA256.text(loaded.bytes) == line["sha256"]?.string else {
                note(.conflict, about: number)
                return
            }
            if folder == .new {
                let moved = try attempt { () throws(SpoolError) in try spool.advance([loaded]) }
                guard moved == [number] else {
                    note(.changed, about: number)
                    return
                }
                folder = .cur
                dispatch.offered.remove(number)
                note { $0.sent.append(number) }
            }
        }
        switch state {
        case .taken:
            guard folder == .cur else { return }
            if dispatch.taken.insert(number).inserted { note { $0.taken.append(number) } }
            try keepAway(number)
        case .done:
            dispatch.taken.remove(number)
            guard folder == .cur else { return }
            try attempt { () throws(SpoolError) in try spool.acknowledge(number) }
            note { $0.done.append(number) }
        case .returned:
            dispatch.taken.remove(number)
            guard folder == .cur else { return }
            let reason = ReturnReason(
                line["reason"] ?? .object([("number", .string(number.description))]))
            try attempt { () throws(SpoolError) in
                try spool.sendBack(number, reason: reason.bytes)
            }
            note { $0.returned.append(number) }
        case .withdrawn:
            dispatch.offered.remove(number)
            guard [.new, .cur].contains(folder) else { return }
            guard try attempt({ () throws(SpoolError) in try spool.hasReason(number) }) else {
                note(.withdrawn, about: number)
                return
            }
            try attempt { () throws(SpoolError) in try spool.giveBack(number) }
            note { $0.withdrawn.append(number) }
        case .unknown:
            guard folder == .cur else { return }
            dispatch.taken.remove(number)
            try attempt { () throws(SpoolError) in try spool.offerAgain(number) }
            note { $0.lacking.append(number) }
        case .new: break
        case .conflict, .number:
            // Under this number lies another one there: hers never came, and is given back where she asks.
            let hasReason = try attempt { () throws(SpoolError) in try spool.hasReason(number) }
            let isAsked = hasReason && [.new, .cur].contains(folder)
            guard isAsked else {
                note(state == .number ? .number : .conflict, about: number)
                return
            }
            dispatch.offered.remove(number)
            try attempt { () throws(SpoolError) in try spool.giveBack(number) }
            note { $0.withdrawn.append(number) }
        case .hash: note(.hash, about: number)
        case .record: note(.record, about: number)
        }
    }

    private mutating func keepAway(_ number: Number) throws(CourierError) {
        guard try attempt({ () throws(SpoolError) in try spool.hasReason(number) }) else { return }
        try attempt { () throws(SpoolError) in try spool.keepAway(number) }
        note { $0.keptAway.append(number) }
    }

    // MARK: What is handed over

    mutating func hand(to office: String) throws(CourierError) {
        let asked = try attempt { () throws(SpoolError) in try spool.askedBack() }
        let waiting = try attempt { () throws(SpoolError) in try spool.list([.new]) }.map(\.number)
        let held = try attempt { () throws(SpoolError) in try spool.list([.cur]) }.map(\.number)
        var batches: [[Node]] = [[]]
        var bytes = 0
        var offered: [Number] = []
        for number in waiting where !asked.contains(number) {
            guard
                let loaded = try attempt({ () throws(SpoolError) in
                    try spool.load(number, from: .new)
                })
            else { continue }
            // Refused there as well: what is no record is told here, and keeps no other.
            guard loaded.bytes.count <= HubRound.longest,
                let text = String(validating: loaded.bytes, as: UTF8.self)
            else {
                note(.record, about: number)
                continue
            }
            if bytes > 0, bytes + loaded.bytes.count > StickRound.most {
                batches.append([])
                bytes = 0
            }
            bytes += loaded.bytes.count
            offered.append(number)
            batches[batches.count - 1].append(
                .object([
                    ("number", .string(number.description)),
                    ("sha256", .string(SHA256.text(loaded.bytes))), ("record", .string(text)),
                ]))
        }
        for number in asked {
            let reason = try reason(for: number)?.node ?? .null
            let own = try attempt { () throws(SpoolError) in try spool.read(number) } ?? []
            batches[0].append(
                .object([
                    ("withdraw", .string(number.description)),
                    ("sha256", .string(SHA256.text(own))), ("reason", reason),
                ]))
        }
        for number in held where !asked.contains(number) && !dispatch.local.contains(number) {
            guard
                let bytes = try attempt({ () throws(SpoolError) in try spool.read(number, in: .cur)
                })
            else { continue }
            batches[0].append(
                .object([
                    ("ask", .string(number.description)), ("sha256", .string(SHA256.text(bytes))),
                ]))
        }
        if batches == [[]] {
            return try clear(.parcel, to: office, before: .max)
        }
        let first = dispatch.parcel + 1
        // Known as offered before anybody can have it; and no serial is used twice.
        dispatch.offered.formUnion(offered)
        dispatch.parcel += batches.count
        try keep()
        for (index, lines) in batches.enumerated() {
            try lay(
                Parcel(
                    .parcel, from: keys.name, to: office, serial: first + index, at: now,
                    lines: lines))
        }
        note { $0.written = offered.count }
        try clear(.parcel, to: office, before: first)
    }
}
