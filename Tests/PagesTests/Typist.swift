import Canvas
import Forms
import Foundation
import JSON
import Messages

@testable import Casework
@testable import Pages

/// A clerk at the program, with the journal that her keys leave behind.
struct Typist {
    var model: Model
    private(set) var journal: [Entry] = []
    /// What was asked of the world outside, the journal apart.
    private(set) var asked: [Effect] = []
    private(set) var milliseconds = 0

    init(_ world: World, language: Language = .ru) {
        model = .atStart(world, language: language)
    }

    /// Goes on where a scenario ends.
    init(after scenario: String, language: Language = .ru) throws {
        let script = try Script(file: Project.scenarios.appending(path: "\(scenario)/keys"))
        let world = try Office.shared.get().world(
            hasPlaces: true, hasPapers: script.hasPapers)
        let stage = try Stage(script, world: world, language: language)
        model = stage.model
        journal = stage.journal
        milliseconds = model.clock.milliseconds
    }

    mutating func take(_ event: TerminalEvent, after pause: Int = 2000) {
        hear(.terminal(event), after: pause)
    }

    mutating func hear(_ event: Event, after pause: Int = 2000) {
        milliseconds += pause
        let clock = Clock.inTheMorning(milliseconds: milliseconds)
        for effect in model.update(event, clock: clock) {
            if case .desk(.keep(let entries)) = effect {
                journal += entries
            } else {
                asked.append(effect)
            }
        }
    }

    mutating func press(_ keys: Key..., after pause: Int = 2000) {
        for key in keys { take(.key(key), after: pause) }
    }

    mutating func type(_ text: String, after pause: Int = 2000) {
        for character in text { press(.character(character), after: pause) }
    }

    /// What the message line says.
    var message: String { model.message.0.joined(separator: " ") }

    var questionnaire: Questionnaire { model.questionnaire }

    /// The questionnaire that is found in a file with these entries.
    func reopened(from entries: [Entry]) throws -> Questionnaire? {
        let lines = entries.map { Array($0.node.line.utf8) }
        let read = try lines.map { try Node.read($0) }.compactMap(Entry.init)
        return Questionnaire.replay(read, form: model.form, today: model.clock.today)
    }
}
