import Casework
import Desk
import Pages

/// What lies outside of the pages: the desk with its disk, and the printer.
@MainActor struct Outside {
    let desk: Workdesk
    let printer: Printer

    /// Does what the program wants done there, and tells it what came of that; how it ends, once it does.
    ///
    /// - Parameter show: shows the program as it is; anew where all of the screen may be wrong.
    func perform(
        _ effects: [Effect], in model: inout Model, show: (Model, _ anew: Bool) -> Void
    ) -> Ending? {
        var effects = effects
        while !effects.isEmpty {
            switch effects.removeFirst() {
            case .repaint: show(model, true)
            case .print(let job):
                if let outcome = printer.print(job, on: Clock.current.today) {
                    effects += model.update(.printed(outcome), clock: .current)
                }
            case .desk(let request):
                // What takes a while is announced before it is done.
                if case .deposit = request { show(model, false) }
                let replies = desk.perform(
                    request, besides: model.questionnaire.beginning, language: model.language)
                for reply in replies { effects += model.update(reply, clock: .current) }
            case .end(let ending): return ending
            }
        }
        return nil
    }
}
