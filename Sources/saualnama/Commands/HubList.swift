import Alphabet
import Casework
import Courier
import Forms

extension ShellCommand {
    /// `saualnama hub list [STATE] [--since DAY] [--json|--csv]`: what lies at the hub, overdue first. A desk
    /// sees its own, a unit what is its own, an overseer everything; nobody an answer.
    static let hubList = ShellCommand(
        ["hub", "list"], operands: 0...1, options: ["since"], flags: ["json", "csv"]
    ) { call throws(Refusal) in
        let states = RemoteState.allCases.map(\.rawValue)
        guard call.operands.allSatisfy(states.contains) else {
            let values = [
                "text": call.operands[0].harmless, "names": states.joined(separator: ", "),
            ]
            throw Refusal(Status.usage, "hub: \(call.say("cli.hub.state", values))")
        }
        let state = call.operands.first.map { "'\($0)'" } ?? "null"
        let since = try call.since(60)
        let rows = try call.askHub("list(\(state), '\(since.iso)', 100000)")
        call.tell(
            rows,
            ["number", "state", "overdue", "due", "finished", "came", "moved", "unit", "reason"])
        return Status.well
    }
}
