public import Casework
import Forms
import Judging
public import Training

/// The case that lies on the desk while its questionnaire is being filled.
struct Practice: Sendable {
    let exercise: Entry.Exercise
    let dossier: Dossier
}

extension World {
    /// What cases are read and compared by.
    public var reference: Reference {
        Reference(form: form, catalog: catalog, classifier: classifier)
    }

}

extension Model {
    /// The cases as the work list shows them.
    var exercises: [WorkList.Exercise] {
        cases.map {
            WorkList.Exercise(id: $0.id, name: $0.name(in: world.form), difficulty: $0.difficulty)
        }
    }

    func practice(for beginning: Entry.Beginning) -> Practice? {
        guard let exercise = beginning.exercise,
            let content = cases.first(where: { $0.id == exercise.id })
        else { return nil }
        return Practice(
            exercise: exercise, dossier: content.dossier(on: exercise.day, with: world.reference))
    }
}

extension Model {
    /// How the next questionnaire begins: with the case that was chosen, in the language of its papers.
    mutating func nextBeginning(_ identifier: String) -> Entry.Beginning {
        var beginning = world.beginning(identifier, language: language, clock: clock)
        if let chosen, let content = cases.first(where: { $0.id == chosen.id }) {
            beginning.exercise = chosen
            beginning.language = content.language
        }
        chosen = nil
        return beginning
    }

    /// Writes the right answers into a questionnaire that was opened filled in.
    mutating func fillExercise() {
        guard let practice, practice.exercise.isFilled else { return }
        intake.record(.whole(practice.dossier.signed(on: clock.today, form: form)))
        intake.see(
            interview.askedFields.map(\.path).filter { !questionnaire.answers[$0].isEmpty })
    }

    /// Whether the end page compares what was typed with the papers.
    var isScored: Bool {
        guard case .finished = place, let practice else { return false }
        return !practice.exercise.isFilled
    }
}
