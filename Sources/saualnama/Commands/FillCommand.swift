import Alphabet
import Casework
import Desk
import Messages
import Pages
import Spooling

extension ShellCommand {
    /// `saualnama`: fills questionnaires at the terminal.
    static let fill = ShellCommand([], writesRecords: true) { call throws(Refusal) in
        let library = try call.library()
        let configuration = call.configuration
        let office = configuration.office
        guard office.utf8.allSatisfy({ (65...90).contains($0) }),
            (2...8).contains(office.utf8.count), configuration.isDeskNumbered
        else {
            let values = ["office": office.harmless, "desk": configuration.desk.harmless]
            throw Refusal(
                Status.configuration,
                library.catalog.text("cli.desk", in: call.language.one, with: values))
        }
        try Boundary(
            configuration: configuration, catalog: library.catalog, language: call.language
        ).admitWork()
        let world = World(
            form: library.form, catalog: library.catalog, classifier: library.classifier,
            terms: library.terms, office: office, desk: configuration.desk,
            clerk: configuration.clerk)
        let desk = try call.workdesk(of: world, at: configuration.places)
        return Questionnaires(world: world, language: call.language, desk: desk).run()
    }
}

extension Configuration {
    /// Whether the desk is a number of two digits, as numbers of submissions need it.
    var isDeskNumbered: Bool {
        desk.utf8.count == 2 && desk.utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension Call {
    /// The desk with its drafts.
    func workdesk(of world: World, at places: Places) throws(Refusal) -> Workdesk {
        do throws(SpoolError) { return try Workdesk(world: world, places: places) } catch {
            let wording = SpoolWording(
                catalog: world.catalog, language: language.one, path: places.drafts)
            throw Refusal(error.exitStatus, wording.sentence(for: error))
        }
    }
}
