import Canvas
import Casework
import Forms
import Judging

/// How a screen stands on the map.
enum ScreenState: Hashable {
    case notAsked
    /// Nobody was there yet.
    case untouched
    /// Something is still to be answered or to be looked at.
    case begun
    /// Everything was seen and nothing is missing: an empty table too, of somebody without children.
    case complete
    case errors(Int)
    case warnings(Int)

    init(of screen: Screen, in model: Model) {
        let questionnaire = model.questionnaire
        guard model.interview.isAsked(screen) else {
            self = .notAsked
            return
        }
        let names = Set(screen.fields.map(\.name))
        let number = model.form.screens.firstIndex { $0.id == screen.id }
        let open = questionnaire.openProblems.filter { problem in
            names.contains(problem.path.field) && !model.form.isAside(problem.path)
                || !screen.asides.isEmpty && model.form.screenNumber(of: problem.path) == number
        }
        let told = open.filter(questionnaire.isTold)
        let errors = told.filter { $0.level == .error }.count
        let fields = screen.fields.filter { model.interview.isAsked(AnswerPath($0.name)) }
        let settled = fields.filter { model.isSettled($0) }
        if errors > 0 {
            self = .errors(errors)
        } else if !told.isEmpty {
            self = .warnings(told.count)
        } else if settled.isEmpty {
            self = .untouched
        } else {
            self = open.isEmpty && settled.count == fields.count ? .complete : .begun
        }
    }

    /// The key of its word in Locales.
    var word: String {
        switch self {
        case .notAsked: "state.notAsked"
        case .untouched: "state.untouched"
        case .begun: "state.begun"
        case .complete: "state.complete"
        case .errors: "state.errors"
        case .warnings: "state.warnings"
        }
    }

    var values: [String: String] {
        switch self {
        case .errors(let count), .warnings(let count): ["n": String(count)]
        default: [:]
        }
    }

    var mark: String {
        switch self {
        case .notAsked, .untouched: " "
        case .begun: "~"
        case .complete: "+"
        case .errors: "!"
        case .warnings: "?"
        }
    }

    var style: Style {
        switch self {
        case .errors: .error
        case .warnings: .warning
        default: .quiet
        }
    }
}

extension Model {
    /// Whether a field was answered, or left as it is.
    fileprivate func isSettled(_ field: Field) -> Bool {
        let path = AnswerPath(field.name)
        return questionnaire.tellsAll || questionnaire.visited.contains(path)
            || !questionnaire.answers[path].isEmpty
            || !questionnaire.answers.rows(of: field.name).isEmpty
            || !interview.missingCode(path).isEmpty
    }
}
