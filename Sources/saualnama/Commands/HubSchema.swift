extension ShellCommand {
    /// `saualnama hub schema`: prints what is loaded into the hub's database, once.
    static let hubSchema = ShellCommand(["hub", "schema"]) { _ throws(Refusal) in
        output.bytes(Files.embedded("Hub/hub.sql") ?? [])
        return Status.well
    }
}
