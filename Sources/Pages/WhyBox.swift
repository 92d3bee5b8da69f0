import Canvas
import Casework

/// Why something is asked, or came back.
struct WhyBox: Box {
    /// The first line that is seen, counted from zero.
    let top: Int

    func draw(over grid: inout Grid, in model: Model) {
        model.drawBox(
            of: lines(in: model).map { BodyLine($0, at: 0) }, from: top,
            title: model.intake.say("command.why"), on: &grid)
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        model.overlay = model.top(after: command, from: top, of: lines(in: model).count)
            .map { .why(top: $0) }
        return []
    }

    func message(in model: Model) -> Sentences? { ([], nil) }

    func footer(in model: Model) -> [FooterItem] {
        model.scrolling(lines(in: model).count) + [
            FooterItem(.escape, "command.close"), FooterItem(.language),
        ]
    }
}
