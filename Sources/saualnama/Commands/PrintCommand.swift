import Alphabet
import Casework
import Desk
import Forms
import JSON
import Judging
import Messages
import Papers
import Records
import Spooling

extension ShellCommand {
    /// `saualnama print FILE --sheet NAME[,NAME…]`: sheets of a record or of a draft, for whatever prints
    /// them; with `--blank` in place of FILE without a questionnaire.
    static let print = ShellCommand(
        ["print"], operands: 0...1, options: ["sheet", "as"],
        flags: ["blank", "large", "printer"]
    ) { call throws(Refusal) in
        let flags = call.options.flags
        guard flags.contains("blank") != (call.operands.count == 1) else { throw call.misused }
        let way = call.options.values["as"] ?? "text"
        guard ["text", "html"].contains(way),
            !(flags.contains("printer") && call.options.values["as"] != nil)
        else { throw call.misused }
        let jobs = try call.jobs(of: call.operands.first)
        if flags.contains("printer") { return try call.print(jobs) }
        let sheets = try call.sheets(of: jobs)
        let isLarge = flags.contains("large")
        let text =
            way == "text"
            ? Sheet.text(of: sheets, isLarge: isLarge)
            : Sheet.html(of: sheets, style: try call.library().sheetStyle, isLarge: isLarge)
        output.bytes(Array(text.utf8))
        return Status.well
    }
}

extension Call {
    /// The language of sheets that the caller asks for; nil where each is in its own.
    var languageOfSheets: Language? { options.values["lang"].flatMap(Language.init) }

    /// What prints while questionnaires are filled.
    func printer() throws(Refusal) -> Printer {
        let library = try library()
        return Printer(
            configuration.print,
            maker: library.sheets.map { [self] in library.maker($0, self.configuration) },
            style: library.sheetStyle)
    }

    func sheetMaker() throws(Refusal) -> SheetMaker {
        let library = try library()
        guard let sheets = library.sheets else {
            throw Refusal(Status.configuration, say("cli.print.noLayout"))
        }
        return library.maker(sheets, configuration)
    }

    /// The sheets that were named, of a record or a draft; blanks without one.
    fileprivate func jobs(of path: String?) throws(Refusal) -> [PrintJob] {
        let names = (options.values["sheet"] ?? "questionnaire").split(separator: ",")
        let (record, source) =
            try path.map { path throws(Refusal) in try self.record(in: path) } ?? (nil, nil)
        var jobs: [PrintJob] = []
        for name in names {
            guard let sheet = SheetName(rawValue: String(name)) else {
                let all = SheetName.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal(
                    Status.usage,
                    say("cli.print.noSheet", ["sheet": String(name).harmless, "sheets": all]))
            }
            jobs.append(
                PrintJob(
                    sheet: sheet, language: languageOfSheets,
                    isLarge: options.flags.contains("large"), record: record, source: source,
                    copy: nil, at: Clock.current.now))
        }
        return jobs
    }

    /// What makes the sheets, all of which can be made: nothing comes out where one cannot.
    private func maker(of jobs: [PrintJob]) throws(Refusal) -> SheetMaker {
        let maker = try sheetMaker()
        for job in jobs {
            guard let obstacle = maker.obstacle(to: job, today: Clock.current.today) else {
                continue
            }
            throw Refusal(
                Status.noRecord,
                say("cli.print.\(obstacle.rawValue)", ["sheet": job.sheet.rawValue]))
        }
        return maker
    }

    fileprivate func sheets(of jobs: [PrintJob]) throws(Refusal) -> [Sheet] {
        let maker = try maker(of: jobs)
        return jobs.flatMap { maker.sheets(of: $0, today: Clock.current.today) }
    }

    /// Hands each sheet to the office's print command.
    fileprivate func print(_ jobs: [PrintJob]) throws(Refusal) -> Int32 {
        _ = try maker(of: jobs)
        let printer = try printer()
        for job in jobs {
            let outcome = printer.print(job, on: Clock.current.today) ?? printer.finish()
            if let outcome, !outcome.isSent {
                throw Refusal(Status.inputOutput, say("cli.\(outcome.key)", outcome.values))
            }
        }
        return Status.well
    }

    /// The record in a file, or the one that a draft would become.
    private func record(in path: String) throws(Refusal) -> (Record?, Node?) {
        let library = try library()
        let bytes: [UInt8]
        do {
            bytes = try Files.read(path, limit: Journal.limit)
        } catch {
            throw Refusal(Status.inputOutput, error.sentence(library.catalog, language.one))
        }
        let today = Clock.current.today
        let payloads = Journal.payloads(in: bytes)
        if !payloads.isEmpty {
            let world = World(
                form: library.form, catalog: library.catalog, classifier: library.classifier,
                terms: library.terms, office: configuration.office, desk: configuration.desk,
                clerk: configuration.clerk)
            if let questionnaire = Questionnaire.replay(
                Entry.all(in: payloads), form: library.form, today: today)
            {
                return (record(of: questionnaire, in: world), nil)
            }
        }
        guard bytes.count <= Limits.standard.bytes,
            let record = Record.read(bytes, form: library.form, today: today).record
        else {
            throw Refusal(Status.noRecord, say("cli.print.noRecord", ["path": path.harmless]))
        }
        return (record, try? Node.read(bytes, locating: false))
    }

    /// What was handed over; of a draft, what would be handed over now.
    private func record(of questionnaire: Questionnaire, in world: World) -> Record {
        if questionnaire.finishedNumber != nil, let bytes = questionnaire.frozen?.bytes,
            let record = Record.read(bytes, form: world.form, today: Clock.current.today).record
        {
            return record
        }
        var intake = Intake(world: world, clock: .current, language: questionnaire.language)
        intake.lay(questionnaire)
        return intake.record
    }
}

extension Library {
    /// What makes sheets, with the office's own words on them.
    func maker(_ sheets: SheetMaker.Sheets, _ configuration: Configuration) -> SheetMaker {
        SheetMaker(
            form: form, catalog: catalog, sheets: sheets, terms: terms,
            office: OfficeWords(
                name: configuration.words("officeName"),
                address: configuration.words("officeAddress"),
                phone: configuration.words("officePhone"),
                police: configuration.words("policeName")),
            languages: configuration.print.languages)
    }
}

extension Configuration {
    /// A setting that is a text, or one in each language.
    fileprivate func words(_ name: String) -> OfficeWords.Pair {
        let text = self[name] ?? ""
        guard text.hasPrefix("{"), let node = try? Node.read(Array(text.utf8)) else {
            return OfficeWords.Pair(kk: text, ru: text)
        }
        return OfficeWords.Pair(
            kk: node["kk"]?.string ?? node["ru"]?.string ?? "",
            ru: node["ru"]?.string ?? node["kk"]?.string ?? "")
    }
}
