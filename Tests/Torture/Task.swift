import DeskSupport
import Glibc
import SpoolSupport
import Spooling

/// What a program is at when it is hit, always with the questionnaire called `hurt`.
enum Task: String, CaseIterable {
    case finishing
    /// After every failure an answer is changed before it is finished again.
    case changing
    /// The office has sent it back.
    case correcting
    /// Nobody has taken it.
    case takingBack
    /// A journal alone, with all that it can do.
    case journaling

    var name: String { self == .takingBack ? "taking back" : rawValue }

    /// As SpoolWorker understands it.
    func arguments(_ scratch: Scratch, tries: Int) -> [String] {
        switch self {
        case .journaling: ["journal", scratch.draftsPath, "hurt", "\(tries)"]
        default: ["desk", rawValue, scratch.spoolPath, scratch.draftsPath, "hurt", "\(tries)"]
        }
    }

    /// What was done in that folder before the program is hit.
    func prepare(in path: String) throws {
        guard self == .correcting || self == .takingBack else { return }
        try Clerk(spool: "\(path)/spool", drafts: "\(path)/drafts", house: house).finish("hurt")
        if self == .takingBack { return }
        let office = try Spool(at: "\(path)/spool")
        guard let number = try office.takeNext(),
            try office.sendBack(number, reason: Task.reason(for: number))
        else { throw Broken("the office takes nothing") }
    }

    private static func reason(for number: Number) -> [UInt8] {
        Array("{\"number\": \"\(number)\", \"reason\": \"ЖСН\", \"by\": \"office\"}".utf8)
    }

    /// The same as the worker does inside of this program, to be done again and again as one program
    /// would.
    ///
    /// - Parameter path: the folder for spool and drafts.
    func work(
        in path: String, _ interference: Interference, tries: Int = 1,
        say: @escaping (Promise) -> Void = { _ in }
    ) -> () throws -> Void {
        if self == .journaling {
            let typist = Typist(drafts: "\(path)/drafts", interference: interference, say: say)
            return { try typist.type("hurt", tries: tries) }
        }
        let clerk = Clerk(
            spool: "\(path)/spool", drafts: "\(path)/drafts", house: house,
            interference: interference, say: say)
        return { try clerk.persist(tries) { try clerk.work(at: self.rawValue, of: "hurt") } }
    }

    /// How many steps Spooling makes when nothing fails.
    func steps() throws -> Int {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        try prepare(in: scratch.path)
        let saboteur = Saboteur()
        try work(in: scratch.path, saboteur.interference)()
        return saboteur.steps.count
    }

    /// What is broken afterwards in that folder.
    ///
    /// - Parameter count: how many entries of the draft must be there.
    func aftermath(in path: String, _ promises: Promises, entries count: Int) -> Tally {
        let aftermath = Aftermath(spool: "\(path)/spool", drafts: "\(path)/drafts")
        return switch self {
        case .finishing, .changing: aftermath.finishing(promises, entries: count)
        case .correcting, .takingBack:
            aftermath.correcting(promises, takingBack: self == .takingBack)
        case .journaling: aftermath.journaling(promises, entries: count)
        }
    }
}

/// The torture itself does not work; nothing is proved.
struct Broken: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
