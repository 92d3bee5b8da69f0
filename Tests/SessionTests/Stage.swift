import Canvas
import Forms
import Messages

@testable import Session

/// A program on which a script is played, with nobody outside but the script itself.
struct Stage {
    private(set) var model: Model
    /// What the program asked for and nobody has answered yet.
    private(set) var asked: [Effect] = []
    private var uptime = 0

    init(_ script: Script, world: World, language: Language) throws {
        model = .atStart(world, language: language, size: script.size)
        for step in script.steps { try perform(step) }
    }

    private mutating func perform(_ step: Script.Step) throws {
        switch step.action {
        case .press(let key): send(.terminal(.key(key)))
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
            try answer(step) { if case .deposit = $0 { true } else { false } }
            let file = "/home/serikova/.local/state/saualnama/spool/new/\(number).json"
            send(.deposited(Receipt(number: number, file: file)))
        case .fail(let message):
            try answer(step) { if case .deposit = $0 { true } else { false } }
            send(.failed(message: message))
        case .begin:
            try answer(step) { if case .begin = $0 { true } else { false } }
            send(.begun(identifier: "0d9a6f3e2b1c4d5e8f7a6b5c4d3e2f10"))
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
    private mutating func answer(_ step: Script.Step, where fits: (Effect) -> Bool) throws {
        guard let index = asked.firstIndex(where: fits) else {
            throw Script.Mistake(
                place: step.place, text: "the program did not ask for this; its screen shows\n"
                    + model.view.text.joined(separator: "\n"))
        }
        asked.remove(at: index)
    }

    /// Every event takes two seconds.
    private mutating func send(_ event: Event) {
        uptime += 2
        asked += model.update(event, clock: .inTheMorning(uptime: uptime))
    }
}
