import Alphabet
import JSON

extension ShellCommand {
    /// `saualnama hub check [--json]`: whether the server is set as it must be, a line for each thing, and
    /// what to mend. The command of the setting `hub` is here the administrator's.
    static let hubCheck = ShellCommand(["hub", "check"], flags: ["json"]) { call throws(Refusal) in
        var isSound = true
        for row in try call.askHub("check()") {
            guard let code = row["code"]?.string, let isWell = row["well"]?.bool else { continue }
            isSound = isSound && isWell
            let value = row["value"]?.string ?? ""
            let isSetting = code.hasPrefix("setting.")
            let name = isSetting ? String(code.dropFirst("setting.".count)) : code
            let key = isSetting && name != "synchronous_standby_names" ? "setting" : name
            let sentence = call.say(
                "cli.hub.check.\(key).\(isWell ? "well" : "ill")",
                ["name": name, "value": value.isEmpty ? "–" : value.harmless])
            if call.options.flags.contains("json") {
                let node = Node.object([
                    ("check", .string(code)), ("well", .bool(isWell)), ("value", .string(value)),
                    ("message", .string(sentence)),
                ])
                output.line(node.line.escapingHidden)
            } else {
                output.line("\(isWell ? "+" : "!")  \(sentence)")
            }
        }
        return isSound ? Status.well : Status.problems
    }
}
