internal import JSON
internal import Records
internal import Spooling

extension StickRound {
    /// Takes in what laptops have written, and answers each parcel with the state of every number in it.
    mutating func receive() throws(CourierError) {
        var oldest: [String: Int] = [:]
        for parcel in try parcels(.parcel, from: nil) {
            var states: [(number: Number, state: AnswerState)] = []
            try takeIn(parcel, &states)
            for line in parcel.lines {
                if let number = line["withdraw"]?.string.flatMap({ Number($0) }) {
                    states.append((number, try giveBack(number, line, to: parcel.from)))
                } else if let number = line["ask"]?.string.flatMap({ Number($0) }) {
                    states.append(
                        (number, try state(of: number, line["sha256"]?.string, for: parcel.from)))
                }
            }
            let lines: [Node] = try states.map { (number, state) throws(CourierError) in
                try answer(about: number, state)
            }
            try lay(
                Parcel(
                    .answer, from: keys.name, to: parcel.from, serial: parcel.serial, at: now,
                    lines: lines))
            note { $0.answered += 1 }
            oldest[parcel.from] = min(oldest[parcel.from] ?? parcel.serial, parcel.serial)
        }
        // Whoever writes a later parcel has read what was answered before.
        for (sender, serial) in oldest { try clear(.answer, to: sender, before: serial) }
    }

    /// Lays the records of a parcel into the spool, each whole and the sender's own, before any is answered.
    private mutating func takeIn(
        _ parcel: Parcel, _ states: inout [(number: Number, state: AnswerState)]
    ) throws(CourierError) {
        var whole: [(number: Number, bytes: [UInt8])] = []
        for line in parcel.lines {
            guard let number = line["number"]?.string.flatMap({ Number($0) }) else { continue }
            let bytes = Array((line["record"]?.string ?? "").utf8)
            if number.desk != parcel.from {
                states.append((number, .number))
            } else if SHA256.text(bytes) != line["sha256"]?.string {
                states.append((number, .hash))
            } else if dispatch.withdrawn.contains(number) {
                states.append((number, .withdrawn))
            } else if Objection(to: bytes, as: number.description) != nil {
                states.append((number, .record))
            } else {
                whole.append((number, bytes))
            }
        }
        if whole.isEmpty { return }
        if dispatch.guests.insert(parcel.from).inserted { try keep() }
        let arriving = whole
        let known = try attempt { () throws(SpoolError) in
            try arriving.map { (number, _) throws(SpoolError) in try spool.folder(of: number) }
        }
        let results = try attempt { () throws(SpoolError) in try spool.receive(arriving) }
        for (index, (number, bytes)) in whole.enumerated() {
            if results[index] != nil {
                note(.conflict, about: number)
                states.append((number, .conflict))
            } else {
                if known[index] == nil { note { $0.received.append(number) } }
                states.append((number, try state(of: number, SHA256.text(bytes), for: parcel.from)))
            }
        }
    }

    /// How far a submission has come, for whoever handed it over and holds these bytes.
    private func state(
        of number: Number, _ hash: String?, for sender: String
    ) throws(CourierError) -> AnswerState {
        guard number.desk == sender else { return .number }
        guard let folder = try attempt({ () throws(SpoolError) in try spool.folder(of: number) }),
            let bytes = try attempt({ () throws(SpoolError) in try spool.read(number, in: folder) })
        else { return .unknown }
        guard SHA256.text(bytes) == hash else { return .conflict }
        switch folder {
        case .cur:
            return dispatch.side == .sends && dispatch.isAway(number) ? .new : .taken
        case .done: return .done
        case .returned: return try isTakenBack(number) ? .withdrawn : .returned
        default: return .new
        }
    }

    /// Gives a submission back that its clerk wants to have back, while nobody works on it.
    private mutating func giveBack(
        _ number: Number, _ line: Node, to sender: String
    ) throws(CourierError) -> AnswerState {
        guard number.desk == sender else { return .number }
        let folder = try attempt { () throws(SpoolError) in try spool.folder(of: number) }
        let reason = ReturnReason(line["reason"] ?? .null).bytes
        // Other bytes under the number are another questionnaire: nobody asked for that one.
        if let bytes = try attempt({ () throws(SpoolError) in try spool.read(number) }),
            SHA256.text(bytes) != line["sha256"]?.string
        {
            return .conflict
        }
        switch folder {
        case nil:
            dispatch.withdrawn.insert(number)
            try keep()
            return .withdrawn
        case .new where dispatch.side == .receives || !dispatch.offered.contains(number):
            let isBack = try attempt { () throws(SpoolError) in
                try spool.takeBack(number, reason: reason)
            }
            return isBack ? .withdrawn : .taken
        case .new, .cur:
            // It may be at the hub: that is asked in the next round with it.
            guard dispatch.side == .sends, dispatch.isAway(number) else { return .taken }
            try attempt { () throws(SpoolError) in try spool.askBack(number, reason: reason) }
            return .new
        case .done: return .done
        default: return try isTakenBack(number) ? .withdrawn : .returned
        }
    }

    private func answer(about number: Number, _ state: AnswerState) throws(CourierError) -> Node {
        var members: [(String, Node)] = [
            ("number", .string(number.description)), ("state", .string(state.rawValue)),
        ]
        if let bytes = try attempt({ () throws(SpoolError) in try spool.read(number) }) {
            members.append(("sha256", .string(SHA256.text(bytes))))
        }
        if state == .returned {
            if let reason = try reason(for: number) { members.append(("reason", reason.node)) }
        }
        return .object(members)
    }
}
