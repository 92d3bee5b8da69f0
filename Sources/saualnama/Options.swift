/// What the caller wrote: options with their values, and the words that are none.
struct Options {
    /// Options that take a value, without their hyphens.
    static let valued = [
        "spool", "drafts", "lang", "screens", "locales", "config", "places", "office", "desk",
        "clerk",
    ]
    /// Those that files of settings may hold too.
    static let settings = valued.filter { $0 != "config" }
    /// Settings that are whole numbers from 1 on, and no options.
    static let numbers: Set = ["journalDays", "hideAfter"]
    /// Settings that are words on paper, one or one in each language, and no options.
    static let words: Set = ["officeName", "officeAddress", "officePhone", "policeName"]
    /// Settings that are true or false, and no options.
    static let truths: Set = ["papers", "autoSkip", "mouse"]
    /// Settings that are one of a few words, and no options.
    static let choices = ["channel": ["desk", "visit"]]
    /// Settings that are objects, and no options.
    static let objects: Set = ["print", "hub", "stick"]
    /// All that files of settings may hold.
    static let inFiles =
        settings
        + numbers.union(words).union(truths).union(choices.keys).union(objects).sorted()
    /// Settings that are paths.
    static let paths: Set = ["spool", "drafts", "screens", "locales", "places"]
    /// Names of files and folders that are read, whatever bytes they are.
    static let read: Set = ["screens", "locales", "config", "places"]

    /// What may stand without a command, or with any.
    private static let flagsOfAll: Set = ["help", "version"]

    private(set) var values: [String: String] = [:]
    private(set) var flags: Set<String> = []
    private(set) var words: [String] = []

    var asksForHelp: Bool { flags.contains("help") || flags.contains("h") }

    enum Misuse: Error {
        case unknown(String)
        case needsValue(String)
        /// A value that is not UTF-8, where it is no name of something that is read.
        case foreign(String)
    }

    /// Reads the arguments after the program's name; `--` ends the options. What only another command
    /// takes is refused later.
    @MainActor init(_ arguments: [String]) throws(Misuse) {
        let commands = ShellCommand.all
        let valued = commands.reduce(into: Set(Options.valued)) { $0.formUnion($1.options) }
        let flagged = commands.reduce(into: Options.flagsOfAll) { $0.formUnion($1.flags) }
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                words += rest
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                words.append(argument)
                continue
            }
            let parts = argument.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false
            ).map(String.init)
            let name = String(parts[0].drop { $0 == "-" })
            if valued.contains(name), argument.hasPrefix("--") {
                guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
                    throw .needsValue(parts[0])
                }
                if value.isForeign, !Options.read.contains(name) { throw .foreign(parts[0]) }
                values[name] = value
            } else if parts.count == 1,
                argument == "-h" || argument.hasPrefix("--") && flagged.contains(name)
            {
                flags.insert(name)
            } else {
                throw .unknown(argument)
            }
        }
    }
}

extension Options.Misuse {
    /// The message of Locales that tells it, and the option.
    var words: (key: String, option: String) {
        switch self {
        case .unknown(let option): ("cli.option.unknown", option)
        case .foreign(let option): ("cli.option.foreign", option)
        case .needsValue(let option): ("cli.option.value", option)
        }
    }
}
