internal import JSON
internal import Spooling

extension HubRound {
    /// What a unit's spool asks and tells: it takes what is new, and hands verdicts on.
    mutating func goAsUnit() throws(CourierError) {
        try take()
        try close()
    }

    /// Takes until nothing is left. What was taken and not confirmed comes once more, and finds itself here.
    private mutating func take() throws(CourierError) {
        while true {
            let rows = try ask(SQL.rows(of: "take(\(HubRound.most))"))
            if rows.isEmpty { return }
            var whole: [(number: Number, bytes: [UInt8])] = []
            for row in rows {
                guard let number = row["number"]?.string.flatMap({ Number($0) }),
                    let bytes = row["body"]?.string.flatMap({ [UInt8](hex: $0) }),
                    SHA256.text(bytes) == row["sha256"]?.string
                else { throw .line(.void) }
                whole.append((number, bytes))
            }
            dispatch.guests.formUnion(whole.map(\.number.desk))
            try keep()
            let arriving = whole
            let results = try attempt { () throws(SpoolError) in try spool.receive(arriving) }
            var held: [Number] = []
            for ((number, _), failure) in zip(whole, results) {
                if failure == nil {
                    held.append(number)
                } else {
                    note { $0.problems[number] = "conflict" }
                }
            }
            note { $0.received += held }
            // Nothing but what cannot be kept: asking again would bring the same.
            if held.isEmpty { return }
            _ = try ask(SQL.values(of: "held(\(SQL.texts(held)))"))
        }
    }

    /// Hands on the verdicts that were given here: what lies in `done` and `returned` and the hub takes for
    /// open. So no marks are kept, and a hub that forgot a verdict hears it again.
    private mutating func close() throws(CourierError) {
        let done = Set(try numbers(in: .done))
        let returned = Set(try numbers(in: .returned))
        if done.isEmpty, returned.isEmpty { return }
        let open = try ask(SQL.values(of: "open()")).compactMap { $0.string.flatMap { Number($0) } }
        var verdicts: [(number: Number, call: String)] = []
        for number in open {
            if done.contains(number) {
                verdicts.append((number, "close('\(number)', 'done', null, null, null)"))
            } else if returned.contains(number) {
                let bytes = try attempt { () throws(SpoolError) in try spool.reason(for: number) }
                guard let reason = bytes.flatMap({ try? Node.read($0) }),
                    let why = reason["reason"]?.string
                else {
                    note { $0.problems[number] = "reason" }
                    continue
                }
                let texts = [why, reason["by"]?.string ?? "", reason["at"]?.string ?? ""].map(
                    SQL.text)
                verdicts.append(
                    (number, "close('\(number)', 'returned', \(texts.joined(separator: ", ")))"))
            }
        }
        for chunk in verdicts.chunks(of: 500) {
            let answers = try ask(chunk.map { SQL.values(of: $0.call) }.joined())
            guard answers.count == chunk.count else { throw .line(.void) }
            for (verdict, answer) in zip(chunk, answers) {
                if answer.string == "refused" {
                    note { $0.problems[verdict.number] = "verdict" }
                } else {
                    note { $0.closed.append(verdict.number) }
                }
            }
        }
    }

    private func numbers(in folder: Folder) throws(CourierError) -> [Number] {
        try attempt { () throws(SpoolError) in try spool.list([folder]) }.map(\.number)
    }
}
