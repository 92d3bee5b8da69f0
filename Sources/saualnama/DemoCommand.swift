import Alphabet
import Casework
import Desk
import Forms
import Glibc
import Messages
import Pages
import Spooling
import Training

/// `saualnama demo`: the same program with invented applicants, and directories of its own.
@MainActor struct DemoCommand {
    let configuration: Configuration
    let library: Library
    let language: Language
    /// Whether a case types itself.
    let isAuto: Bool

    /// - Parameter words: the case that types itself, if it is named; otherwise it is the first one.
    func run(_ words: [String]) -> Int32 {
        guard words.count <= (isAuto ? 1 : 0) else {
            complain(say("cli.usage"))
            return Status.usage
        }
        let desk = configuration.desk
        guard desk.utf8.count == 2, desk.utf8.allSatisfy({ (48...57).contains($0) }) else {
            complain(say("cli.desk", ["office": Boundary.trainingOffice, "desk": desk.harmless]))
            return Status.configuration
        }
        let cases: [Case]
        do { cases = try library.cases(configuration).map(\.content) } catch {
            for line in error.lines { complain(line) }
            return Status.configuration
        }
        let demonstrated = isAuto ? words.first ?? cases.first?.id : nil
        if let demonstrated, !cases.contains(where: { $0.id == demonstrated }) {
            let all = cases.map(\.id).joined(separator: ", ")
            complain(say("cli.training.noCase", ["case": demonstrated.harmless, "cases": all]))
            return Status.usage
        }
        return run(cases, demonstrating: demonstrated)
    }

    private func run(_ cases: [Case], demonstrating demonstrated: String?) -> Int32 {
        let places = configuration.trainingPlaces
        do throws(Boundary.Refusal) {
            try Boundary(
                configuration: configuration, catalog: library.catalog, language: language
            ).admitTraining(to: places)
        } catch {
            complain(error.text)
            return error.status
        }
        let world = World(
            form: library.form, catalog: library.catalog, classifier: library.classifier,
            calendar: library.calendar, office: Boundary.trainingOffice, desk: configuration.desk,
            clerk: configuration.clerk, isDemo: true)
        do throws(SpoolError) {
            let desk = try Workdesk(world: world, places: places)
            return Questionnaires(
                world: world, language: language, desk: desk, cases: cases,
                demonstrated: demonstrated
            ).run()
        } catch {
            complain(
                SpoolWording(
                    catalog: library.catalog, language: language.one, path: places.drafts
                ).sentence(for: error))
            return error.exitStatus
        }
    }

    private func say(_ key: String, _ values: [String: String] = [:]) -> String {
        library.catalog.text(key, in: language.one, with: values)
    }
}
