import Forms
import JSON
import Session
import Spooling

extension SpoolCommand {
    /// `spool show NUMBER`: a record to read; with `--json` its bytes as they are.
    func show() throws(Refusal) -> Int32 {
        let number = try number()
        let spool = try open()
        let standing = try standing(number, in: spool)
        if isJSON {
            output.bytes(standing.bytes)
            return Status.well
        }
        if case .some(.damaged(let place)) = Objection(to: standing.bytes, as: number) {
            throw refusal(of: number, .damaged(at: place))
        }
        let reading = Record.read(
            standing.bytes, form: library.form, today: Clock.current.today)
        guard let record = reading.record else {
            throw refusal(Status.noRecord, "unknownForm", ["number": number.description])
        }
        let page = RecordPage(
            record: record, reading: reading, library: library, language: language)
        for line in page.heading + about(number, standing, in: spool) + page.body {
            output.line(line.harmless)
        }
        return Status.well
    }

    /// What the spool knows of it, and what its name and its contents do not agree about.
    private func about(
        _ number: Number, _ standing: (folder: Folder, bytes: [UInt8]), in spool: Spool
    ) -> [String] {
        let state = "\(words(for: standing.folder)) (\(standing.folder.rawValue))"
        var lines = [say("page.state", ["state": state])]
        if let objection = Objection(to: standing.bytes, as: number) {
            lines.append("! " + say("flaw.\(objection.code)", objection.values))
        }
        if standing.folder == .returned, let bytes = try? spool.reason(for: number),
            let node = try? Node.read(bytes)
        {
            let values = ["reason", "by", "at"].map { ($0, node[$0]?.string ?? "–") }
            lines.append(say("page.reason", Dictionary(uniqueKeysWithValues: values)))
        }
        return lines
    }
}
