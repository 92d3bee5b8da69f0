import SpoolSupport
import Spooling

/// What a program is at when it is hit, always with the draft called `hurt`.
enum Task {
    case finishing, journaling

    /// As SpoolWorker understands it.
    func arguments(_ scratch: Scratch, tries: Int) -> [String] {
        switch self {
        case .finishing: ["finish", scratch.spoolPath, scratch.draftsPath, "hurt", "\(tries)"]
        case .journaling: ["journal", scratch.draftsPath, "hurt", "\(tries)"]
        }
    }

    /// The same inside of this program, to be done again and again as one program would.
    ///
    /// - Parameter path: the folder for spool and drafts.
    func work(
        in path: String, _ interference: Interference, tries: Int = 1,
        say: @escaping (Promise) -> Void = { _ in }
    ) -> () throws -> Void {
        switch self {
        case .finishing:
            let clerk = Clerk(
                spool: "\(path)/spool", drafts: "\(path)/drafts", interference: interference,
                say: say)
            return { try clerk.finish("hurt", tries: tries) }
        case .journaling:
            let typist = Typist(drafts: "\(path)/drafts", interference: interference, say: say)
            return { try typist.type("hurt", tries: tries) }
        }
    }

    /// How many steps Spooling makes when nothing fails.
    func steps() throws -> Int {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
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
        case .finishing: aftermath.finishing(promises, entries: count)
        case .journaling: aftermath.journaling(promises, entries: count)
        }
    }
}

/// The torture itself does not work; nothing is proved.
struct Broken: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
