import Canvas
import Forms
import FormsSupport
import Messages
import RecordSamples

@testable import Casework
@testable import Lines
@testable import Pages

/// A desk at which somebody talks line by line, with a disk that takes everything.
final class Desk {
    private(set) var conversation: Conversation
    /// What was said, the lines of the clerk among it, each behind `>`.
    private(set) var transcript: [String] = []
    private(set) var ending: Ending?

    /// 27 November 2026, 09:10:12 at the office.
    static let clock = Clock(now: Instant(seconds: 1_795_752_612), milliseconds: 5_000_000)

    static func world(form: Form = .withPapers) throws -> World {
        let house = try House()
        return World(
            form: form, catalog: house.catalog, classifier: house.classifier, office: "AST",
            desk: "01", clerk: "serikova", skipsAhead: false)
    }

    init(_ world: World, language: Language, workList: WorkList = WorkList()) {
        let model = Model(
            world: world, clock: Desk.clock, size: Conversation.window, language: language,
            workList: workList)
        conversation = Conversation(model) { event, model in Desk.happen(event, in: &model) }
        conversation.begin()
        transcript += conversation.fetch()
        conversation.wasHeard(at: Desk.clock)
    }

    var model: Model { conversation.model }

    func take(_ line: String) {
        ending = conversation.take(line)
        transcript.append("> \(line)")
        transcript += conversation.fetch()
        conversation.wasHeard(at: Desk.clock)
    }

    /// An event, and what the disk and the printer say to it.
    static func happen(_ event: Event, in model: inout Model) -> Ending? {
        var effects = model.update(event, clock: clock)
        while !effects.isEmpty {
            switch effects.removeFirst() {
            case .end(let ending): return ending
            case .desk(.begin):
                effects += model.update(
                    .desk(.begun(identifier: String(repeating: "a", count: 32))), clock: clock)
            case .desk(.deposit):
                let receipt = Receipt(
                    number: "AST01-2026-000001", file: "/spool/new/AST01-2026-000001.json")
                effects += model.update(.desk(.deposited(receipt)), clock: clock)
            case .desk(.list):
                effects += model.update(.desk(.listed(WorkList())), clock: clock)
            case .print(let job):
                effects += model.update(
                    .printed(Printed(job, "print.sent", isSent: true)), clock: clock)
            default: break
            }
        }
        return nil
    }
}
