import Canvas
import Casework

extension Model {
    /// Whether nobody sees a difference when a lone Esc comes half a second late: there is nothing that
    /// it closes, or any key does what it does.
    ///
    /// Then it can wait until it is certain that a line did not cut a sequence behind its first byte.
    public var bearsLateEscape: Bool {
        if isHidden || patience != nil { return true }
        var probe = self
        return probe.update(.terminal(.key(.escape)), clock: clock).isEmpty && probe.view == view
    }
}
