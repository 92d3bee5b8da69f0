import Casework
import Desk
import Forms
import Glibc
import Messages
package import RecordSamples
import Records
package import SpoolSupport
package import Spooling

/// Serves applicants at a desk as the program does, by asking the desk what pages ask it, and goes on
/// wherever an earlier program was stopped.
@MainActor package final class Clerk {
    package static let desk = "AST01"
    /// The year in the numbers that are given now.
    package static var year: Int { Clock.current.today.year }
    /// The number of the first submission.
    package static var firstNumber: String { "\(desk)-\(year)-000001" }

    /// What a desk said instead of doing what it was asked.
    package struct Refused: Error, CustomStringConvertible { package let description: String }

    private let world: World
    private let folders: DeskFolders
    private let house: House
    private let say: (Promise) -> Void
    private var workdesk: Workdesk?
    private var intake: Intake
    /// Whose questionnaire it is.
    private var applicant: Applicant?
    private var changes = 0

    package init(
        spool: String, drafts: String, house: House, interference: Interference? = nil,
        say: @escaping (Promise) -> Void = { _ in }
    ) {
        self.house = house
        self.say = say
        world = World(
            form: house.form, catalog: house.catalog, classifier: house.classifier, office: "AST",
            desk: "01", clerk: "a.serikova")
        folders = DeskFolders(
            spool: spool, drafts: drafts, memory: Memory(at: "\(drafts).memory"),
            isSpoolConfigured: false, areDraftsConfigured: false, interference: interference)
        intake = Intake(world: world, clock: .current, language: .kk)
    }

    // MARK: What a clerk does

    /// Types the questionnaire of an applicant and finishes it; after an error the same may be asked
    /// again, as a clerk would.
    ///
    /// - Parameter changesMind: whether an answer is changed before what failed is tried again.
    package func finish(_ id: String, changesMind: Bool = false) throws {
        let applicant = Applicant(id, of: house)
        self.applicant = applicant
        let desk = try desk()
        if isInHand(applicant) {
            if changesMind { keep(Applicant.changing(intake.questionnaire.answers, to: next())) }
            return try deposit(at: desk)
        }
        if let number = numberOfFinished(id) { return say(.finished(number: number, id: id)) }
        if try open(applicant, at: desk) { return }
        try type(applicant, at: desk)
        try deposit(at: desk)
    }

    /// Corrects what came back, or was taken back, and finishes the correction.
    package func correct(_ number: String, of id: String, takingBack: Bool) throws {
        let applicant = Applicant(id, of: house)
        self.applicant = applicant
        let desk = try desk()
        if intake.questionnaire.beginning.corrects == number { return try deposit(at: desk) }
        let request: Request = takingBack ? .takeBack(number: number) : .correct(number: number)
        var isOpened = false
        for reply in perform(request, at: desk) {
            switch reply {
            case .opened(let entries, _):
                try lay(entries)
                isOpened = true
            case .deposited(let receipt): return tell(receipt)
            case .failed("takeBack.corrected", _): return
            // What is said besides is for the clerk to read.
            default: if !isOpened { try object(reply) }
            }
        }
        let answers = intake.questionnaire.answers
        if answers != applicant.answers, !applicant.hasAnswers(answers) {
            keep(applicant.signing(answers))
        }
        keep(Applicant.changing(intake.questionnaire.answers, to: next()))
        try deposit(at: desk)
    }

    /// Goes on until it is done, so many times at most.
    package func persist(_ tries: Int, _ work: () throws -> Void) throws {
        for _ in 1..<max(1, tries) where (try? work()) != nil { return }
        try work()
    }

    /// Does what a task of the torture says, by its name.
    package func work(at task: String, of id: String) throws {
        switch task {
        case "finishing": try finish(id)
        case "changing": try finish(id, changesMind: true)
        default: try correct(Clerk.firstNumber, of: id, takingBack: task == "takingBack")
        }
    }

    // MARK: How it is done

    private func desk() throws -> Workdesk {
        if let workdesk { return workdesk }
        let desk = try Workdesk(world: world, folders: folders)
        workdesk = desk
        // What the first page shows.
        _ = desk.workList()
        return desk
    }

    private func next() -> Int {
        changes += 1
        return changes
    }

    private func isInHand(_ applicant: Applicant) -> Bool {
        let beginning = intake.questionnaire.beginning
        return beginning.id == applicant.id || beginning.corrects != nil
    }

    private func perform(_ request: Request, at desk: Workdesk) -> [Reply] {
        desk.perform(request, besides: intake.questionnaire.beginning, language: .kk)
    }

    /// Opens the draft where there is one; true when it was being finished, and now is.
    private func open(_ applicant: Applicant, at desk: Workdesk) throws -> Bool {
        let begun = try? Drafts(at: folders.drafts).read(applicant.id)
        guard begun?.isEmpty == false else {
            let beginning = world.beginning(applicant.id, language: .kk, clock: .current)
            intake.lay(
                Questionnaire(beginning, form: world.form, today: intake.clock.today))
            return false
        }
        return try reopen(applicant, at: desk)
    }

    private func reopen(_ applicant: Applicant, at desk: Workdesk) throws -> Bool {
        for reply in perform(.open(draft: applicant.id), at: desk) {
            switch reply {
            case .opened(let entries, _): try lay(entries)
            case .deposited(let receipt):
                tell(receipt)
                return true
            default: try object(reply)
            }
        }
        return false
    }

    private func lay(_ entries: [Entry]) throws {
        guard
            let opened = Questionnaire.replay(
                entries, form: world.form, today: intake.clock.today)
        else { throw Refused(description: "a draft without a beginning was opened") }
        intake.lay(opened)
        intake.isKept = true
        typed = entries.count(where: \.changesAnswers)
    }

    private var typed = 0

    /// Types what the draft lacks, leaves it and comes back.
    private func type(_ applicant: Applicant, at desk: Workdesk) throws {
        if typed >= Applicant.entries { return }
        for index in typed..<Applicant.entries {
            keep(applicant.typed(index))
            say(.typed(index + 1))
            if index == Applicant.entries / 2 { _ = perform(.sync, at: desk) }
        }
        for reply in perform(.leave, at: desk) { try object(reply) }
        say(.kept(Applicant.entries))
        putAway()
        _ = try reopen(applicant, at: desk)
    }

    /// Takes in an entry; a disk that does not take it is told, and it stays in memory.
    private func keep(_ entry: Entry) {
        intake.record(entry)
        typed += 1
        let first: [Entry] = intake.isKept ? [] : [.began(intake.questionnaire.beginning)]
        intake.isKept = true
        intake.pending = []
        if let workdesk { _ = perform(.keep(first + [entry]), at: workdesk) }
    }

    private func deposit(at desk: Workdesk) throws {
        intake.clock = .current
        for reply in perform(.deposit(intake.record), at: desk) {
            switch reply {
            case .deposited(let receipt): return tell(receipt)
            case .opened(let entries, _):
                // The former answers were handed over: what is on the screen corrects them.
                try lay(entries)
                return try deposit(at: desk)
            default: try object(reply)
            }
        }
    }

    private func tell(_ receipt: Receipt) {
        let beginning = intake.questionnaire.beginning
        say(.finished(number: receipt.number, id: beginning.id))
        // The system may fail the clerk's own eyes too.
        guard let bytes = Files.bytes(receipt.file) else { return putAway() }
        let record = Record.read(bytes, form: world.form, today: Clock.current.today).record
        if record?.answers != intake.questionnaire.answers { say(.belied(number: receipt.number)) }
        putAway()
    }

    private func putAway() {
        intake.lay(.none(language: .kk, clock: .current))
        typed = 0
    }

    private func object(_ reply: Reply) throws {
        switch reply {
        case .failed(let message, let values): throw Refused(description: "\(message) \(values)")
        case .refused(let trouble):
            throw Refused(description: "\(trouble.message) \(trouble.reason) \(trouble.number)")
        case .notLeft: throw Refused(description: "the draft was not left")
        default: break
        }
    }

    /// Under which number a draft was finished, as its archived journal says.
    private func numberOfFinished(_ id: String) -> String? {
        let payloads = try? Drafts(at: folders.drafts).read(id, on: .finished)
        return Entry.all(in: payloads ?? []).lazy.compactMap {
            if case .finished(let number) = $0 { number } else { nil }
        }.first
    }
}
