import Messages
import Papers

extension ShellCommand {
    /// `saualnama form blank`: the form for a pen.
    static let formBlank = ShellCommand(["form", "blank"], flags: ["large"]) {
        call throws(Refusal) in
        let maker = try call.sheetMaker()
        let isLarge = call.options.flags.contains("large")
        let sheet = maker.blank(in: call.languageOfSheets ?? .both)
        output.bytes(Array(Sheet.text(of: [sheet], isLarge: isLarge).utf8))
        return Status.well
    }
}
