/// The records of a journal, held against what was typed into it.
package enum DraftAudit {
    /// What of it must not be so.
    ///
    /// - Parameters:
    ///   - payloads: what the journal gave back.
    ///   - count: how many entries must be there at least.
    package static func tally(_ payloads: [[UInt8]], of id: String, atLeast count: Int) -> Tally {
        var tally = Tally()
        if payloads.count < count {
            tally.lose(
                "\(count - payloads.count) entries of \(id), which has \(payloads.count)",
                count: count - payloads.count)
        }
        for (index, payload) in payloads.enumerated() where payload != typed(index, of: id) {
            if payloads[..<index].contains(payload) {
                tally.double("entry \(index) of \(id) was there before")
            } else {
                tally.tear("entry \(index) of \(id) is not what was typed")
            }
        }
        return tally
    }
}
