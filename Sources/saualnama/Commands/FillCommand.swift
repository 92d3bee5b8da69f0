import Alphabet
import Casework
import Desk
import Messages
import Pages
import Spooling

extension ShellCommand {
    /// `saualnama`: fills questionnaires at the terminal.
    static let fill = ShellCommand(
        [], flags: ["lines"], writesRecords: true
    ) { call throws(Refusal) in
        let library = try call.library()
        let configuration = call.configuration
        let isByLines = call.options.flags.contains("lines")
        let world = try call.world(of: configuration.office, isByLines: isByLines)
        try Boundary(
            configuration: configuration, catalog: library.catalog, language: call.language
        ).admitWork()
        let outside = Outside(
            desk: try call.workdesk(of: world, at: configuration.folders),
            printer: try call.printer(), carrier: call.carrier)
        return isByLines
            ? LineSession(world: world, language: call.language, outside: outside).run()
            : TerminalSession(
                world: world, language: call.language, outside: outside,
                takesMouse: configuration.takesMouse
            ).run()
    }
}

extension Call {
    /// The form, the words and whose desk it is.
    ///
    /// - Parameters:
    ///   - office: as the numbers of submissions name it: two to eight capital letters.
    ///   - isByLines: whether each answer ends with a line: then none leaves by itself.
    /// - Throws: where no number can be made of the office and the desk.
    func world(
        of office: String, isDemo: Bool = false, isByLines: Bool = false
    ) throws(Refusal) -> World {
        let library = try library()
        let desk = configuration.desk
        guard office.utf8.allSatisfy({ (65...90).contains($0) }),
            (2...8).contains(office.utf8.count), desk.utf8.count == 2,
            desk.utf8.allSatisfy({ (48...57).contains($0) })
        else {
            let values = ["office": office.harmless, "desk": desk.harmless]
            throw Refusal(
                Status.configuration,
                library.catalog.text("cli.desk", in: language.one, with: values))
        }
        return World(
            form: library.form, catalog: library.catalog, classifier: library.classifier,
            terms: library.terms, office: office, desk: desk, clerk: configuration.clerk,
            isDemo: isDemo, skipsAhead: configuration["autoSkip"] != "false" && !isByLines,
            hidesAfter: configuration["hideAfter"].flatMap { Int($0) },
            settings: configuration["channel"].map { ["channel": $0] } ?? [:],
            sheetLanguages: configuration.print.languages,
            goesByStick: !isDemo && configuration.stick?.to != nil,
            takesMouse: configuration.takesMouse)
    }

    /// Who carries parcels to a stick.
    var carrier: Carrier {
        Carrier(
            configuration.stick ?? StickSettings(),
            options: options.values.filter { Options.valued.contains($0.key) })
    }

    /// The desk with its drafts.
    func workdesk(of world: World, at folders: DeskFolders) throws(Refusal) -> Workdesk {
        do throws(SpoolError) { return try Workdesk(world: world, folders: folders) } catch {
            throw Refusal(
                error,
                SpoolWording(
                    catalog: world.catalog, language: language.one, path: folders.drafts))
        }
    }
}
