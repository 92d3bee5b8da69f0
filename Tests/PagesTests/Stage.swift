import Canvas
import Forms
import Messages
import Synchronization

@testable import Casework
@testable import Pages

/// A program on which a script is played, with nobody outside but the script itself.
struct Stage: Sendable {
    private(set) var model: Model
    /// What the program asked for and nobody has answered yet.
    private(set) var asked: [Effect] = []
    /// What the journal of the last draft holds.
    private(set) var journal: [Entry] = []
    private var milliseconds = 0

    init(_ script: Script, world: World, language: Language) throws {
        let landmarks = script.landmarks.map { count in
            Landmark(
                language: language, columns: script.size.columns, rows: script.size.rows,
                hasPlaces: script.hasPlaces, hasPapers: script.hasPapers,
                isTraining: script.isTraining,
                lastYearOfHolidays: script.lastYearOfHolidays,
                actions: script.steps.prefix(count).map(\.action))
        }
        let known = Stage.known.withLock { $0 }
        let last = landmarks.last { known[$0] != nil }
        self = last.flatMap { known[$0] } ?? Stage(world, language, script.size)
        let done = last?.actions.count ?? 0
        for (number, step) in script.steps.enumerated().dropFirst(done) {
            try perform(step)
            for mark in landmarks where mark.actions.count == number + 1 {
                Stage.known.withLock { [self] in $0[mark] = self }
            }
        }
    }

    private init(_ world: World, _ language: Language, _ size: Size) {
        model = .atStart(world, language: language, size: size)
    }

    /// A point that many scripts pass: the same steps under the same conditions.
    private struct Landmark: Hashable {
        let language: Language
        let columns: Int
        let rows: Int
        let hasPlaces, hasPapers: Bool
        let isTraining: Bool
        let lastYearOfHolidays: Int?
        let actions: [Script.Step.Action]
    }

    /// Where scripts have been before: a whole questionnaire takes a second to type.
    private static let known = Mutex<[Landmark: Stage]>([:])

    private mutating func perform(_ step: Script.Step) throws {
        switch step.action {
        case .press(let key): send(.terminal(.key(key)))
        case .enterAtOnce:
            send(.terminal(.key(.enter)), after: 200)
            milliseconds += 1800
        // As a terminal does: a combining mark comes as a character of its own.
        case .type(let text):
            for scalar in text.unicodeScalars {
                send(.terminal(.key(.character(Character(scalar)))))
            }
        case .paste(let text): send(.terminal(.paste(text)))
        case .resize(let size): send(.terminal(.resize(size)))
        case .language(let language):
            for _ in Language.allCases where model.language != language {
                send(.terminal(.key(.function(2))))
            }
        case .goTo(let name): try goTo(name, step)
        case .finish(let number):
            try answer("deposit", step)
            let file = "/home/serikova/.local/state/saualnama/spool/new/\(number).json"
            send(.desk(.deposited(Receipt(number: number, file: file))))
        case .fail(let message):
            try answer("deposit", step)
            send(.desk(.failed(message: message)))
        case .desk:
            try answer("leave", step, isNeeded: false)
            try answer("list", step)
            send(.desk(.listed(.sample)))
        case .open:
            try answer("open", step)
            send(.desk(.opened(journal, rescue: nil)))
        case .correct:
            guard
                let index = asked.firstIndex(where: { $0.name == "correct" }),
                case .desk(.correct(let number)) = asked[index],
                let returned = WorkList.sample.returned.first(where: { $0.number == number })
            else { return try answer("correct", step) }
            asked.remove(at: index)
            send(.desk(.opened(model.correction(of: returned), rescue: nil)))
        case .begin:
            try answer("begin", step)
            send(.desk(.begun(identifier: "0d9a6f3e2b1c4d5e8f7a6b5c4d3e2f10")))
        }
    }

    /// Steps through the fields as a clerk does, so that a new field between is no matter.
    private mutating func goTo(_ name: String, _ step: Script.Step) throws {
        for _ in 0..<100 {
            if model.questionnaire.focus?.description == name { return }
            send(.terminal(.key(.tab)))
        }
        throw Script.Mistake(place: step.place, text: "Tab does not lead to \(name)")
    }

    /// Takes the request that a step answers from those that wait.
    private mutating func answer(
        _ name: String, _ step: Script.Step, isNeeded: Bool = true
    ) throws {
        guard let index = asked.firstIndex(where: { $0.name == name }) else {
            if !isNeeded { return }
            let screen = model.view.text.joined(separator: "\n")
            throw Script.Mistake(
                place: step.place, text: "the program did not ask to \(name); it shows\n\(screen)")
        }
        asked.remove(at: index)
    }

    /// Every event takes two seconds; what comes at once has the rest of them behind it.
    private mutating func send(_ event: Event, after pause: Int = 2000) {
        milliseconds += pause
        for effect in model.update(event, clock: .inTheMorning(milliseconds: milliseconds)) {
            switch effect {
            case .desk(.keep(let entries)): journal += entries
            case .desk(.sync): break
            default: asked.append(effect)
            }
        }
    }
}
