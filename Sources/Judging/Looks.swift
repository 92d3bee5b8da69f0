package import Forms
import Keeping

/// What the line of each field on the screen looks at: its answer and what is kept beside it, its offers
/// and the variants of its label. Like `Reads` it may name too much, never too little.
struct Looks: Sendable {
    /// By the names of fields, and by those of tables and their columns; none where it may be anything.
    private var ofFields: [String: NameSet] = [:]
    private var ofColumns: [String: [String: NameSet]] = [:]

    init(_ form: Form) {
        for field in form.screens.flatMap(\.fields) {
            ofFields[field.name] = Reads.ofLine(field, in: nil, of: form)
            for column in field.kind.table?.columns ?? [] {
                ofColumns[field.name, default: [:]][column.name] = Reads.ofLine(
                    column, in: field.name, of: form)
            }
        }
    }

    func of(_ path: AnswerPath) -> NameSet? {
        path.column.map { ofColumns[path.field]?[$0] } ?? ofFields[path.field]
    }
}

/// What was changed between two moments of a questionnaire, and what lines look at: which of these still
/// stand, their problems apart.
package struct StandingLines {
    private let looks: Looks
    /// What has changed; nil for nothing.
    private let changed: NameSet?

    fileprivate init(looks: Looks, changed: NameSet?) {
        self.looks = looks
        self.changed = changed
    }

    package func contain(_ path: AnswerPath) -> Bool {
        guard let changed else { return true }
        return looks.of(path)?.isDisjoint(with: changed) ?? false
    }
}

extension Interview {
    /// The lines on the screen that are what they were at another time; nil where that is not known.
    package func standingLines(since former: Interview) -> StandingLines? {
        let looks = rules.looks.value
        if former.number == number { return StandingLines(looks: looks, changed: nil) }
        guard let change, change.since == former.number else { return nil }
        return StandingLines(looks: looks, changed: change.names)
    }
}
