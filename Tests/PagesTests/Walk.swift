import Canvas
import Foundation
import Messages
import Synchronization

@testable import Casework
@testable import Pages

/// A program to which random events happened, from its first screen or from a whole questionnaire.
struct Walk: Sendable {
    /// A moment of the walk, with the last events before it, to be told when something is wrong.
    struct Moment: Sendable {
        let model: Model
        let story: String
    }

    private(set) var moments: [Moment] = []
    /// Every tenth moment, for what takes its time.
    var some: [Moment] {
        stride(from: 9, to: moments.count, by: 10).map { moments[$0] }
    }
    private var model: Model
    private var milliseconds = 0

    /// How many events happen to a program. Longer walks are for a night, or for a release build:
    ///
    ///     SEEDS=100 STEPS=2000 swift test -c release -Xswiftc -enable-testing --filter Wandering
    private static let steps = number("STEPS") ?? 100
    static let seeds = 1...(number("SEEDS") ?? 8)

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Every seed is walked once, whatever is asked of it; long walks would not fit side by side.
    static func walk(_ seed: Int) throws -> Walk {
        if steps > 100 { return try Walk(seed: seed, steps: steps) }
        return try walks.withLock { walks in
            if let walk = walks[seed] { return walk }
            let walk = try Walk(seed: seed, steps: steps)
            walks[seed] = walk
            return walk
        }
    }

    private static let walks = Mutex<[Int: Walk]>([:])

    private init(seed: Int, steps: Int) throws {
        // With the page of papers and without; from the first key, and with a family's answers.
        let hasPapers = !(seed / 2).isMultiple(of: 2)
        let world = try Office.shared.get().world(hasPlaces: true, hasPapers: hasPapers)
        let language = Language.allCases[seed % Language.allCases.count]
        model = .atStart(world, language: language)
        if seed.isMultiple(of: 2) {
            let name = hasPapers ? "papers-filled" : "check-clean"
            let family = try Script(file: Project.scenarios.appending(path: "\(name)/keys"))
            model = try Stage(family, world: world, language: language).model
        }
        var events = RandomEvents(seed: seed)
        var last: [String] = []
        for number in 1...steps {
            let event = events.next()
            last = (last + ["\(event)"]).suffix(12)
            send(.terminal(event))
            let story = "after \(number) events, the last of them \(last.joined(separator: ", "))"
            moments.append(Moment(model: model, story: story))
        }
    }

    private mutating func send(_ event: Event) {
        milliseconds += 1000
        for effect in model.update(event, clock: .inTheMorning(milliseconds: milliseconds)) {
            switch effect {
            case .desk(.deposit) where milliseconds.isMultiple(of: 2000):
                send(.desk(.failed(message: "disk.full")))
            case .desk(.deposit):
                send(
                    .desk(
                        .deposited(
                            Receipt(number: "AST01-2026-000123", file: "/var/spool/123.json"))))
            case .desk(.begin): send(.desk(.begun(identifier: "0d9a6f3e2b1c4d5e8f7a6b5c4d3e2f10")))
            default: break
            }
        }
    }
}
