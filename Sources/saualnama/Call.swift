import Casework
import Forms
import Messages

/// A call of the program: what the caller wrote, the settings, and what is read when it is needed.
@MainActor final class Call {
    let options: Options
    let configuration: Configuration
    /// That of the screen.
    let language: Language
    /// The words after the command's own.
    let operands: [String]
    private var loaded: Library?

    /// - Parameter words: how many of the words are the command's own.
    init(
        _ options: Options, _ configuration: Configuration, command words: Int
    ) throws(Refusal) {
        self.options = options
        self.configuration = configuration
        operands = Array(options.words.dropFirst(words))
        guard let language = Language.ofScreen(configuration) else {
            throw Refusal(
                configuration.isOption("lang") ? Status.usage : Status.configuration,
                Catalog.builtIn.text("cli.language", in: .ofMachine))
        }
        self.language = language
    }

    /// Form and words, read when the first of them is needed.
    func library() throws(Refusal) -> Library {
        if let loaded { return loaded }
        do throws(Library.Mistakes) {
            let library = try Library(configuration)
            loaded = library
            return library
        } catch {
            throw Refusal(status: Status.configuration, lines: error.lines(in: language.one))
        }
    }

    /// A sentence of the program's own words.
    func say(_ key: String, _ values: [String: String] = [:]) -> String {
        Catalog.builtIn.text(key, in: language.one, with: values)
    }

    /// That no command is called so, or with such words.
    var misused: Refusal { Refusal(Status.usage, say("cli.usage")) }

    /// What the command does, or the program; it reads no form.
    var help: String {
        let keys = [2, 1].map { "usage." + options.words.prefix($0).joined(separator: ".") }
        return say(keys.first(where: Catalog.builtIn.contains) ?? "usage.main")
    }
}

extension Language {
    /// That of the screen: the option, the configuration, or `LANG`; Kazakh without any. Nil for one
    /// that there is not.
    static func ofScreen(_ configuration: Configuration) -> Language? {
        configuration["lang"].map { Language(rawValue: $0) } ?? ofMachine
    }

    /// Who asks for `C.UTF-8` asks for an encoding and for no language: the next variable may name one.
    static var ofMachine: Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Files.environment)
            .first { !["C", "POSIX"].contains($0.prefix { !".@".contains($0) }) }
        return locale?.hasPrefix("ru") == true ? .ru : .kk
    }
}
