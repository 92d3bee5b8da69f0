import Alphabet
import Casework
import Desk
import Forms
import Glibc
import JSON
import Messages
import Pages
import Spooling

extension ShellCommand {
    /// `saualnama spool` without a command that there is.
    static let spool = ShellCommand(
        ["spool"], operands: 0...Int.max, writesRecords: true,
        misused: { call throws(Refusal) in try SpoolCommand(call).misused(nil) }
    ) { call throws(Refusal) in throw try SpoolCommand(call).misused(nil) }

    /// A command of the spool.
    static func spool(
        _ name: String, operands: ClosedRange<Int>, options: Set<String> = [],
        flags: Set<String> = ["json"],
        run: @escaping @MainActor (SpoolCommand) throws(Refusal) -> Int32
    ) -> ShellCommand {
        ShellCommand(
            ["spool", name], operands: operands, options: options, flags: flags,
            writesRecords: true,
            misused: { call throws(Refusal) in try SpoolCommand(call).misused(name) }
        ) { call throws(Refusal) in try run(SpoolCommand(call)) }
    }
}

/// What the commands `saualnama spool …` share: the back office's side of the spool, for people and
/// for scripts.
///
/// Whatever is in the spool came from elsewhere. So nothing of it is printed before it was made
/// harmless, except a record's own bytes for those who ask for them.
@MainActor struct SpoolCommand {
    private let call: Call

    init(_ call: Call) { self.call = call }

    var options: Options { call.options }
    var configuration: Configuration { call.configuration }
    var language: Language { call.language.one }

    /// Form and words, read when the first of them is needed: a script that takes a hundred
    /// submissions does not wait for them a hundred times.
    func library() throws(Refusal) -> Library { try call.library() }

    /// That a command was called with words or options that it does not take.
    ///
    /// - Parameter name: nil for one that there is not.
    func misused(_ name: String?) throws(Refusal) -> Refusal {
        guard let name else { return try refusal(Status.usage, "usage") }
        return try refusal(Status.usage, "usage.one", ["command": name])
    }

    var isJSON: Bool { options.flags.contains("json") }

    /// The word after the command; nil where there is none.
    var word: String? { call.operands.first }

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

    /// The spool, for whoever works on its submissions: one whose submissions go to another machine has
    /// its back office there.
    ///
    /// - Parameter number: one that is to be worked on; what was taken here before stays here.
    func openAsOffice(for number: Number? = nil) throws(Refusal) -> Spool {
        let spool = try open()
        let goesElsewhere = try attempt { () throws(SpoolError) in
            if let dispatch = try spool.dispatch() {
                if let number, dispatch.local.contains(number) { return false }
                return dispatch.side == .sends
            }
            // Nobody has asked the hub yet what this spool is; where nothing lies, nothing can be lost.
            guard configuration.isShipped else { return false }
            return try !spool.list([.new]).isEmpty
        }
        if goesElsewhere { throw try refusal(Status.configuration, "ship.elsewhere") }
        return spool
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
