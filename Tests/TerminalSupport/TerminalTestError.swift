/// What stopped a test at a terminal, with the screen as it was then.
public enum TerminalTestError: Error, CustomStringConvertible {
    case cannotStart(String, errno: Int32)
    case noTerminal(errno: Int32)
    case refused(command: String, answer: String)
    case closed
    case timedOut(waitingFor: String, screen: [String])

    public var description: String {
        switch self {
        case .cannotStart(let program, let errno): "\(program) does not start: errno \(errno)"
        case .noTerminal(let errno): "there is no pseudo-terminal to be had: errno \(errno)"
        case .refused(let command, let answer): "tmux refuses '\(command)': \(answer)"
        case .closed: "tmux has gone"
        case .timedOut(let text, let screen):
            "waited in vain for '\(text)'; the screen was\n"
                + screen.map { "|\($0)\n" }.joined()
        }
    }
}
