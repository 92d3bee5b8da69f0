import Canvas
import Forms
import Messages

@testable import Casework
@testable import Pages
@testable import Records
@testable import Training

/// A program in training, with a trainee at its keys and a clock of its own.
struct Classroom {
    private(set) var model: Model
    private(set) var milliseconds = 0
    /// What was asked of the world outside and not answered by this class.
    private(set) var asked: [Effect] = []
    /// The last record that was to be put into the spool.
    private(set) var record: Record?

    init(
        language: Language = .kk, size: Size = Size(rows: 24, columns: 80), isDemo: Bool = true,
        hasPapers: Bool = true
    ) throws {
        let library = try (hasPapers ? Library.shared : Library.withoutPapers).get()
        let reference = library.reference
        let world = World(
            form: reference.form, catalog: reference.catalog, classifier: reference.classifier,
            office: isDemo ? "DEMO" : "AST", desk: "01", clerk: "serikova", isDemo: isDemo)
        model = Model(
            world: world, clock: Classroom.clock(0), size: size, language: language,
            workList: WorkList(),
            guest: isDemo ? Trainer(cases: library.cases.map(\.content)) : nil)
    }

    /// 23 November 2026, 09:10:12 at the office, five hours east of Greenwich.
    static func clock(_ milliseconds: Int) -> Clock {
        Clock(
            now: Instant(seconds: 1_795_407_012 + milliseconds / 1000), milliseconds: milliseconds)
    }

    mutating func take(_ event: Event) {
        var effects = model.update(event, clock: Classroom.clock(milliseconds))
        while !effects.isEmpty {
            let effect = effects.removeFirst()
            switch effect {
            case .desk(.begin):
                effects += update(.desk(.begun(identifier: "5f0c3ea96c0b4b7d8d1fbb1a0f3c2e11")))
            case .desk(.deposit(let record)):
                self.record = record
                let receipt = Receipt(
                    number: "DEMO01-2026-000001", file: "/spool/new/DEMO01-2026-000001.json")
                effects += update(.desk(.deposited(receipt)))
            case .desk(.lookUp(let iin)):
                // Everybody lies on the desk already.
                effects += update(.desk(.lookedUp(iin: iin, isElsewhere: true)))
            case .desk(.list): effects += update(.desk(.listed(WorkList())))
            default: asked.append(effect)
            }
        }
    }

    private mutating func update(_ event: Event) -> [Effect] {
        model.update(event, clock: Classroom.clock(milliseconds))
    }

    mutating func press(_ keys: Key...) { for key in keys { take(.terminal(.key(key))) } }

    mutating func type(_ text: String) { for character in text { press(.character(character)) } }

    /// Opens a case from the work list, as somebody at the keys does.
    mutating func open(_ id: String, isFilled: Bool) {
        guard let index = caseIDs.firstIndex(of: id) else { return }
        for _ in 0...index { press(.down) }
        press(.enter, .character(isFilled ? "2" : "1"))
    }

    /// Writes the right answers at once, where their typing is not what is tested.
    mutating func fillIn() {
        guard let dossier = model.trainer?.dossier else { return }
        let answers = dossier.signed(on: model.clock.today, form: model.form)
        model.intake.record(.whole(answers))
    }

    /// The time until the program that types by itself presses its next key.
    mutating func idle() {
        milliseconds += 1000 / Player.pace
        take(.terminal(.idle))
    }

    mutating func wait(seconds: Int) { milliseconds += seconds * 1000 }

    mutating func demonstrate(_ id: String) {
        var trainer = model.trainer
        trainer?.demonstrate(
            id, on: Classroom.clock(milliseconds).today, with: model.world.reference)
        model.trainer = trainer
        take(.desk(.begun(identifier: "5f0c3ea96c0b4b7d8d1fbb1a0f3c2e11")))
    }

    /// Lets the program type until it stops by itself; how many times it was let.
    mutating func letPlay(atMost limit: Int = 20_000) -> Int {
        var count = 0
        while model.patience != nil, count < limit {
            idle()
            count += 1
        }
        return count
    }

    var lines: [String] { model.view.text }
    var isFinished: Bool { if case .finished = model.place { true } else { false } }

    /// What differs from the papers now.
    var differences: [Difference] {
        guard let dossier = model.trainer?.dossier else { return [] }
        return model.world.reference.differences(
            of: model.questionnaire.answers, from: dossier, today: model.clock.today)
    }
}
