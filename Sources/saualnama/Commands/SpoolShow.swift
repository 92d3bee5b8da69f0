import Alphabet
import Casework
import Desk
import Forms
import JSON
import Pages
import Papers
import Records
import Spooling

extension ShellCommand {
    static let spoolShow = spool("show", operands: 1...1) { spool throws(Refusal) in
        try spool.show()
    }
}

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
        if case .some(.damaged(let place)) = Objection(to: standing.bytes, as: number.description) {
            throw try refusal(of: number, .damaged(at: place))
        }
        let library = try library()
        let reading = Record.read(
            standing.bytes, form: library.form, today: Clock.current.today)
        guard let record = reading.record else {
            throw try refusal(Status.noRecord, "unknownForm", ["number": number.description])
        }
        let page = RecordPage(
            record: record, reading: reading, library: library, language: language)
        var failure: SpoolError?
        let about = try about(number, standing, in: spool, &failure)
        let sheet = try caseSheet(of: record, standing.bytes)
        for line in (sheet ?? page.heading) + about + page.body {
            output.line(line.harmless)
        }
        if let failure { throw try refusal(failure) }
        return Status.well
    }

    /// The sheet of the case, to be read; nil where Screens have none.
    private func caseSheet(of record: Record, _ bytes: [UInt8]) throws(Refusal) -> [String]? {
        let library = try library()
        let job = PrintJob(
            sheet: .case, language: language, isLarge: false, record: record,
            source: try? Node.read(bytes, locating: false), at: Clock.current.now)
        let maker = library.sheets.map { library.maker($0, configuration) }
        return maker?.sheet(of: job, today: Clock.current.today).map { $0.lines + [""] }
    }

    /// What the spool knows of it, and what its name and its contents do not agree about.
    ///
    /// - Parameter failure: why it cannot be said for what reason it came back.
    private func about(
        _ number: Number, _ standing: (folder: Folder, bytes: [UInt8]), in spool: Spool,
        _ failure: inout SpoolError?
    ) throws(Refusal) -> [String] {
        let wording = try wording()
        let state = "\(wording.word(for: standing.folder)) (\(standing.folder.rawValue))"
        var lines = [wording.say("page.state", ["state": state])]
        if let objection = Objection(to: standing.bytes, as: number.description) {
            lines.append("! " + wording.sentence(for: objection))
        }
        var reason: ReturnReason?
        if standing.folder == .returned {
            do throws(SpoolError) {
                reason = try spool.reason(for: number).flatMap { ReturnReason($0) }
            } catch {
                failure = error
            }
        }
        if let reason {
            let values = [
                "reason": reason.text ?? "–", "by": reason.by ?? "–", "at": reason.at ?? "–",
            ]
            lines.append(wording.say("page.reason", values))
        }
        return lines
    }
}
