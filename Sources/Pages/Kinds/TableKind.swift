import Casework
import Forms

extension TableKind: DrawnKind {
    func edit(_ command: Command, _ intake: inout Intake) {}
}
