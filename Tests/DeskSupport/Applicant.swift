package import Casework
package import Forms
package import RecordSamples
import Records

/// An invented applicant: what a clerk types of one, the same for the same id.
package struct Applicant {
    package let house: House
    package let id: String
    /// All answers in the end.
    package let answers: Answers

    /// How many entries a draft has before it is finished.
    package static let entries = 8

    package init(_ id: String, of house: House) {
        self.house = house
        self.id = id
        let seed = id.utf8.reduce(UInt64(7)) { ($0 &* 31 &+ UInt64($1)) % 1_000_000 }
        answers = Record.sample(seed, form: house.form).answers
    }

    /// What is typed as the so-manieth, counted from zero: one answer after the other, and at last all.
    package func typed(_ index: Int) -> Entry {
        let fields = house.form.screens.flatMap(\.fields)
            .filter { $0.kind.table == nil && !answers[$0.name].isEmpty }
        if index >= Applicant.entries - 1 || index >= fields.count { return .whole(answers) }
        let path = AnswerPath(fields[index].name)
        return .edited(.set(path, from: "", to: answers[path]))
    }

    /// The answer that is changed after everything was typed.
    private static let changed = AnswerPath("surname")

    /// What is typed when somebody thinks better of it, from what stood there.
    package static func changing(_ answers: Answers, to number: Int) -> Entry {
        .edited(.set(changed, from: answers[changed], to: "Басқа\(number)"))
    }

    /// Whether these are the applicant's answers, changed or not.
    package func hasAnswers(_ found: Answers) -> Bool {
        var found = found
        let surname = found[Applicant.changed]
        guard surname == answers[Applicant.changed] || surname.hasPrefix("Басқа") else {
            return false
        }
        found[Applicant.changed] = answers[Applicant.changed]
        return found == answers
    }

    /// What is signed anew in a correction.
    package func signing(_ unsigned: Answers) -> Entry {
        .whole(
            house.form.screens.flatMap(\.fields).reduce(into: unsigned) { signed, field in
                let path = AnswerPath(field.name)
                if signed[path].isEmpty { signed[path] = answers[path] }
            })
    }
}
