import Glibc
import SpoolSupport
import Spooling

/// Journals that are cut off or changed on the disk, and opened again.
struct Damage {
    private let bytes: [UInt8]
    private let id: String
    /// Where each record ends.
    private let ends: [Int]

    /// - Parameter isLong: more than the 64 kB at which journals are compacted.
    init(isLong: Bool) throws {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        let id = isLong ? "long" : "short"
        let journal = try Drafts(at: scratch.draftsPath).open(id, as: Self.holder).journal
        var ends: [Int] = []
        for index in 0..<(isLong ? 120 : 5) {
            journal.append(typed(index, of: id))
            ends.append(journal.size)
        }
        try journal.close()
        self.id = id
        self.ends = ends
        bytes = scratch.draft(id)
    }

    static func cuts() throws -> Plan {
        try plan { damage in
            damage.places.map { place in
                Fault(name: "\(damage.id) journal cut at \(place)") {
                    let whole = damage.ends.count { $0 <= place }
                    let rest = place - (whole > 0 ? damage.ends[whole - 1] : 0)
                    return try damage.open(Array(damage.bytes[..<place]), whole: whole, lost: rest)
                }
            }
        }
    }

    static func flips() throws -> Plan {
        try plan { damage in
            damage.places.flatMap { place in
                ([0x01, 0x80, 0xFF] as [UInt8]).map { mask in
                    Fault(name: "\(damage.id) journal with byte \(place) changed by \(mask)") {
                        var bytes = damage.bytes
                        bytes[place] ^= mask
                        let whole = damage.ends.count { $0 <= place }
                        let rest = bytes.count - (whole > 0 ? damage.ends[whole - 1] : 0)
                        return try damage.open(bytes, whole: whole, lost: rest)
                    }
                }
            }
        }
    }

    private static func plan(_ faults: (Damage) -> [Fault]) throws -> Plan {
        try .listed(faults(Damage(isLong: false)) + faults(Damage(isLong: true)))
    }

    /// Every byte of a short journal; of a long one those around the ends of records, where mistakes
    /// are made, and some in between.
    private var places: [Int] {
        if bytes.count < 4_000 { return Array(bytes.indices) }
        let edges = ends.flatMap { [$0 - 1, $0, $0 + 3, $0 + 7, $0 + 15, $0 + 16] }
        let between = stride(from: 0, to: bytes.count, by: 997)
        return Set(edges + between).filter { bytes.indices.contains($0) }.sorted()
    }

    /// Opens a damaged journal, goes on typing, opens it once more.
    private func open(_ damaged: [UInt8], whole: Int, lost: Int) throws -> Outcome {
        let scratch = Scratch.fast()
        defer { scratch.remove() }
        var tally = Tally()
        let drafts = try Drafts(at: scratch.draftsPath)
        scratch.setDraft(id, damaged)
        do {
            let (journal, recovery) = try drafts.open(id, as: Self.holder)
            tally += DraftAudit.tally(recovery.payloads, of: id, atLeast: whole)
            if recovery.payloads.count > whole { tally.tear("\(id): more than what is whole") }
            if recovery.lost != lost { tally.tear("\(id): \(recovery.lost) bytes set aside") }
            if lost > 0, recovery.kept.flatMap(Files.bytes) != damaged {
                tally.lose("\(id): the damaged journal as it was")
            }
            journal.append(typed(whole, of: id))
            try journal.close()
            let (again, second) = try drafts.open(id, as: Self.holder)
            try again.close()
            tally += DraftAudit.tally(second.payloads, of: id, atLeast: whole + 1)
            if second.lost > 0 { tally.tear("\(id): not mended by opening") }
        } catch {
            tally.lose("\(id), which cannot be opened: \(error)", count: max(1, whole))
        }
        return Outcome(tally: tally)
    }

    private static let holder = Holder(who: "reader", host: "desk")
}
