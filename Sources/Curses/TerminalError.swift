/// Why a session could not begin; the terminal is then as it was.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or standard output is a file or a pipe.
    case noTerminal
    /// `$TERM` names a terminal that this machine has no description of, or is empty; of the name, what
    /// is harmless to show.
    case unknownTerminal(String)
    /// The terminal that `$TERM` names cannot place its cursor, as `dumb` or a printer.
    case cannotPlaceCursor(String)
    /// The system has no descriptors left.
    case noResources
}
