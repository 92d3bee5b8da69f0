import Alphabet
import Casework
import Desk
import Forms
import JSON
import Judging
import Messages
import Pages
import Records
import Spooling

extension ShellCommand {
    static let spoolVerify = spool("verify", operands: 0...0) { spool throws(Refusal) in
        try spool.verify()
    }
}

extension SpoolCommand {
    /// `spool verify`: reads everything and names what is not as it should be, touching nothing.
    func verify() throws(Refusal) -> Int32 {
        let spool = try open()
        let library = try library()
        let wording = try wording()
        let clock = Clock.current
        // The spool carries a complaint as one text: here its code, a blank, and its sentence.
        let findings = spool.verify(now: clock.now.seconds) { submission, bytes in
            complaint(
                about: bytes, as: submission.number, library, wording, today: clock.today
            )
            .map { ["\($0.code) \($0.sentence)"] } ?? []
        }
        for finding in findings {
            let (code, sentence) = words(for: finding.flaw, wording)
            let parts = [spool.path, finding.folder?.rawValue, finding.name]
            let file = parts.compactMap(\.self).filter { $0 != "." }.joined(separator: "/")
            if isJSON {
                let node = Node.object([
                    ("file", .string(file)), ("flaw", .string(code)),
                    ("message", .string(sentence)),
                ])
                output.line(node.line.escapingHidden)
            } else {
                output.line("\(file): \(sentence)".harmless)
            }
        }
        // What could not be looked at may be worse than what was found.
        if findings.contains(where: \.flaw.isUnread) { return Status.inputOutput }
        return findings.isEmpty ? Status.well : Status.problems
    }

    /// What is wrong with a record: what identifies it, then its answers.
    private func complaint(
        about bytes: [UInt8], as number: Number, _ library: Library, _ wording: SpoolWording,
        today: Day
    ) -> (code: String, sentence: String)? {
        if let objection = Objection(to: bytes, as: number.description) {
            return (objection.code, wording.sentence(for: objection))
        }
        let reading = Record.read(bytes, form: library.form, today: today)
        // A record of another revision of the form is whole as far as this program can tell.
        let open = reading.problemsLeft
        guard reading.record != nil, let first = open.first else { return nil }
        let problems = ProblemWording(
            form: library.form, catalog: library.catalog, language: language)
        let values = [
            "n": String(open.count), "text": problems.sentence(for: first),
            "field": first.path.description.harmless,
        ]
        return ("problems", wording.say("flaw.problems", values))
    }

    /// The stable name of a flaw, and its sentence.
    private func words(
        for flaw: Finding.Flaw, _ wording: SpoolWording
    ) -> (code: String, sentence: String) {
        if case .content(let complaint) = flaw {
            let parts = complaint.split(separator: " ", maxSplits: 1).map(String.init)
            return (parts[0], parts.count == 2 ? parts[1] : "")
        }
        var values: [String: String] = [:]
        switch flaw {
        case .mode(let mode): values = ["mode": "0\(String(mode, radix: 8))"]
        case .owner(let user, let group): values = ["user": "\(user)", "group": "\(group)"]
        case .duplicate(let folder): values = ["folder": folder.rawValue]
        case .rottenLine(let line): values = ["line": "\(line)"]
        case .unreadable(let error): values = ["why": wording.sentence(for: error)]
        default: break
        }
        return (flaw.code, wording.say("flaw.\(flaw.code)", values))
    }
}

extension Finding.Flaw {
    fileprivate var isUnread: Bool { if case .unreadable = self { true } else { false } }

    fileprivate var code: String {
        switch self {
        case .stray: "stray"
        case .tornName: "tornName"
        case .symbolicLink: "symbolicLink"
        case .notRegular: "notRegular"
        case .mode: "mode"
        case .owner: "owner"
        case .duplicate: "duplicate"
        case .linkedElsewhere: "linkedElsewhere"
        case .leftBehind: "leftBehind"
        case .reasonMissing: "reasonMissing"
        case .submissionMissing: "submissionMissing"
        case .notRegistered: "notRegistered"
        case .rottenLine: "rottenLine"
        case .content: "content"
        case .unreadable: "unreadable"
        }
    }
}
