import Glibc
import SpoolSupport
import Spooling

/// What must hold after a blow, whatever it was, and still when life has gone on.
struct Aftermath {
    let spool: String
    let drafts: String
    /// The draft that was hit.
    var id = "hurt"

    /// After finishing was hit: first as things lie there; then another draft is finished, and after
    /// it, by a new program, the one that was hit.
    ///
    /// - Parameter count: how many entries of the draft must be there.
    func finishing(_ promises: Promises, entries count: Int) -> Tally {
        var tally = SpoolAudit(of: spool).tally(finished: promises.finished)
        tally += DraftAudit.tally(payloads(of: id), of: id, atLeast: count)
        var finished = promises.finished
        for id in ["\(id)-other", id] {
            do {
                let clerk = Clerk(spool: spool, drafts: drafts) { promise in
                    guard case .finished(let number, let id) = promise else { return }
                    if let before = finished.updateValue(number, forKey: id), before != number {
                        tally.double("\(id) was \(before) and now is \(number)")
                    }
                }
                try clerk.finish(id)
            } catch {
                tally.lose("\(id), which cannot be finished: \(error)")
            }
        }
        tally += settled(finished)
        return tally
    }

    /// After everybody has finished.
    func settled(_ finished: [String: String]) -> Tally {
        var tally = SpoolAudit(of: spool).tally(finished: finished, isSettled: true)
        for (id, number) in finished {
            let submission = ["new", "cur", "done", "returned"].lazy.compactMap {
                Files.bytes("\(spool)/\($0)/\(number).json")
            }.first
            let archived = Aftermath(spool: spool, drafts: drafts, id: id).finishedPayloads
            guard let archived else { continue }
            tally += DraftAudit.tally(finished: archived, of: id, as: number, submission)
        }
        for finding in (try? Spool(at: spool))?.verify(now: Int(time(nil))) ?? [] {
            tally.tear("\(finding)")
        }
        return tally
    }

    /// After typing was hit: what was said to be there is there, in order and nothing else, and
    /// typing goes on.
    func journaling(_ promises: Promises, entries count: Int) -> Tally {
        var tally = DraftAudit.tally(payloads(of: id), of: id, atLeast: count)
        do {
            try Typist(drafts: drafts).type(id)
        } catch {
            tally.lose("\(id), which cannot be opened: \(error)")
        }
        let payloads = payloads(of: id)
        tally += DraftAudit.tally(payloads, of: id, atLeast: Typist.entries)
        return tally
    }

    private func payloads(of id: String) -> [[UInt8]] {
        guard let drafts = try? Drafts(at: drafts) else { return [] }
        return (try? drafts.read(id)) ?? (try? drafts.read(id, on: .finished)) ?? []
    }

    private var finishedPayloads: [[UInt8]]? {
        try? Drafts(at: drafts).read(id, on: .finished)
    }
}
