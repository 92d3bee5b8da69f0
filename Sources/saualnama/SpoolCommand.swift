import Alphabet
import Casework
import Desk
import Forms
import Glibc
import JSON
import Messages
import Pages
import Spooling

/// `saualnama spool …`: the back office's side of the spool, for people and for scripts.
///
/// Whatever is in the spool came from elsewhere. So nothing of it is printed before it was made
/// harmless, except a record's own bytes for those who ask for them.
@MainActor final class SpoolCommand {
    let configuration: Configuration
    let language: Language
    let options: Options
    private var loaded: Library?

    init(configuration: Configuration, language: Language, options: Options) {
        self.configuration = configuration
        self.language = language
        self.options = options
    }

    /// The commands, named as they are typed.
    enum Name: String, CaseIterable {
        case list, show, take, done
        case sendBack = "return"
        case verify
        case layOut = "init"

        /// How many words may follow.
        var words: ClosedRange<Int> {
            switch self {
            case .list, .take: 0...1
            case .verify: 0...0
            case .show, .done, .sendBack, .layOut: 1...1
            }
        }

        var options: Set<String> {
            switch self {
            case .sendBack: ["reason"]
            case .layOut: ["owner", "group", "clerks"]
            default: []
            }
        }

        var flags: Set<String> {
            switch self {
            case .list: ["json", "long"]
            case .layOut: ["adopt"]
            default: ["json"]
            }
        }
    }

    /// Performs what the words after `spool` say; the exit status.
    func run() -> Int32 {
        do throws(Refusal) {
            guard let name = options.words.dropFirst().first.flatMap(Name.init(rawValue:)) else {
                throw try refusal(Status.usage, "usage")
            }
            guard name.words.contains(options.words.count - 2),
                options.flags.isSubset(of: name.flags),
                Options.ofCommands.allSatisfy({
                    options.values[$0] == nil || name.options.contains($0)
                })
            else { throw try refusal(Status.usage, "usage.one", ["command": name.rawValue]) }
            return try perform(name)
        } catch {
            for line in error.lines { complain(line) }
            return error.status
        }
    }

    private func perform(_ name: Name) throws(Refusal) -> Int32 {
        switch name {
        case .list: try list()
        case .show: try show()
        case .take: try take()
        case .done: try acknowledge()
        case .sendBack: try sendBack()
        case .verify: try verify()
        case .layOut: try layOut()
        }
    }

    // MARK: What the commands share

    /// Form and words, read when the first of them is needed: a script that takes a hundred
    /// submissions does not wait for them a hundred times.
    func library() throws(Refusal) -> Library {
        if let loaded { return loaded }
        do throws(Library.Mistakes) {
            let library = try Library(configuration)
            loaded = library
            return library
        } catch {
            throw Refusal(status: Status.configuration, lines: error.lines(in: language))
        }
    }

    var isJSON: Bool { options.flags.contains("json") }

    /// The word after the command; nil where there is none.
    var word: String? { options.words.dropFirst(2).first }

    /// The spool, which must be there, and be the one that this user knows: whoever mistyped its
    /// path, or misses a disk, shall not be given another one.
    func open() throws(Refusal) -> Spool {
        try open(configuration.spool)
    }

    func open(_ path: String) throws(Refusal) -> Spool {
        try attempt { () throws(SpoolError) in
            try Spool.recognised(at: path, by: Memory(at: configuration.memory))
        }
    }

    /// The number that was typed.
    func number() throws(Refusal) -> Number {
        let text = word ?? ""
        guard let number = Number(text) else {
            throw try refusal(Status.usage, "number", ["text": text.harmless])
        }
        return number
    }

    /// Tells where a submission stands now: a line for people, an object for programs.
    func tell(_ number: Number, in folder: Folder, of spool: Spool) {
        let file = "\(spool.path)/\(folder.rawValue)/\(number).json"
        if isJSON {
            let node = Node.object([
                ("number", .string(number.description)), ("state", .string(folder.rawValue)),
                ("file", .string(file)),
            ])
            output.line(node.line)
        } else {
            output.line("\(number) \(file.harmless)")
        }
    }
}
