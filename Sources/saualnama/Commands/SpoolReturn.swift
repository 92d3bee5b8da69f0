import Alphabet
import Casework
import Desk
import Forms
import Pages
import Records
import Spooling

extension ShellCommand {
    static let spoolReturn = spool("return", operands: 1...1, options: ["reason"]) {
        spool throws(Refusal) in try spool.sendBack()
    }
}

extension SpoolCommand {
    /// `spool return NUMBER --reason TEXT`: sends one that was taken back to the clerk.
    ///
    /// A damaged record can be sent back as well: otherwise its clerk would never hear of it.
    func sendBack() throws(Refusal) -> Int32 {
        let reason = try reason()
        let number = try number()
        let spool = try openAsOffice(for: number)
        let standing = try standing(number, in: spool)
        switch Objection(to: standing.bytes, as: number.description) {
        case .some(.demo): throw try refusal(of: number, .demo)
        case .some(.schema): throw try refusal(of: number, .schema)
        default: break
        }
        var bytes = ReturnReason(
            number: number.description, text: reason, by: configuration.clerk.harmless,
            at: Clock.current.now.rfc3339
        ).bytes
        switch standing.folder {
        case .cur: break
        case .returned:
            // Somebody repeats what may have been stopped: the clerk may have read that reason.
            let earlier = try attempt { () throws(SpoolError) in try spool.reason(for: number) }
            guard let earlier, ReturnReason(earlier)?.text == reason else {
                fallthrough
            }
            bytes = earlier
        default: throw try wrongState(of: number, wanted: .cur, in: spool)
        }
        let isSent = try attempt { () throws(SpoolError) in
            try spool.sendBack(number, reason: bytes)
        }
        guard isSent else { throw try wrongState(of: number, wanted: .cur, in: spool) }
        tell(number, in: .returned, of: spool)
        return Status.well
    }

    /// What the clerk will read in the list of questionnaires: one line, and something to see.
    private func reason() throws(Refusal) -> String {
        let text = options.values["reason"] ?? ""
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw try refusal(Status.usage, "reason.empty")
        }
        guard !text.hasHidden else {
            throw try refusal(Status.usage, "reason.control")
        }
        guard text.count <= SpoolCommand.longestReason else {
            throw try refusal(
                Status.usage, "reason.long", ["limit": String(SpoolCommand.longestReason)])
        }
        return text
    }

    /// In characters, as for the longest answer of the form.
    private static let longestReason = 1000

}
