import DeskSupport
import SpoolSupport
import Spooling

/// A program with a defect that only a power cut shows: if it is not caught, nothing is proved.
struct Mutant {
    let name: String
    /// What the worker is told to do wrong.
    private let defect: [String]
    private let task: Task

    private enum Task { case deposit, reserve, keep }

    static let all = [
        Mutant(name: "without a sync of the file", ["omitting", "syncFile"], .deposit),
        Mutant(name: "without a sync of the folder", ["omitting", "syncDirectory"], .deposit),
        Mutant(name: "that says so too early", ["early"], .deposit),
        Mutant(name: "without a sync of the register", ["omitting", "syncRegister"], .reserve),
        Mutant(name: "without a sync of the draft", ["omitting", "syncFile"], .keep),
    ]

    /// The same without a defect, which must not be caught: eyes that see ghosts prove nothing.
    var healthy: Mutant { Mutant(name: "without a defect", [], task) }

    private init(name: String, _ defect: [String], _ task: Task) {
        self.name = name
        self.defect = defect
        self.task = task
    }

    /// How many power cuts it takes until something that was promised is not there; nil when so
    /// many are not enough.
    func cutsUntilCaught(on system: Plug.FileSystem, of cuts: Int) throws -> Int? {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        let plug = try Plug(in: scratch.path, as: system)
        defer { plug.remove() }
        _ = try Spool(at: "\(plug.disk)/spool", laysOut: true)
        _ = try Drafts(at: "\(plug.disk)/drafts")
        try plug.settle()
        for round in 1...cuts {
            let worker = try Worker(defect + arguments(plug.disk, round))
            guard let said = worker.line() else { throw Broken("a worker says nothing") }
            try plug.pull()
            worker.kill()
            _ = worker.rest()
            try plug.replace()
            if !isKept(plug.disk, round, said) { return round }
            try plug.settle()
        }
        return nil
    }

    private func arguments(_ disk: String, _ round: Int) -> [String] {
        switch task {
        case .deposit: ["deposit", "\(disk)/spool", Clerk.desk, "id\(round)"]
        case .reserve: ["reserve", "\(disk)/spool", Clerk.desk, "id\(round)"]
        case .keep: ["keep", "\(disk)/drafts", "draft", "text \(round)"]
        }
    }

    private func isKept(_ disk: String, _ round: Int, _ said: String) -> Bool {
        switch task {
        case .deposit:
            let number = said.split(separator: " ").first.map(String.init)
            let audit = SpoolAudit(of: "\(disk)/spool")
            return audit.tally().sum == 0 && audit.numbers["id\(round)"] == number.map { [$0] }
        case .reserve:
            // Nothing but the register knows of it: whoever asks next receives another number.
            let next = try? Spool(at: "\(disk)/spool", laysOut: true)
                .reserve(desk: Clerk.desk, year: Clerk.year, for: "next\(round)")
            return next.map { "\($0)" != said } ?? false
        case .keep:
            let payloads = try? Drafts(at: "\(disk)/drafts").read("draft")
            return payloads?.last == Array("text \(round)".utf8)
        }
    }
}
