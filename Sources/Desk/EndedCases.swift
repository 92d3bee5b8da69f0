import Casework
import Forms
import Glibc
import JSON
import Spooling
import Synchronization

/// What is known of a case that ended.
struct Ended: Sendable {
    let beginning: Entry.Beginning
    let number: String
    let applicant: WorkList.Person
    /// The day by which the service is due; nil where the record says none.
    let dueOn: Day?
}

/// The cases that ended, as their archived journals tell of them; each is read once, for what ended
/// never changes again.
final class EndedCases: Sendable {
    private let drafts: Drafts
    /// Asked late, because the form tells it.
    private let applicant: @Sendable () -> Person
    private let beginnings = Mutex<[String: Entry.Beginning]>([:])
    private let ends = Mutex<[String: Ended]>([:])

    init(drafts: Drafts, applicant: @autoclosure @escaping @Sendable () -> Person) {
        self.drafts = drafts
        self.applicant = applicant
    }

    /// Reads what ended since a moment, on a thread of its own: with a hundred journals it takes
    /// longer than a key may.
    func prepare(since moment: Int) {
        Background.start { [self] in
            // Reads the form too, before the first questionnaire is opened.
            _ = applicant()
            for draft in (try? drafts.listFinished()) ?? [] where draft.modified > moment {
                _ = try? ended(draft.name)
            }
        }
    }

    /// How a case began; nil where its journal does not say.
    func beginning(of name: String) throws(SpoolError) -> Entry.Beginning? {
        if let known = beginnings.withLock({ $0[name] }) { return known }
        let beginning = try drafts.beginning(of: name, on: .finished)
        beginnings.withLock { $0[name] = beginning }
        return beginning
    }

    /// What it ended with; nil where its journal does not say.
    func ended(_ name: String) throws(SpoolError) -> Ended? {
        if let known = ends.withLock({ $0[name] }) { return known }
        guard let beginning = try beginning(of: name),
            let payloads = try drafts.payloads(of: name, on: .finished)
        else { return nil }
        // The number and the record are among the last entries.
        var record: Node?
        var number: String?
        for payload in payloads.reversed() where number == nil || record == nil {
            switch Workdesk.entries([payload]).first {
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
            applicant: WorkList.Person(of: record, applicant()), dueOn: record?.dueOn)
        ends.withLock { $0[name] = ended }
        return ended
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
            if case .began(let began) = first.flatMap({ Workdesk.entries([$0]).first }) {
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
    init(of record: Node?, _ applicant: Person) {
        let answers = record?["answers"]
        let name = applicant.name.compactMap { answers?[$0]?.string }.filter { !$0.isEmpty }
        self.init(
            name: name.joined(separator: " "),
            iin: applicant.iin.flatMap { answers?[$0]?.string } ?? "")
    }
}

extension Node {
    /// The day by which the service is due that a record asks for; nil where it says none.
    var dueOn: Day? { self["schedule"]?["dueOn"]?.string.flatMap { Day(iso: $0) } }
}
