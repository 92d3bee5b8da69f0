import Alphabet
import Casework
import Courier
import Desk
import Forms
import JSON
import Messages
import Pages
import Records
import Spooling

extension ShellCommand {
    static let spoolShip = spool(
        "ship", operands: 0...0, options: ["stick", "accept", "forget"], flags: ["json", "key"]
    ) { spool throws(Refusal) in try spool.ship() }
}

extension SpoolCommand {
    /// `spool ship`: hands over to another machine, and brings back what it has to tell.
    ///
    /// Through the hub, or with `--stick DIR` by parcels; `--key`, `--accept` and `--forget` are about the
    /// keys of these.
    func ship() throws(Refusal) -> Int32 {
        let words = options.values
        if options.flags.contains("key") || words["accept"] != nil || words["forget"] != nil {
            return try tendKeys()
        }
        try admitRealRecords()
        if let stick = words["stick"] { return try ship(by: stick) }
        guard let hub = configuration.hub else {
            throw try refusal(Status.configuration, "ship.notSet")
        }
        let spool = try open()
        let clock = Clock.current
        var round = HubRound(spool, hub.line, now: clock.now.seconds, today: clock.today.iso)
        do throws(CourierError) { try round.go() } catch {
            return try tell(round.report, of: spool, error)
        }
        return try tell(round.report, of: spool, nil)
    }

    /// Refuses a spool of training: what lies there reaches nobody.
    private func admitRealRecords() throws(Refusal) {
        let path = configuration.spool
        let purpose = try attempt { () throws(SpoolError) in
            try Spool.purpose(at: path) { $0.hasPrefix(Record.trainingOffice) }
        }
        guard purpose == .training || purpose == .mixed else { return }
        let key = purpose == .training ? "atTraining" : "mixed"
        throw Refusal(
            Status.configuration,
            "spool: "
                + Catalog.builtIn.text(
                    "cli.training.\(key)", in: language, with: ["path": path.harmless]))
    }

    private func ship(by folder: String) throws(Refusal) -> Int32 {
        let spool = try open()
        let settings = configuration.stick ?? StickSettings()
        var report = Report()
        var failure: CourierError?
        do throws(CourierError) {
            var round = StickRound(
                spool, stick: try tray(folder), keys: try keyRing(), seals: settings.seals,
                office: settings.to, now: Clock.current.now.rfc3339)
            do throws(CourierError) { try round.go() } catch { failure = error }
            report = round.report
        } catch {
            failure = error
        }
        return try tell(report, of: spool, failure)
    }

    func tray(_ folder: String) throws(CourierError) -> Tray {
        do throws(SpoolError) { return try Tray(at: folder) } catch { throw .disk(error) }
    }

    func keyRing() throws(CourierError) -> KeyRing {
        try KeyRing(
            at: configuration.stickKeys, name: configuration.office + configuration.desk)
    }

    /// Tells what was done, also where the round came not to its end, and what is in the way.
    func tell(_ report: Report, of spool: Spool, _ error: CourierError?) throws(Refusal) -> Int32 {
        let status = error?.exitStatus ?? (report.isClean ? Status.well : Status.noRecord)
        let wording = try wording()
        if isJSON {
            output.line(report.node(error, status).line)
        } else {
            for (key, numbers) in report.parts where !numbers.isEmpty {
                output.line(wording.say("ship.\(key)", ["n": String(numbers.count)]))
            }
            for (key, count) in [("written", report.written), ("answered", report.answered)]
            where count > 0 {
                output.line(wording.say("ship.\(key)", ["n": String(count)]))
            }
            if report.waiting > 0 {
                output.line(wording.say("ship.waiting", ["n": String(report.waiting)]))
            }
        }
        for (number, problem) in report.problems.sorted(by: { $0.key < $1.key }) {
            complain("spool: \(number): \(wording.say("ship.problem.\(problem.text)"))")
        }
        for (file, flaw) in report.refused.sorted(by: { $0.key < $1.key }) {
            complain("spool: \(file.harmless): \(wording.say("ship.refused.\(flaw.rawValue)"))")
        }
        if let error { complain("spool: \(wording.sentence(for: error))") }
        return status
    }
}

extension SpoolWording {
    func sentence(for error: CourierError) -> String {
        switch error {
        case .disk(let error): sentence(for: error)
        case .line(.statement(let state)): say("ship.statement", ["state": state.harmless])
        case .line(.certificate): say("ship.certificate", ["date": Clock.current.today.shown])
        case .stick(let fault, let path):
            say("ship.stick.\(fault.rawValue)", ["path": path.harmless])
        default: say("ship.\(error.word)")
        }
    }
}

extension CourierError {
    /// As programs read it.
    var word: String {
        switch self {
        case .line(.misconfigured): "misconfigured"
        case .line(.away): "away"
        case .line(.late): "late"
        case .line(.certificate): "certificate"
        case .line(.refused): "refused"
        case .line(.noHub): "noHub"
        case .line(.statement): "statement"
        case .line(.void): "void"
        case .disk: "disk"
        case .busy: "busy"
        case .role: "role"
        case .version: "version"
        case .stick: "stick"
        }
    }
}

extension Report {
    /// Whether nothing is left that somebody has to look at.
    var isClean: Bool { problems.isEmpty && refused.isEmpty }

    /// What was done, in the order in which it is told.
    var parts: [(key: String, numbers: [Number])] {
        [
            ("sent", sent), ("lacking", lacking), ("withdrawn", withdrawn), ("keptAway", keptAway),
            ("taken", taken), ("done", done), ("returned", returned), ("received", received),
            ("closed", closed),
        ]
    }

    func node(_ error: CourierError?, _ status: Int32) -> Node {
        let problems = problems.sorted { $0.key < $1.key }.map { number, problem in
            Node.object([
                ("number", .string(number.description)), ("problem", .string(problem.text)),
            ])
        }
        var members: [(String, Node)] = parts.map { key, numbers in
            (key, .array(numbers.map { .string($0.description) }))
        }
        members += [
            ("problems", .array(problems)),
            (
                "refused",
                .array(
                    refused.sorted { $0.key < $1.key }.map { file, flaw in
                        .object([("file", .string(file)), ("problem", .string(flaw.rawValue))])
                    })
            ), ("written", .number(written)), ("answered", .number(answered)),
            ("waiting", .number(waiting)),
            ("oldest", oldest.map { .string(Instant(seconds: $0).rfc3339) } ?? .null),
            ("clockAhead", ahead.map { .number($0) } ?? .null),
            ("error", error.map { .string($0.word) } ?? .null), ("status", .number(Int(status))),
        ]
        return .object(members)
    }
}
