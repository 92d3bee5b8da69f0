import Alphabet
import JSON

extension ShellCommand {
    /// `saualnama doctor [--json] [--no-keys] [--print]`: whether this desk can work, a line for each thing.
    ///
    /// Nothing is changed, and nobody's answers are read.
    static let doctor = ShellCommand(
        ["doctor"], flags: ["json", "no-keys", "print"]
    ) { call throws(Refusal) in
        let flags = call.options.flags
        var states: [Diagnosis.State] = []
        for check in DeskCheck.all
        where !check.isInteractive || flags.isDisjoint(with: ["json", "no-keys"]) {
            for diagnosis in check.look(call) {
                call.tell(diagnosis, check.name)
                states.append(diagnosis.state)
            }
        }
        if flags.contains("print") {
            let diagnosis = call.printTestPage()
            call.tell(diagnosis, "page")
            states.append(diagnosis.state)
        }
        return states.contains(.wrong) ? Status.problems : Status.well
    }
}

extension Call {
    fileprivate func tell(_ diagnosis: Diagnosis, _ check: String) {
        let sentence = say("cli.doctor.\(diagnosis.key)", diagnosis.values)
        if options.flags.contains("json") {
            let node = Node.object([
                ("check", .string(check)), ("state", .string(diagnosis.state.rawValue)),
                ("finding", .string(diagnosis.key)), ("message", .string(sentence)),
            ])
            output.line(node.line.escapingHidden)
        } else {
            output.line("\(diagnosis.state.sign)  \(sentence)".harmless)
        }
        output.flush()
    }
}
