import Casework
import Desk
import Pages

/// What lies outside of the pages: the desk with its disk, the printer, and a stick.
@MainActor struct Outside {
    let desk: Workdesk
    let printer: Printer
    let carrier: Carrier

    /// Whether something runs beside that will have something to say.
    var isBusy: Bool { printer.isBusy || carrier.isBusy }

    /// What it has to say now.
    func look() -> [Event] {
        [printer.look().map(Event.printed), carrier.look().map(Event.carried)].compactMap(\.self)
    }

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
            case .carry(let errand):
                if let carried = carrier.carry(errand) {
                    effects += model.update(.carried(carried), clock: .current)
                }
            case .desk(let request):
                // What takes a while is announced before it is done.
                if case .deposit = request { show(model, false) }
                let replies = desk.perform(
                    request, besides: model.beginning, language: model.language)
                for reply in replies { effects += model.update(reply, clock: .current) }
            case .end(let ending): return ending
            }
        }
        return nil
    }
}
