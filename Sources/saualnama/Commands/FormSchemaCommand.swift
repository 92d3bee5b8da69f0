import Casework
import JSON
import Records

extension ShellCommand {
    /// `saualnama form schema`: prints the JSON Schema of a record, for those who read records with
    /// programs of their own.
    static let formSchema = ShellCommand(["form", "schema"]) { call throws(Refusal) in
        output.bytes(Array(try call.library().form.schema.text.utf8))
        return Status.well
    }
}
