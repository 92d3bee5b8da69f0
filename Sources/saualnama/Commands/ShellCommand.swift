import Casework
import Messages

/// Something that the program does when it is called: what it is called, what may stand with it, and
/// what it does. One file a command.
@MainActor struct ShellCommand {
    /// Its words, after the program's name; none fills questionnaires.
    let words: [String]
    /// How many words may follow.
    let operands: ClosedRange<Int>
    /// The options with a value that are no settings, without their hyphens.
    let options: Set<String>
    /// The options without a value.
    let flags: Set<String>
    /// Whether settings travel from it into records, and are judged before.
    let writesRecords: Bool
    /// What is said to words and options that it does not take.
    let misused: @MainActor (Call) throws(Refusal) -> Refusal
    /// Performs it; the exit status.
    let run: @MainActor (Call) throws(Refusal) -> Int32

    init(
        _ words: [String], operands: ClosedRange<Int> = 0...0, options: Set<String> = [],
        flags: Set<String> = [], writesRecords: Bool = false,
        misused: @escaping @MainActor (Call) throws(Refusal) -> Refusal = { $0.misused },
        run: @escaping @MainActor (Call) throws(Refusal) -> Int32
    ) {
        self.words = words
        self.operands = operands
        self.options = options
        self.flags = flags
        self.writesRecords = writesRecords
        self.misused = misused
        self.run = run
    }

    /// All commands.
    static let all: [ShellCommand] = [
        .fill, .demo, .check, .print, .doctor, .formLint, .formSchema, .formPlaces, .formBlank,
        .spool,
        .spoolList,
        .spoolShow, .spoolTake,
        .spoolDone, .spoolReturn, .spoolVerify, .spoolInit, .spoolShip, .hubSchema, .hubRoles,
        .hubCheck, .hubList, .hubStats,
    ]

    /// The command that the words call, the longest of several; nil where they call none.
    static func called(by words: [String]) -> ShellCommand? {
        all.filter { words.starts(with: $0.words) && ($0.words.isEmpty == words.isEmpty) }
            .max { $0.words.count < $1.words.count }
    }

    /// Refuses options and words that it does not take.
    func admit(_ call: Call) throws(Refusal) {
        let options = call.options
        let isOfSpool = words.first == "spool"
        let foreign = options.values.keys.filter {
            !Options.settings.contains($0) && $0 != "config" && !self.options.contains($0)
        }
        if let option = foreign.sorted().first, !isOfSpool {
            throw Options.Misuse.unknown("--\(option)").refusal
        }
        let isFit = operands.contains(call.operands.count) && options.flags.isSubset(of: flags)
        if isFit, foreign.isEmpty { return }
        throw try misused(call)
    }
}

/// Why something was not done: the status, and lines for people.
struct Refusal: Error {
    let status: Int32
    let lines: [String]

    init(status: Int32, lines: [String]) {
        self.status = status
        self.lines = lines
    }

    init(_ status: Int32, _ line: String) { self.init(status: status, lines: [line]) }
}

extension Options.Misuse {
    /// What could not be understood. Whatever language it asked for is not known either, nor where the
    /// words lie: the machine says, and the words are those inside the program.
    var refusal: Refusal {
        let (key, option) = words
        let language = Language.ofMachine
        return Refusal(
            Status.usage, Catalog.builtIn.text(key, in: language, with: ["option": option]))
    }
}
