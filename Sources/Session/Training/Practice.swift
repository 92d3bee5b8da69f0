import Canvas
public import Forms
import JSON
import Judging
public import Training

/// The case that lies on the desk while its questionnaire is being filled.
struct Practice: Sendable {
    let exercise: Entry.Exercise
    let dossier: Dossier
}

extension Entry {
    /// Which invented applicant a questionnaire practises on, and how.
    public struct Exercise: Hashable, Sendable {
        /// The id of the case.
        public var id: String
        /// Whether the right answers stood there from the beginning.
        public var isFilled: Bool
        /// The day as of which the papers are dated: the same after a night.
        public var day: Day

        /// What the journal keeps of it.
        var members: [(String, Node)] {
            [
                ("case", .string(id)), ("filled", .bool(isFilled)), ("day", .string(day.iso)),
            ]
        }

        /// Reads `members`; nil where there are none.
        init?(_ node: Node) {
            guard let id = node["case"]?.string, let iso = node["day"]?.string,
                let day = Day(iso: iso)
            else { return nil }
            self.init(id: id, isFilled: node["filled"]?.bool ?? false, day: day)
        }

        init(id: String, isFilled: Bool, day: Day) {
            self.id = id
            self.isFilled = isFilled
            self.day = day
        }
    }
}

extension World {
    /// What cases are read and compared by.
    public var reference: Reference {
        Reference(form: form, catalog: catalog, classifier: classifier)
    }

    /// The cases as the work list shows them.
    var exercises: [WorkList.Exercise] {
        cases.map {
            WorkList.Exercise(id: $0.id, name: $0.name(in: form), difficulty: $0.difficulty)
        }
    }

    func practice(for beginning: Entry.Beginning) -> Practice? {
        guard let exercise = beginning.exercise,
            let content = cases.first(where: { $0.id == exercise.id })
        else { return nil }
        return Practice(
            exercise: exercise, dossier: content.dossier(on: exercise.day, with: reference))
    }
}

extension Model {
    /// How the next questionnaire begins: with the case that was chosen, in the language of its papers.
    mutating func nextBeginning(_ identifier: String) -> Entry.Beginning {
        var beginning = world.beginning(identifier, language: language, clock: clock)
        if let chosen, let content = world.cases.first(where: { $0.id == chosen.id }) {
            beginning.exercise = chosen
            beginning.language = content.language
        }
        chosen = nil
        return beginning
    }

    /// Writes the right answers into a questionnaire that was opened filled in.
    mutating func fillExercise() {
        guard let practice, practice.exercise.isFilled else { return }
        record(.whole(practice.dossier.signed(on: clock.today, form: form)))
        see(
            interview.askedFields.map(\.path).filter { !questionnaire.answers[$0].isEmpty })
    }

    /// Whether the end page compares what was typed with the papers.
    var isScored: Bool {
        guard case .finished = place, let practice else { return false }
        return !practice.exercise.isFilled
    }
}
