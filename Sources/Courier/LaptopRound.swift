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
        guard let standing = try attempt({ () throws(SpoolError) in try spool.folder(of: number) })
        else { return }
        // What only a newer office says is told, and moves nothing.
        guard case .known(let state) = word else {
            note { $0.problems[number] = RemoteWord(word.text) }
            return
        }
        var folder = standing
        if state.isHeld, [.new, .cur].contains(standing) {
            guard try catchUp(number, in: standing, line["sha256"]?.string) else { return }
            folder = .cur
        }
        let isOpen = [.new, .cur].contains(folder)
        switch state {
        case .new: break
        case .taken: if folder == .cur { try hearTaken(number) }
        case .done, .returned:
            dispatch.taken.remove(number)
            if folder == .cur { try hear(number, line, isDone: state == .done) }
        case .withdrawn:
            dispatch.offered.remove(number)
            if isOpen { try giveBack(number, orNote: .withdrawn) }
        case .unknown: if folder == .cur { try offerAgain(number) }
        // Under this number lies another one there: hers never came, and is given back where she asks.
        case .conflict where isOpen: try giveBack(number, orNote: .conflict)
        case .number where isOpen: try giveBack(number, orNote: .number)
        case .conflict: note(.conflict, about: number)
        case .number: note(.number, about: number)
        case .hash: note(.hash, about: number)
        case .record: note(.record, about: number)
        }
    }

    /// Moves what the office has from `new`; false where it has other bytes, or they changed here.
    private mutating func catchUp(
        _ number: Number, in folder: Folder, _ hash: String?
    ) throws(CourierError) -> Bool {
        let loaded = try attempt { () throws(SpoolError) in try spool.load(number, from: folder) }
        guard let loaded, SHA256.text(loaded.bytes) == hash else {
            note(.conflict, about: number)
            return false
        }
        if folder == .cur { return true }
        guard try attempt({ () throws(SpoolError) in try spool.advance([loaded]) }) == [number]
        else {
            note(.changed, about: number)
            return false
        }
        dispatch.offered.remove(number)
        note { $0.sent.append(number) }
        return true
    }

    /// Work has begun on it there: whoever wanted it back does not get it.
    private mutating func hearTaken(_ number: Number) throws(CourierError) {
        if dispatch.taken.insert(number).inserted { note { $0.taken.append(number) } }
        guard try attempt({ () throws(SpoolError) in try spool.hasReason(number) }) else { return }
        try attempt { () throws(SpoolError) in try spool.keepAway(number) }
        note { $0.keptAway.append(number) }
    }

    private mutating func hear(
        _ number: Number, _ line: Node, isDone: Bool
    ) throws(CourierError) {
        if isDone {
            try attempt { () throws(SpoolError) in try spool.acknowledge(number) }
            note { $0.done.append(number) }
            return
        }
        let reason = ReturnReason(
            line["reason"] ?? .object([("number", .string(number.description))]))
        try attempt { () throws(SpoolError) in try spool.sendBack(number, reason: reason.bytes) }
        note { $0.returned.append(number) }
    }

    /// Gives it back to the clerk who asked for it; where nobody did, somebody has to look.
    private mutating func giveBack(
        _ number: Number, orNote problem: ShipProblem
    ) throws(CourierError) {
        guard try attempt({ () throws(SpoolError) in try spool.hasReason(number) }) else {
            note(problem, about: number)
            return
        }
        dispatch.offered.remove(number)
        try attempt { () throws(SpoolError) in try spool.giveBack(number) }
        note { $0.withdrawn.append(number) }
    }

    private mutating func offerAgain(_ number: Number) throws(CourierError) {
        dispatch.taken.remove(number)
        try attempt { () throws(SpoolError) in try spool.offerAgain(number) }
        note { $0.lacking.append(number) }
    }

    // MARK: What is handed over

    mutating func hand(to office: String) throws(CourierError) {
        let asked = try attempt { () throws(SpoolError) in try spool.askedBack() }
        let waiting = try attempt { () throws(SpoolError) in try spool.list([.new]) }.map(\.number)
        var (batches, offered) = try records(of: waiting.filter { !asked.contains($0) })
        batches[0] += try withdrawals(of: asked)
        batches[0] += try questions(butFor: asked)
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

    /// The records, a parcel's worth of lines each, at least one; and which they are.
    private mutating func records(
        of numbers: [Number]
    ) throws(CourierError) -> (batches: [[Node]], offered: [Number]) {
        var batches: [[Node]] = [[]]
        var bytes = 0
        var offered: [Number] = []
        for number in numbers {
            let found = try attempt { () throws(SpoolError) in try spool.load(number, from: .new) }
            guard let found else { continue }
            // Refused there as well: what is no record is told here, and keeps no other.
            guard found.bytes.count <= Parcel.longestRecord,
                let text = String(validating: found.bytes, as: UTF8.self)
            else {
                note(.record, about: number)
                continue
            }
            if bytes > 0, bytes + found.bytes.count > StickRound.most {
                batches.append([])
                bytes = 0
            }
            bytes += found.bytes.count
            offered.append(number)
            batches[batches.count - 1].append(
                .object([
                    ("number", .string(number.description)),
                    ("sha256", .string(SHA256.text(found.bytes))), ("record", .string(text)),
                ]))
        }
        return (batches, offered)
    }

    /// What its clerk wants back, byte for byte.
    private func withdrawals(of asked: [Number]) throws(CourierError) -> [Node] {
        try asked.map { number throws(CourierError) in
            let reason = try reason(for: number)?.node ?? .null
            let own = try attempt { () throws(SpoolError) in try spool.read(number) } ?? []
            return .object([
                ("withdraw", .string(number.description)), ("sha256", .string(SHA256.text(own))),
                ("reason", reason),
            ])
        }
    }

    /// What the office is asked about: all that is held as acknowledged, but for what is wanted back.
    private func questions(butFor asked: [Number]) throws(CourierError) -> [Node] {
        let held = try attempt { () throws(SpoolError) in try spool.list([.cur]) }.map(\.number)
        var questions: [Node] = []
        for number in held where !asked.contains(number) && !dispatch.local.contains(number) {
            let own = try attempt { () throws(SpoolError) in try spool.read(number, in: .cur) }
            guard let own else { continue }
            questions.append(
                .object([
                    ("ask", .string(number.description)), ("sha256", .string(SHA256.text(own))),
                ]))
        }
        return questions
    }
}
