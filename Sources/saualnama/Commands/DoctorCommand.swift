import Alphabet
import JSON

extension ShellCommand {
    /// `saualnama doctor [--json] [--no-keys]`: whether this desk can work, a line for each thing.
    ///
    /// Nothing is changed, and nobody's answers are read.
    static let doctor = ShellCommand(
        ["doctor"], flags: ["json", "no-keys"]
    ) { call throws(Refusal) in
        let flags = call.options.flags
        var isWrong = false
        for check in DeskCheck.all
        where !check.isInteractive || flags.isDisjoint(with: ["json", "no-keys"]) {
            for diagnosis in check.look(call) {
                isWrong = isWrong || diagnosis.state == .wrong
                let sentence = call.say("cli.doctor.\(diagnosis.key)", diagnosis.values)
                if flags.contains("json") {
                    let node = Node.object([
                        ("check", .string(check.name)),
                        ("state", .string(diagnosis.state.rawValue)),
                        ("finding", .string(diagnosis.key)), ("message", .string(sentence)),
                    ])
                    output.line(node.line.escapingHidden)
                } else {
                    output.line("\(diagnosis.state.sign)  \(sentence)".harmless)
                }
                output.flush()
            }
        }
        return isWrong ? Status.problems : Status.well
    }
}
