import DeskSupport
import Glibc
import SpoolSupport
import Spooling

/// What must hold after a blow, whatever it was, and still when life has gone on.
struct Aftermath {
    let spool: String
    let drafts: String
    /// The questionnaire that was hit.
    var id = "hurt"

    private var audit: DeskAudit { DeskAudit(spool: spool, drafts: drafts, house: house) }

    /// After finishing was hit: first as things lie there; then another questionnaire is finished, and
    /// after it, by a new program, the one that was hit.
    ///
    /// - Parameter count: how many entries of the draft must be there.
    func finishing(_ promises: Promises, entries count: Int) -> Tally {
        var tally = audit.tally(finished: promises.finished)
        for number in promises.belied { tally.tear("\(number) is not what was typed last") }
        tally += audit.tally(draft: id, atLeast: count)
        var finished = promises.finished
        // Nobody goes on with what was finished out of memory only: no program knows of it.
        let isOver = finished[id] != nil && !audit.isJournaled(id)
        for id in ["\(id)-other"] + (isOver ? [] : [id]) {
            tally += goOn(&finished) { try $0.finish(id) }
        }
        tally += settled(finished)
        return tally
    }

    /// After a correction was hit: the office's way is free of what is corrected, and there is one
    /// correction in the end.
    func correcting(_ promises: Promises, takingBack: Bool) -> Tally {
        let number = Clerk.firstNumber
        var tally = audit.tally(finished: promises.finished)
        for number in promises.belied { tally.tear("\(number) is not what was typed last") }
        tally += audit.tally(correcting: number, isBegun: !promises.finished.isEmpty)
        var finished = promises.finished
        tally += goOn(&finished) { clerk in
            try clerk.correct(number, of: id, takingBack: takingBack)
        }
        tally += settled(finished)
        tally += audit.tally(correcting: number, isBegun: true)
        guard let correction = audit.correction(of: number) else {
            tally.lose("the correction of \(number)")
            return tally
        }
        for (id, number) in finished where number != correction && audit.isJournaled(id) {
            tally.double("\(number) of \(id) beside \(correction)")
        }
        return tally
    }

    /// A new program does what was not done; nothing of what was promised changes by that.
    private func goOn(
        _ finished: inout [String: String], _ work: (Clerk) throws -> Void
    ) -> Tally {
        var tally = Tally()
        var promised: [(number: String, id: String)] = []
        let clerk = Clerk(spool: spool, drafts: drafts, house: house) { promise in
            switch promise {
            case .finished(let number, let id): promised.append((number, id))
            case .belied(let number): tally.tear("\(number) is not what was typed last")
            default: break
            }
        }
        do { try work(clerk) } catch {
            tally.lose("\(id), with which a new program cannot go on: \(error)")
        }
        for (number, id) in promised {
            if let before = finished.updateValue(number, forKey: id), before != number {
                tally.double("\(id) was \(before) and now is \(number)")
            }
        }
        return tally
    }

    /// After everybody has finished.
    func settled(_ finished: [String: String]) -> Tally {
        var tally = audit.tally(finished: finished, isSettled: true)
        for (id, number) in finished { tally += audit.tally(finished: id, as: number) }
        tally += Aftermath.findings(in: spool)
        return tally
    }

    /// What the spool finds wrong with itself.
    static func findings(in spool: String) -> Tally {
        var tally = Tally()
        for finding in (try? Spool(at: spool))?.verify(now: Int(time(nil))) ?? [] {
            tally.tear("\(finding)")
        }
        return tally
    }

    /// After typing was hit: what was said to be there is there, in order and nothing else, and
    /// typing goes on.
    func journaling(_ promises: Promises, entries count: Int) -> Tally {
        var tally = DraftAudit.tally(payloads, of: id, atLeast: count)
        do {
            try Typist(drafts: drafts).type(id)
        } catch {
            tally.lose("\(id), which cannot be opened: \(error)")
        }
        tally += DraftAudit.tally(payloads, of: id, atLeast: Typist.entries)
        return tally
    }

    private var payloads: [[UInt8]] { (try? Drafts(at: drafts).read(id)) ?? [] }
}
