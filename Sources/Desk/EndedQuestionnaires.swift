package import Casework
package import Forms
import Glibc
import JSON
package import Records
import Spooling
import Synchronization

/// What is known of a questionnaire that ended.
struct Ended: Sendable {
    let beginning: Entry.Beginning
    let number: String
    let applicant: WorkList.Person
    /// The day by which the service is due; nil where the record says none.
    let dueOn: Day?
}

/// The questionnaires that ended, as their archived journals tell of them; each is read once, for what
/// ended never changes again, and what was read is kept as an index for the next start.
final class EndedQuestionnaires: Sendable {
    private let drafts: Drafts
    /// Asked late, because the form tells it.
    private let applicant: @Sendable () -> PersonFields
    private let known = Mutex<Known?>(nil)

    private struct Known {
        var beginnings: [String: Entry.Beginning]
        var ends: [String: Ended]
        /// The journals that the index knows.
        let indexed: Set<String>

        init(_ ends: [String: Ended]) {
            self.ends = ends
            indexed = Set(ends.keys)
            beginnings = ends.mapValues(\.beginning)
        }
    }

    init(drafts: Drafts, applicant: @autoclosure @escaping @Sendable () -> PersonFields) {
        self.drafts = drafts
        self.applicant = applicant
    }

    /// Learns what there is to know on a thread of its own: with a hundred journals it takes longer than
    /// a key may.
    func prepare(in folders: DeskFolders) {
        Background.start { [self] in
            learn()
            forget(in: folders, now: Clock.current.now)
        }
    }

    /// Removes the journals that are not needed any more; what cannot be removed now is at the next start.
    ///
    /// A record that was returned is offered for correction until a journal says that it was corrected:
    /// that journal stays as long as the record.
    func forget(in folders: DeskFolders, now: Instant) {
        guard let finished = try? drafts.listFinished() else { return }
        let old = OldJournals(days: folders.journalDays).among(finished, now: now)
        if old.isEmpty { return }
        guard let spool = try? folders.openSpool() else { return }
        func isIn(_ folder: Folder, _ number: String) -> Bool? {
            Number(number).flatMap { try? spool.folder(of: $0) == folder }
        }
        let corrected = Set(finished.compactMap { try? beginning(of: $0.name)?.corrects })
        let over = old.map(\.name).filter { name in
            guard let ended = try? ended(name) else { return false }
            if let former = ended.beginning.corrects, isIn(.returned, former) != false {
                return false
            }
            return corrected.contains(ended.number) || isIn(.done, ended.number) == true
        }
        if over.isEmpty || (try? drafts.removeFinished(over)) == nil { return }
        let ends = noted { known in
            for name in over {
                known.ends[name] = nil
                known.beginnings[name] = nil
            }
            return known.ends
        }
        drafts.keepIndex(EndedQuestionnaires.bytes(of: ends))
    }

    /// Reads the journals that the index does not know, and keeps the index where it lacked any.
    func learn() {
        // Reads the form too, before the first questionnaire is opened.
        _ = applicant()
        guard let finished = try? drafts.listFinished() else { return }
        for draft in finished { _ = try? ended(draft.name) }
        let names = Set(finished.map(\.name))
        let (ends, indexed) = noted { known in
            (known.ends.filter { names.contains($0.key) }, known.indexed)
        }
        if Set(ends.keys) != indexed { drafts.keepIndex(EndedQuestionnaires.bytes(of: ends)) }
    }

    /// How a questionnaire began; nil where its journal does not say.
    func beginning(of name: String) throws(SpoolError) -> Entry.Beginning? {
        if let known = noted({ $0.beginnings[name] }) { return known }
        let beginning = try drafts.beginning(of: name, on: .finished)
        noted { $0.beginnings[name] = beginning }
        return beginning
    }

    /// What it ended with; nil where its journal does not say.
    func ended(_ name: String) throws(SpoolError) -> Ended? {
        if let known = noted({ $0.ends[name] }) { return known }
        guard let beginning = try beginning(of: name),
            let payloads = try drafts.payloads(of: name, on: .finished)
        else { return nil }
        // The number and the record are among the last entries.
        var record: Node?
        var number: String?
        for payload in payloads.reversed() where number == nil || record == nil {
            switch Entry.all(in: [payload]).first {
            case .finished(let text): number = number ?? text
            case .frozen(let text, let bytes) where number == nil || text == number:
                number = number ?? text
                record = try? Node.read(bytes, locating: false)
            default: break
            }
        }
        guard let number else { return nil }
        let ended = Ended(
            beginning: beginning, number: number,
            applicant: WorkList.Person(of: RecordGlance(record), applicant()),
            dueOn: RecordGlance(record).dueOn)
        noted { $0.ends[name] = ended }
        return ended
    }

    /// What is known by now; the index is read when that is asked first.
    private func noted<Value>(_ use: (inout Known) -> Value) -> Value {
        known.withLock { known in
            var now = known ?? Known(EndedQuestionnaires.ends(in: drafts.readIndex() ?? []))
            defer { known = now }
            return use(&now)
        }
    }
}

/// The index: a line of JSON for each questionnaire, under the name of its journal.
extension EndedQuestionnaires {
    fileprivate static func bytes(of ends: [String: Ended]) -> [UInt8] {
        ends.sorted { $0.key < $1.key }.flatMap { name, ended in
            let line = Node.object([
                ("name", .string(name)), ("number", .string(ended.number)),
                ("applicant", .string(ended.applicant.name)), ("iin", .string(ended.applicant.iin)),
                ("dueOn", ended.dueOn.map { .string($0.iso) } ?? .null),
                ("case", Entry.began(ended.beginning).node),
            ])
            return Array("\(line.line)\n".utf8)
        }
    }

    /// Reads what `bytes` writes; a line that is not whole is left out.
    fileprivate static func ends(in bytes: [UInt8]) -> [String: Ended] {
        var ends: [String: Ended] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let node = try? Node.read(Array(line), locating: false),
                let name = node["name"]?.string, let number = node["number"]?.string,
                case .began(let beginning) = node["case"].flatMap(Entry.init)
            else { continue }
            ends[name] = Ended(
                beginning: beginning, number: number,
                applicant: WorkList.Person(
                    name: node["applicant"]?.string ?? "", iin: node["iin"]?.string ?? ""),
                dueOn: node["dueOn"]?.string.flatMap { Day(iso: $0) })
        }
        return ends
    }
}

extension Drafts {
    /// How a questionnaire began; nil where its journal does not say, and where it was finished or
    /// discarded at this moment.
    func beginning(
        of name: String, on shelf: Shelf
    ) throws(SpoolError) -> Entry.Beginning? {
        do throws(DraftError) {
            let first = try first(of: name, on: shelf)
            if case .began(let began) = first.flatMap({ Entry.all(in: [$0]).first }) {
                return began
            }
            return nil
        } catch .failed(let error) where error.errno != ENOENT {
            throw error
        } catch {
            return nil
        }
    }

    /// The lines of a journal; nil where it was finished or discarded at this moment.
    func payloads(of name: String, on shelf: Shelf) throws(SpoolError) -> [[UInt8]]? {
        do throws(DraftError) {
            return try read(name, on: shelf)
        } catch .failed(let error) where error.errno != ENOENT {
            throw error
        } catch {
            return nil
        }
    }
}

extension WorkList.Person {
    /// Whose record it is, without judging it.
    package init(of record: RecordGlance, _ applicant: PersonFields) {
        let (name, iin) = record.applicant(applicant)
        self.init(name: name, iin: iin)
    }
}
