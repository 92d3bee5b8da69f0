import Casework
import Desk
import Forms
import JSON
package import RecordSamples
import Records
package import SpoolSupport
import Spooling

/// A desk as it lies on the disk: its drafts and its spool, held against what was typed.
package struct DeskAudit {
    private let spool, drafts: String
    private let house: House

    package init(spool: String, drafts: String, house: House) {
        self.spool = spool
        self.drafts = drafts
        self.house = house
    }

    // MARK: The spool

    /// What of the spool must not be so.
    ///
    /// - Parameters:
    ///   - finished: the numbers of those submissions that were said to be in the spool.
    ///   - isSettled: whether everybody has finished, so that no number may wait for its submission.
    package func tally(finished: [String: String] = [:], isSettled: Bool = false) -> Tally {
        let records = records
        let whole = Set(records.filter { isWhole($0.value, among: records) }.map(\.key))
        let audit = SpoolAudit(of: spool) { number, _ in
            whole.contains(number) ? records[number]?.envelope.id : nil
        }
        var tally = audit.tally(finished: finished, isSettled: isSettled)
        for (number, record) in records {
            guard let corrected = record.envelope.corrects else { continue }
            let others = records.filter {
                $0.value.envelope.corrects == corrected && isJournaled($0.value.envelope.id)
            }
            if others.count > 1, number == others.keys.min() {
                tally.double("\(corrected) was corrected \(others.count) times")
            }
        }
        return tally
    }

    /// Nobody shall work on what was sent back, or taken back, and is being corrected.
    package func tally(correcting number: String, isBegun: Bool) -> Tally {
        var tally = Tally()
        let isAway = folder(of: number) == "returned"
        if !isAway, isBegun || correction(of: number) != nil {
            tally.double("\(number), which is being corrected, lies in the office's way")
        }
        return tally
    }

    /// The number of the correction of a submission, where it was handed over.
    package func correction(of number: String) -> String? {
        records.first { $0.value.envelope.corrects == number }?.key
    }

    private static let folders = ["new", "cur", "done", "returned"]

    private func folder(of number: String) -> String? {
        DeskAudit.folders.first { Files.bytes("\(spool)/\($0)/\(number).json") != nil }
    }

    /// What can be read of the records, by number.
    private var records: [String: Record] {
        var records: [String: Record] = [:]
        for folder in DeskAudit.folders {
            for name in Files.names(in: "\(spool)/\(folder)") where name.hasSuffix(".json") {
                let bytes = Files.bytes("\(spool)/\(folder)/\(name)") ?? []
                let read = Record.read(bytes, form: house.form, today: .registration)
                // Whatever byte is another than it was written makes another record.
                guard let record = read.record,
                    Array(record.node(form: house.form, today: .registration).text.utf8) == bytes
                else { continue }
                records[String(name.dropLast(5))] = record
            }
        }
        return records
    }

    /// Whether a record is the applicant's from whom it or what it corrects was taken in.
    private func isWhole(_ record: Record, among records: [String: Record]) -> Bool {
        var first = record
        while let number = first.envelope.corrects, let corrected = records[number] {
            first = corrected
        }
        return Applicant(first.envelope.id, of: house).hasAnswers(record.answers)
    }

    // MARK: The drafts

    /// What of a draft must not be so, wherever it lies.
    ///
    /// - Parameter count: how many entries must be there at least.
    package func tally(draft id: String, atLeast count: Int) -> Tally {
        tally(payloads(of: id), of: id, atLeast: count)
    }

    /// The same for a draft that was finished: it must say so, and hold what the spool holds.
    package func tally(finished id: String, as number: String) -> Tally {
        let archived = (try? Drafts(at: drafts).read(id, on: .finished)) ?? []
        if archived.isEmpty { return Tally() }
        var tally = Tally()
        let entries = Entry.all(in: archived)
        if case .began(let beginning) = entries.first, beginning.corrects == nil {
            tally = self.tally(archived, of: id, atLeast: Applicant.entries)
        }
        if !entries.contains(.finished(number: number)) {
            tally.lose("the receipt of \(id) for \(number)")
        }
        let bytes = folder(of: number).flatMap { Files.bytes("\(spool)/\($0)/\(number).json") }
        let frozen = entries.filter { if case .frozen(number, _) = $0 { true } else { false } }
        // What was in memory only while it was finished was frozen nowhere.
        if let bytes, !frozen.isEmpty, !frozen.contains(.frozen(number: number, bytes: bytes)) {
            tally.tear("\(number) is not what \(id) was frozen as")
        }
        return tally
    }

    /// Whether a questionnaire has a journal. What was in memory only until it was handed over has none,
    /// as its clerk was told; nothing tells the next program of it.
    package func isJournaled(_ id: String) -> Bool { !payloads(of: id).isEmpty }

    private func payloads(of id: String) -> [[UInt8]] {
        guard let drafts = try? Drafts(at: drafts) else { return [] }
        return (try? drafts.read(id)) ?? (try? drafts.read(id, on: .finished)) ?? []
    }

    private func tally(_ payloads: [[UInt8]], of id: String, atLeast count: Int) -> Tally {
        var tally = Tally()
        let found = Entry.all(in: payloads).filter(\.changesAnswers)
        if found.count < count {
            tally.lose(
                "\(count - found.count) entries of \(id), which has \(found.count)",
                count: count - found.count)
        }
        let applicant = Applicant(id, of: house)
        for (index, entry) in found.prefix(Applicant.entries).enumerated()
        where entry != applicant.typed(index) {
            if found[..<index].contains(entry) {
                tally.double("entry \(index) of \(id) was there before")
            } else {
                tally.tear("entry \(index) of \(id) is not what was typed")
            }
        }
        return tally
    }
}

extension Day {
    /// The day on which samples are registered.
    fileprivate static var registration: Day { Record.sampleDay }
}
