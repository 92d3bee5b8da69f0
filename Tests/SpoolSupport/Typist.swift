package import Spooling

/// Types into a draft and uses all that a journal can do: syncing behind, waiting for the disk,
/// compacting, closing.
package struct Typist {
    /// How many entries there are in the end.
    package static let entries = 18

    private let draftsPath: String
    private let interference: Interference?
    private let say: (Promise) -> Void

    package init(
        drafts: String, interference: Interference? = nil,
        say: @escaping (Promise) -> Void = { _ in }
    ) {
        draftsPath = drafts
        self.interference = interference
        self.say = say
    }

    /// Types what the draft lacks; what fails is tried again so many times.
    package func type(_ id: String, tries: Int = 1) throws {
        let (journal, recovery) = try again(tries) {
            try Drafts(at: draftsPath, interval: 250, interference: interference)
                .open(id, as: Holder(who: "typist", host: "desk"))
        }
        let found = recovery.payloads.count
        for index in found..<max(found, Self.entries) {
            journal.append(typed(index, of: id))
            say(.typed(index + 1))
            switch index % 6 {
            case 1: journal.sync()
            case 3:
                try again(tries) { try journal.flush() }
                say(.kept(index + 1))
            case 5:
                // To others that mean the same, so that it is known what must be there.
                journal.compact(to: (0...index).map { typed($0, of: id) })
                try again(tries) { try journal.flush() }
                say(.kept(index + 1))
            default: break
            }
        }
        try again(tries) { try journal.flush() }
        say(.kept(Self.entries))
        try journal.close()
    }

    private func again<Result>(_ tries: Int, _ work: () throws -> Result) throws -> Result {
        for _ in 1..<tries { if let result = try? work() { return result } }
        return try work()
    }
}
