import Casework
import Desk
import Forms

extension DeskCheck {
    /// Whether the days off are known as far as today's term reaches.
    static let holidays = DeskCheck(name: "holidays") { call in
        guard let terms = (try? Library(call.configuration))?.terms else {
            return [Diagnosis(.wrong, "holidays.none")]
        }
        switch terms.due(after: Clock.current.today) {
        case .on(let day): return [Diagnosis(.fine, "holidays.fine", ["date": day.shown])]
        case .unknown(let year):
            return [Diagnosis(.doubtful, "holidays.unknown", ["year": String(year)])]
        }
    }
}
