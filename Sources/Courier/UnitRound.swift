internal import JSON
internal import Records
internal import Spooling

extension HubRound {
    /// What a unit's spool asks and tells: what it holds, once a day and in each new history of the hub; then it
    /// takes what is new, and hands verdicts on.
    mutating func goAsUnit(_ timeline: String, isAsked: Bool) throws(CourierError) {
        if isAsked || dispatch.asked != today || dispatch.timeline != timeline {
            try claim()
            (dispatch.asked, dispatch.timeline) = (today, timeline)
            try keep()
        }
        var failure: CourierError?
        do throws(CourierError) { try take() } catch { failure = error }
        // Verdicts are little, and go also where what is taken was too much.
        if failure == nil || failure == .line(.late) { try close() }
        if let failure { throw failure }
    }

    /// Says what lies here: a hub that was restored may have forgotten that it was taken.
    private mutating func claim() throws(CourierError) {
        for folder in [Folder.new, .cur, .done, .returned] {
            for chunk in try numbers(in: folder).chunks(of: 500) {
                var held: [(number: Number, hash: String)] = []
                for number in chunk {
                    var bytes: [UInt8]?
                    do throws(SpoolError) { bytes = try spool.read(number, in: folder) } catch {
                        // One that cannot be read keeps no other, and not the round.
                        note(.unreadable, about: number)
                    }
                    if let bytes { held.append((number, SHA256.text(bytes))) }
                }
                let call = "claim(\(SQL.texts(held.map(\.number))), \(SQL.texts(held.map(\.hash))))"
                _ = try ask(SQL.values(of: call))
            }
        }
        _ = try ask(SQL.values(of: "claimed()"))
    }

    /// Takes until nothing is left. What was taken and not confirmed comes once more, and finds itself here.
    private mutating func take() throws(CourierError) {
        var skipped = 0
        while true {
            guard let rows = try askForRecords(&skipped) else { continue }
            if rows.isEmpty { return }
            isLate = false
            let held = try receive(whole(rows))
            note { $0.received += held }
            skipped += rows.count - held.count
            if !held.isEmpty { _ = try ask(SQL.values(of: "held(\(SQL.texts(held)))")) }
            if let size = dispatch.batch, rows.count >= size {
                dispatch.batch = size * 2 < HubRound.most ? size * 2 : nil
            }
        }
    }

    /// Asks for as many as the line bears; nil where it was too slow for them: then fewer are to be asked for.
    private mutating func askForRecords(_ skipped: inout Int) throws(CourierError) -> [Node]? {
        let size = dispatch.batch ?? HubRound.most
        do throws(CourierError) {
            return try ask(SQL.rows(of: "take(\(size), \(skipped))"))
        } catch {
            guard error == .line(.late), size > 1 || !isLate else { throw error }
            // One that is too large for the line keeps no other; two in a row, and it is the line.
            if size == 1 {
                isLate = true
                skipped += 1
            }
            dispatch.batch = max(1, size / 2)
            try keep()
            halvings += 1
            guard halvings <= HubRound.mostHalvings else { throw error }
            return nil
        }
    }

    /// The records that came as the hub has them.
    private mutating func whole(_ rows: [Node]) -> [(number: Number, bytes: [UInt8])] {
        var whole: [(number: Number, bytes: [UInt8])] = []
        for row in rows {
            guard let text = row["number"]?.string, let number = Number(text) else {
                // No number that this program gives; told at the hub by `unheld`.
                continue
            }
            guard let bytes = row["body"]?.string.flatMap({ [UInt8](hex: $0) }),
                SHA256.text(bytes) == row["sha256"]?.string
            else {
                note(.hash, about: number)
                continue
            }
            whole.append((number, bytes))
        }
        return whole
    }

    /// Puts what came into the spool; what lies there durably now.
    private mutating func receive(
        _ whole: [(number: Number, bytes: [UInt8])]
    ) throws(CourierError) -> [Number] {
        dispatch.guests.formUnion(whole.map(\.number.desk))
        try keep()
        let results = try attempt { () throws(SpoolError) in try spool.receive(whole) }
        var held: [Number] = []
        for ((number, _), failure) in zip(whole, results) {
            if failure == nil {
                held.append(number)
            } else {
                note(.conflict, about: number)
            }
        }
        return held
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
                verdicts.append((number, close(number, .done, ["null", "null", "null"])))
            } else if returned.contains(number) {
                guard let reason = try reason(for: number), let why = reason.text else {
                    note(.reason, about: number)
                    continue
                }
                let texts = [why, reason.by ?? "", reason.at ?? ""].map(
                    SQL.text)
                verdicts.append((number, close(number, .returned, texts)))
            }
        }
        for chunk in verdicts.chunks(of: 500) {
            let answers = try ask(chunk.map { SQL.values(of: $0.call) }.joined())
            guard answers.count == chunk.count else { throw .line(.void) }
            for (verdict, answer) in zip(chunk, answers) {
                if answer.string == ClosingVerdict.refused.rawValue {
                    note(.verdict, about: verdict.number)
                } else {
                    note { $0.closed.append(verdict.number) }
                }
            }
        }
    }

    private func close(_ number: Number, _ verdict: ClosingVerdict, _ texts: [String]) -> String {
        "close('\(number)', '\(verdict.rawValue)', \(texts.joined(separator: ", ")))"
    }

    private func numbers(in folder: Folder) throws(CourierError) -> [Number] {
        try attempt { () throws(SpoolError) in try spool.list([folder]) }.map(\.number)
    }
}
