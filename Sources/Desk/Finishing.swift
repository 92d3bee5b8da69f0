import Alphabet
import Casework
import Forms
import Glibc
import JSON
import Messages
import Records
import Spooling

extension Workdesk {
    /// Hands the record over exactly once.
    ///
    /// The number and the bytes are durable in the journal before anything reaches the spool, and
    /// the receipt is before anybody is told. A finish that failed is tried again with the same
    /// number and, while no answer changes, with the same bytes. Where answers did change, and the
    /// former bytes turn out to lie in the spool, they stay handed over as they are; what is on the
    /// screen becomes a correction of them, under a number of its own.
    func deposit(_ record: Record) -> [Reply] {
        // The mark is that of the journal: whatever was begun in training stays there.
        guard record.envelope.isDemo == world.isDemo else {
            return [foreignDraft]
        }
        do throws(SpoolError) {
            // A clock that was set back since would give a number of a year that had ended.
            let day = max(Clock.current.today, record.envelope.startedAt.day)
            let spool = try folders.openSpool(makes: true)
            let number = try number(for: record, in: spool, year: day.year)
            if let bytes = try spool.read(number) {
                guard let freeze, freeze.isStale else {
                    return [.deposited(try settle(number.description, bytes))]
                }
                _ = try settle(number.description, bytes)
                return correction(of: number.description, from: record)
            }
            var record = record
            record.envelope.number = number.description
            let isRetry = freeze.map { !$0.isStale } ?? false
            let bytes =
                isRetry
                ? freeze?.bytes ?? []
                : Array(record.node(form: world.form, today: day).text.utf8)
            if !isRetry {
                try note(.frozen(number: number.description, bytes: bytes))
                freeze = Freeze(number: number.description, bytes: bytes)
            }
            return [.deposited(try settle(number.description, bytes))]
        } catch {
            return [.refused(error.trouble())]
        }
    }

    /// The number of a finish that was begun, else the next one of this desk and year.
    ///
    /// Where answers changed since, and the number came from another spool, that one may hold the
    /// former bytes under it: then it is left to them.
    private func number(
        for record: Record, in spool: Spool, year: Int
    ) throws(SpoolError) -> Number {
        if let freeze, let number = Number(freeze.number) {
            if !freeze.isStale { return number }
            if try spool.gave(number, to: record.envelope.id) { return number }
            if try spool.read(number) != nil { return number }
        }
        return try spool.reserve(
            desk: world.office + world.desk, year: year, for: record.envelope.id)
    }

    /// Puts the bytes under the number, notes the receipt, archives the draft.
    func settle(_ text: String, _ bytes: [UInt8]) throws(SpoolError) -> Receipt {
        guard let number = Number(text) else { throw SpoolError(step: .reserve, errno: EINVAL) }
        let file = try folders.openSpool(makes: true).deposit(bytes, as: number)
        try note(.finished(number: text))
        if let journal { try? drafts.archive(journal) }
        close()
        let record = RecordGlance(try? Node.read(bytes, locating: false))
        return Receipt(number: text, file: file, finishedAt: record.finishedAt)
    }

    /// Writes an entry and waits until it is durable.
    ///
    /// While the draft is in memory only there is nothing that could survive to be finished twice:
    /// then handing it over is the best that can be done with it. It is tried once more before, for
    /// the journal of a correction is what tells that something was corrected.
    private func note(_ entry: Entry) throws(SpoolError) {
        writeUnsaved()
        guard let journal else { return }
        journal.append(entry.payload)
        if journal.condition == .kept { try journal.flush() }
    }

    private func correction(of number: String, from record: Record) -> [Reply] {
        var beginning = world.beginning(
            String.randomIdentifier(), language: .kk, clock: .current, corrects: number)
        beginning.language = Language(rawValue: record.envelope.language) ?? .kk
        let entries: [Entry] = [.began(beginning), .whole(record.answers)]
        let news = keep(entries)
        return [.opened(entries, rescue: nil)]
            + [news ?? .failed(message: "finish.handedOver", values: ["number": number])]
    }
}
