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
        ["print"], operands: 0...1, options: ["sheet", "as"], flags: ["blank", "large"]
    ) { call throws(Refusal) in
        let flags = call.options.flags
        guard flags.contains("blank") != (call.operands.count == 1) else { throw call.misused }
        let sheets = try call.sheets(of: call.operands.first)
        switch call.options.values["as"] ?? "text" {
        case "text":
            let text = Sheet.text(of: sheets, isLarge: flags.contains("large"))
            output.bytes(Array(text.utf8))
        case "html":
            output.bytes(
                Array(
                    Sheet.html(
                        of: sheets, style: try call.library().sheetStyle,
                        isLarge: flags.contains("large")
                    ).utf8))
        default: throw call.misused
        }
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

    /// The sheets that were named, of a record or a draft; nil for blanks.
    fileprivate func sheets(of path: String?) throws(Refusal) -> [Sheet] {
        let maker = try sheetMaker()
        let names = (options.values["sheet"] ?? "questionnaire").split(separator: ",")
        let today = Clock.current.today
        let (record, source) =
            try path.map { path throws(Refusal) in try self.record(in: path) } ?? (nil, nil)
        var sheets: [Sheet] = []
        for name in names {
            guard let kind = SheetName(rawValue: String(name)) else {
                let all = SheetName.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal(
                    Status.usage,
                    say("cli.print.noSheet", ["sheet": String(name).harmless, "sheets": all]))
            }
            let job = PrintJob(
                sheet: record == nil && kind == .questionnaire ? .blank : kind,
                language: languageOfSheets, isLarge: false, record: record, source: source, copy: 2,
                at: Clock.current.now)
            guard let sheet = maker.sheet(of: job, today: today) else {
                throw Refusal(
                    Status.noRecord, say("cli.print.unfinished", ["sheet": kind.rawValue]))
            }
            sheets.append(sheet)
        }
        return sheets
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
                address: configuration.words("officeAddress")))
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
