import Alphabet
import Casework
import Desk
import Forms
import Glibc
import JSON
import Messages
import Pages
import Spooling

/// The shell: arguments in, exit status out.
@main @MainActor struct Saualnama {
    static let version = "1.0"
    /// The language of whoever reads standard error, as far as it is known by now.
    private static var reader = languageOfMachine

    static func main() {
        let status = run(arguments)
        output.flush()
        guard let errno = output.failure else { exit(status) }
        let why = Catalog.builtIn.reason(errno: errno, in: reader)
        complain(Catalog.builtIn.text("cli.output", in: reader, with: ["why": why]))
        exit(Status.inputOutput)
    }

    /// The words of the call, byte for byte: `CommandLine.arguments` would repair them.
    private static var arguments: [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { number in
            guard let word = unsafe CommandLine.unsafeArgv[number] else { return nil }
            let bytes = unsafe UnsafeBufferPointer(start: word, count: strlen(word))
            return unsafe String(foreign: bytes.map { UInt8(bitPattern: $0) })
        }
    }

    private static func run(_ arguments: [String]) -> Int32 {
        let options: Options
        do {
            options = try Options(
                arguments,
                flags: ["--help", "-h", "--version", "--json", "--auto", "--long", "--adopt"])
        } catch {
            return refuse(error)
        }
        if options.flags.contains("version") {
            output.line("saualnama \(version)")
            return Status.well
        }
        let asked = options.values["lang"] ?? Files.environment("SAUALNAMA_LANG")
        reader = asked.flatMap(Language.init)?.one ?? reader
        let configuration: Configuration
        do {
            configuration = try Configuration(options: options.values)
            reader = language(configuration)?.one ?? reader
            if [nil, "demo", "spool"].contains(options.words.first), !options.asksForHelp {
                try configuration.judged()
            }
        } catch {
            complain(error.sentence(.builtIn, reader))
            return Status.configuration
        }
        let form = FormCommand(words: Array(options.words.dropFirst()))
        if options.words.first == "form", form.isLint, options.flags.isEmpty, options.isOfAll {
            return form.lint(configuration, reader)
        }
        if options.words.first == "spool", options.flags.isDisjoint(with: ["help", "h"]),
            let language = language(configuration)
        {
            return SpoolCommand(
                configuration: configuration, language: language.one, options: options
            ).run()
        }
        let library: Library
        do { library = try Library(configuration) } catch {
            for line in error.lines(in: reader) { complain(line) }
            return Status.configuration
        }
        guard let language = language(configuration) else {
            complain(library.catalog.text("cli.language", in: languageOfMachine))
            return configuration.isOption("lang") ? Status.usage : Status.configuration
        }
        return perform(options, configuration, library, language)
    }

    private static func perform(
        _ options: Options, _ configuration: Configuration, _ library: Library,
        _ language: Language
    ) -> Int32 {
        let command = options.words.first
        if options.asksForHelp {
            let keys = [2, 1].map { "usage." + options.words.prefix($0).joined(separator: ".") }
            output.line(
                library.catalog.text(
                    keys.first(where: library.catalog.contains) ?? "usage.main", in: language.one))
            return Status.well
        }
        if let option = Options.ofCommands.first(where: options.values.keys.contains) {
            return refuse(.unknown("--\(option)"))
        }
        let flags: Set = command == "check" ? ["json"] : command == "demo" ? ["auto"] : []
        if !options.flags.isSubset(of: flags) { return usage(library, language) }
        switch command {
        case nil:
            guard let world = world(configuration, library) else { return Status.configuration }
            do throws(Boundary.Refusal) {
                try Boundary(
                    configuration: configuration, catalog: library.catalog, language: language
                ).admitWork()
            } catch {
                complain(error.text)
                return error.status
            }
            do throws(SpoolError) {
                let desk = try Workdesk(world: world, places: configuration.places)
                return Questionnaires(world: world, language: language, desk: desk).run()
            } catch {
                complain(
                    SpoolWording(
                        catalog: library.catalog, language: language.one,
                        path: configuration.drafts
                    ).sentence(for: error))
                return error.exitStatus
            }
        case "demo":
            return DemoCommand(
                configuration: configuration, library: library, language: language,
                isAuto: options.flags.contains("auto")
            ).run(Array(options.words.dropFirst()))
        case "check" where options.words.count > 1:
            return CheckCommand(
                library: library, language: language, isJSON: options.flags.contains("json")
            ).run(Array(options.words.dropFirst()))
        case "form":
            return FormCommand(words: Array(options.words.dropFirst())).run(library)
                ?? usage(library, language)
        default: return usage(library, language)
        }
    }

    private static func world(_ configuration: Configuration, _ library: Library) -> World? {
        let office = configuration.office
        let desk = configuration.desk
        let letters = office.utf8.allSatisfy { (65...90).contains($0) }
        let digits = desk.utf8.allSatisfy { (48...57).contains($0) }
        guard letters, (2...8).contains(office.utf8.count), digits, desk.utf8.count == 2 else {
            complain(
                library.catalog.text(
                    "cli.desk", in: self.language(configuration)?.one ?? .kk,
                    with: ["office": office.harmless, "desk": desk.harmless]))
            return nil
        }
        return World(
            form: library.form, catalog: library.catalog, classifier: library.classifier,
            calendar: library.calendar, office: office, desk: desk, clerk: configuration.clerk)
    }

    /// The language of the screen: the option, the configuration, or `LANG`; Kazakh without any.
    private static func language(_ configuration: Configuration) -> Language? {
        configuration["lang"].map { Language(rawValue: $0) } ?? languageOfMachine
    }

    /// Who asks for `C.UTF-8` asks for an encoding and for no language: the next variable may name one.
    private static var languageOfMachine: Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Files.environment)
            .first { !["C", "POSIX"].contains($0.prefix { !".@".contains($0) }) }
        return locale?.hasPrefix("ru") == true ? .ru : .kk
    }

    private static func usage(_ library: Library, _ language: Language) -> Int32 {
        complain(library.catalog.text("cli.usage", in: language.one))
        return Status.usage
    }

    /// Refuses what could not be understood. Whatever language it asked for is not known either, nor
    /// where the words lie: the machine says, and the words are those inside the program.
    private static func refuse(_ mistake: Options.Mistake) -> Int32 {
        let (key, option) = mistake.words
        complain(Catalog.builtIn.text(key, in: languageOfMachine, with: ["option": option]))
        return Status.usage
    }
}
