import Canvas
import Casework
import Forms
import Messages
import Pages
import RecordSamples

/// The same program without a terminal and a disk, fed with the same keys: it knows what must have
/// been shown after each of them, and what must be found again.
struct Shadow {
    private let world: World
    private let clock: Clock
    private let size = Size(rows: 24, columns: 80)
    private var model: Model
    /// What the journal must hold.
    private var entries: [Entry] = []
    /// After so many keys: the screen, the questionnaire, and the length of the journal.
    private(set) var shown: [(picture: Picture, questionnaire: Questionnaire, entries: Int)] = []

    init(house: House, clock: Clock) {
        world = World(
            form: house.form, catalog: house.catalog, classifier: house.classifier, office: "LOC",
            desk: "01", clerk: "robot")
        self.clock = clock
        model = Model(
            world: world, clock: clock, size: size, language: .kk, workList: WorkList())
        note()
    }

    mutating func press(_ stroke: Stroke) {
        var effects = model.update(.terminal(.key(stroke.key)), clock: clock)
        while !effects.isEmpty {
            switch effects.removeFirst() {
            case .desk(.begin): effects += model.update(.begun(identifier: "robot"), clock: clock)
            case .desk(.keep(let kept)): entries += kept
            case .desk(.lookUp(let iin)):
                effects += model.update(.lookedUp(iin: iin, isElsewhere: false), clock: clock)
            default: break
            }
        }
        note()
    }

    private mutating func note() {
        shown.append((Picture(model.view), model.questionnaire, entries.count))
    }

    /// Whether the last key filled an answer that left by itself: what Enter means then hangs on the time.
    var hasJustLeft: Bool { model.intake.departure != nil }

    /// The program with the draft open as it must be after so many keys.
    func opened(after keys: Int) -> Model {
        var model = Model(
            world: world, clock: clock, size: size, language: .kk, workList: WorkList())
        let kept = Array(entries.prefix(shown[keys].entries))
        _ = model.update(.opened(kept, rescue: .complete), clock: clock)
        return model
    }
}

extension Questionnaire {
    /// What is missing of an answer, the half-typed one too, or of the place of the cursor.
    func loss(since other: Questionnaire) -> String? {
        if answers != other.answers { return "answers" }
        if screen != other.screen { return "the screen" }
        if focus != other.focus { return "the field" }
        return place == other.place ? nil : "the cursor"
    }

    /// Where the cursor stands; behind a blank that was taken from the end it stands at the end.
    private var place: Int { min(cursor, focus.map { answers[$0].count } ?? 0) }
}
