import Alphabet
import Casework
import Desk
import Messages
import Pages
import Records
import Spooling
import Training

extension ShellCommand {
    /// `saualnama demo [--auto [CASE]|--lines]`: the same program with invented applicants, and directories of
    /// its own.
    static let demo = ShellCommand(
        ["demo"], operands: 0...1, flags: ["auto", "lines"], writesRecords: true
    ) { call throws(Refusal) in
        // A case is named that types itself; otherwise it is the first one.
        let isAuto = call.options.flags.contains("auto")
        let isByLines = call.options.flags.contains("lines")
        if isAuto ? isByLines : !call.operands.isEmpty { throw call.misused }
        let library = try call.library()
        let configuration = call.configuration
        let world = try call.world(of: Record.trainingOffice, isDemo: true, isByLines: isByLines)
        let cases: [Case]
        do throws(Library.Mistakes) {
            cases = try library.cases(configuration).map(\.content)
        } catch {
            throw Refusal(status: Status.configuration, lines: error.lines)
        }
        let demonstrated = isAuto ? call.operands.first ?? cases.first?.id : nil
        if let demonstrated, !cases.contains(where: { $0.id == demonstrated }) {
            let all = cases.map(\.id).joined(separator: ", ")
            throw Refusal(
                Status.usage,
                library.catalog.text(
                    "cli.training.noCase", in: call.language.one,
                    with: ["case": demonstrated.harmless, "cases": all]))
        }
        try Boundary(
            configuration: configuration, catalog: library.catalog, language: call.language
        ).admitTraining(to: configuration.trainingFolders)
        return try call.train(with: cases, demonstrating: demonstrated, in: world)
    }
}

extension Call {
    fileprivate func train(
        with cases: [Case], demonstrating demonstrated: String?, in world: World
    ) throws(Refusal) -> Int32 {
        let desk = try workdesk(of: world, at: configuration.trainingFolders)
        let today = Clock.current.today
        var trainer = Trainer(cases: cases)
        if let demonstrated {
            trainer.demonstrate(demonstrated, on: today, with: world.reference)
        }
        let outside = Outside(desk: desk, printer: try printer(), carrier: carrier)
        if options.flags.contains("lines") {
            return LineSession(
                world: world, language: language, outside: outside, guest: trainer
            ).run()
        }
        return TerminalSession(
            world: world, language: language, outside: outside, guest: trainer,
            takesMouse: configuration.takesMouse,
            opening: demonstrated == nil ? [] : [.desk(.begin)]
        ).run()
    }
}
