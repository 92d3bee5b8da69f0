import TerminalSupport
import Testing

@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct RobotTests {
    /// `swift run robot` does it a hundred times and longer.
    @Test func `whatever was on the screen when the program was killed is found again`() throws {
        let robot = try PseudoTerminal([product("robot"), "--rounds", "10", "--keys", "120"])
        let status = robot.end(within: .seconds(300))?.status
        #expect(status == 0, "\(robot.said)")
        #expect(robot.said.hasSuffix("\r\nlost 0\r\n"))
    }
}
