import Alphabet
import Canvas
import Casework
import Desk
import Forms
import JSON
import Messages
import Records
import Spooling

/// A submission as those see it who work on it: whose it is, since when, until when.
struct Matter {
    let submission: Submission
    /// When it was finished; nil where its record does not say.
    let finishedAt: Instant?
    let applicant: WorkList.Person
    /// The day on which it was accepted, and those by which it is due in a week of five days and of six;
    /// nil where nobody can say.
    let acceptedOn: Day?
    let dueOn: Day?
    let dueInSixDayWeek: Day?
    /// The earlier of the two days.
    let due: Day?
    /// How many working days are left until the earlier of both; negative when that is over. Nil where
    /// nothing is to be done any more.
    let daysLeft: Int?

    init(_ submission: Submission, record: Node?, _ form: Form, _ terms: Terms?, today: Day) {
        let glance = RecordGlance(record)
        self.submission = submission
        finishedAt = glance.finishedAt
        applicant = WorkList.Person(of: glance, form.applicant)
        let accepted = glance.acceptedOn(form)
        acceptedOn = accepted
        dueOn = glance.dueOn ?? accepted.flatMap { terms?.due(after: $0).day }
        dueInSixDayWeek = accepted.flatMap { terms?.due(after: $0, week: .sixDay).day }
        due = [dueOn, dueInSixDayWeek].compactMap(\.self).min()
        let isOpen = [.new, .cur].contains(submission.folder)
        daysLeft = (isOpen ? due : nil).flatMap {
            terms?.calendar.workingDays(from: today, until: $0, week: .sixDay)
        }
    }

    /// Overdue first, then what is due next; what nobody can say comes last.
    static func precedes(_ left: Matter, _ right: Matter) -> Bool {
        func key(_ matter: Matter) -> (String, Int, Number) {
            // A tilde stands behind all digits.
            (
                matter.due?.iso ?? "~", matter.finishedAt?.seconds ?? .max,
                matter.submission.number
            )
        }
        return key(left) < key(right)
    }

    var node: Node {
        func text(_ day: Day?) -> Node { day.map { .string($0.iso) } ?? .null }
        return .object([
            ("number", .string(submission.number.description)),
            ("finishedAt", finishedAt.map { .string($0.rfc3339) } ?? .null),
            ("state", .string(submission.folder.rawValue)),
            ("applicant", .string(applicant.name)), ("iin", .string(applicant.iin)),
            ("acceptedOn", text(acceptedOn)), ("dueOn", text(dueOn)),
            ("dueInSixDayWeek", text(dueInSixDayWeek)),
            ("workingDaysLeft", daysLeft.map { .number($0) } ?? .null),
        ])
    }
}

extension SpoolCommand {
    /// The folders one after the other, in each what is due first.
    func listAtLength(
        _ found: [Submission], _ folders: [Folder], of spool: Spool
    ) throws(Refusal) -> Int32 {
        let library = try library()
        let today = Clock.current.today
        var failure: SpoolError?
        var matters: [Matter] = []
        for folder in folders {
            var here: [Matter] = []
            for submission in found where submission.folder == folder {
                do throws(SpoolError) {
                    // What moved on since it was listed stands elsewhere now.
                    guard let bytes = try spool.read(submission.number, in: folder) else {
                        continue
                    }
                    here.append(
                        Matter(
                            submission, record: try? Node.read(bytes, locating: false),
                            library.form, library.terms, today: today))
                } catch {
                    failure = failure ?? error
                    here.append(
                        Matter(submission, record: nil, library.form, nil, today: today))
                }
            }
            matters += here.sorted(by: Matter.precedes)
        }
        if isJSON {
            for matter in matters { output.line(matter.node.line.escapingHidden) }
        } else {
            for line in try table(of: matters) { output.line(line) }
        }
        if let failure { throw try refusal(failure) }
        return Status.well
    }

    /// Columns under their names; what is overdue has a mark.
    private func table(of matters: [Matter]) throws(Refusal) -> [String] {
        let wording = try wording()
        if matters.isEmpty { return [] }
        let names = ["number", "state", "accepted", "due", "dueSix", "left", "applicant"]
        let rows =
            [names.map { wording.say("list.\($0)") }]
            + matters.map { matter in
                let left = matter.daysLeft.map { $0 < 0 ? "\($0) !" : String($0) }
                return [
                    matter.submission.number.description, matter.submission.folder.rawValue,
                    matter.acceptedOn?.shown ?? "–", matter.dueOn?.shown ?? "–",
                    matter.dueInSixDayWeek?.shown ?? "–", left ?? "–",
                    matter.applicant.name.isEmpty ? "–" : matter.applicant.name.harmless,
                ]
            }
        return rows.inColumns
    }
}
