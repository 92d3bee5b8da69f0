import Canvas
import Casework

/// What a field asks, on what ground, or which keys there are.
struct HelpBox: Box {
    let page: HelpPage
    /// The first line that is seen, counted from zero.
    let top: Int

    func draw(over grid: inout Grid, in model: Model) {
        model.drawBox(of: lines(in: model), from: top, title: title(in: model), on: &grid)
    }

    func text(in model: Model) -> [String] {
        page == .keys
            ? keysText(in: model)
            : fieldLines(in: model).split { $0.text.isEmpty }
                .map { $0.map(\.text).joined(separator: " ") }
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        let count = lines(in: model).count
        model.overlay = model.top(after: command, from: top, of: count)
            .map { .help(page: page, top: $0) }
        return []
    }

    func message(in model: Model) -> Sentences? { ([], nil) }

    func footer(in model: Model) -> [FooterItem] {
        let more: [HelpPage: FooterItem] = [
            .short: FooterItem(.help, "command.moreHelp"), .full: FooterItem(.help, "command.keys"),
        ]
        return model.scrolling(lines(in: model).count) + [more[page]].compactMap(\.self)
            + [FooterItem(.escape, "command.close"), FooterItem(.language)]
    }
}
