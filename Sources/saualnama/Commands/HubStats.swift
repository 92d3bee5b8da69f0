import Forms

extension ShellCommand {
    /// `saualnama hub stats [--since DAY] [--json|--csv]`: how many came to each unit on each day, and what
    /// became of them.
    static let hubStats = ShellCommand(
        ["hub", "stats"], options: ["since"], flags: ["json", "csv"]
    ) { call throws(Refusal) in
        let rows = try call.askHub("stats('\(try call.since(60).iso)')")
        call.tell(
            rows,
            [
                "unit", "day", "came", "new", "taken", "done", "returned", "withdrawn", "overdue",
                "hours",
            ], names: ["overdue": "late"])
        return Status.well
    }
}
