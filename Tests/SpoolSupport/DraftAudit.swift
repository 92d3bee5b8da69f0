/// The entries of a draft, held against what was typed into it.
package enum DraftAudit {
    /// What of it must not be so.
    ///
    /// - Parameters:
    ///   - payloads: what the draft gave back.
    ///   - count: how many entries must be there at least.
    package static func tally(_ payloads: [[UInt8]], of id: String, atLeast count: Int) -> Tally {
        var tally = Tally()
        let found = payloads.map(DraftEntry.init).compactMap {
            if case .typed(let payload) = $0 { payload } else { nil }
        }
        if found.count < count {
            tally.lose(
                "\(count - found.count) entries of \(id), which has \(found.count)",
                count: count - found.count)
        }
        for (index, payload) in found.enumerated() where payload != typed(index, of: id) {
            if found[..<index].contains(payload) {
                tally.double("entry \(index) of \(id) was there before")
            } else {
                tally.tear("entry \(index) of \(id) is not what was typed")
            }
        }
        return tally
    }

    /// The same for a draft that was finished: it must say so, and hold what the spool holds.
    package static func tally(
        finished payloads: [[UInt8]], of id: String, as number: String, _ submission: [UInt8]?
    ) -> Tally {
        var tally = tally(payloads, of: id, atLeast: Clerk.entries)
        let entries = payloads.map(DraftEntry.init)
        if !entries.contains(.finished(number: number)) {
            tally.lose("the receipt of \(id) for \(number)")
        }
        let frozen = submission.map { DraftEntry.frozen(number: number, bytes: $0) }
        if let frozen, !entries.contains(frozen) {
            tally.tear("\(number) is not what \(id) was frozen as")
        }
        return tally
    }
}
