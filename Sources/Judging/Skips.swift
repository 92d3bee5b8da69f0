import Forms

/// Works out which single fields are skipped; a field that is skipped counts as empty to others.
struct Skips {
    let form: Form
    /// Normalised.
    let answers: Answers
    let age: Int?
    let registeredOn: Day
    private(set) var names: Set<String> = []
    private var known: Set<String> = []

    init(form: Form, answers: Answers, age: Int?, registeredOn: Day) {
        self.form = form
        self.answers = answers
        self.age = age
        self.registeredOn = registeredOn
        for name in form.conditionalFields { _ = isAsked(name) }
    }

    private mutating func isAsked(_ name: String) -> Bool {
        let name = form.keeper(of: name)
        let conditions = form.whenChain(of: name)
        if conditions.isEmpty { return true }
        // Known before it is worked out: a circle of conditions, which lint refuses, ends here.
        guard known.insert(name).inserted else { return !names.contains(name) }
        for condition in conditions where !holds(condition) {
            names.insert(name)
            names.formUnion(form.kept[name] ?? [])
            return false
        }
        return true
    }

    /// What the condition asks for is worked out before: a look at it changes what is known.
    private mutating func holds(_ condition: Condition) -> Bool {
        var texts: [Condition.Subject: String] = [:]
        for subject in form.allSubjects(of: condition) {
            switch subject {
            case .field(let name) where isAsked(name):
                texts[subject] = form.knownCode(answers[name], of: form.field(name))
            case .missing(let name) where isAsked(name):
                texts[subject] = missingCode(of: name)
            default: break
            }
        }
        return condition.holds(
            in: Known(
                form: form, age: age, registeredOn: registeredOn, all: answers, texts: texts))
    }

    /// What is known of answers while it is worked out which are asked.
    private struct Known: ConditionView {
        let form: Form
        let age: Int?
        let registeredOn: Day
        let all: Answers
        let texts: [Condition.Subject: String]

        func answers(_ column: String, of table: String) -> [String] {
            all.rows(of: table).map { $0[column] }
        }

        func answer(_ subject: Condition.Subject) -> String { texts[subject] ?? "" }
    }

    private mutating func missingCode(of name: String) -> String {
        guard let field = form.field(name) else { return "" }
        let place = form.missingPath(of: field, at: AnswerPath(name))
        let isAnswered = form.parts(missingAs: AnswerPath(field.missingAs)).contains {
            !answers[$0].isEmpty && isAsked($0.field)
        }
        return isAnswered ? "" : answers[place]
    }
}
