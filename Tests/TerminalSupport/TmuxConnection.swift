import Glibc

/// A line to a tmux server of our own: commands there, answers and news back.
///
/// In control mode (`tmux -C`) tmux tells when a pane has written something, so a test that waits for
/// text sleeps until there is a reason to look.
final class TmuxConnection {
    private let client: Child
    private let input: Int32
    private let output: Int32
    private var received: [UInt8] = []
    /// Whether a pane has written something since this was last set to false.
    var paneHasWritten = false

    init(socket: String, environment: [String: String], commands: [String]) throws {
        var toClient: [Int32] = [0, 0]
        var fromClient: [Int32] = [0, 0]
        guard pipe(&toClient) == 0, pipe(&fromClient) == 0 else {
            throw TerminalTestError.cannotStart("pipe", errno: errno)
        }
        defer {
            close(toClient[0])
            close(fromClient[1])
        }
        input = toClient[1]
        output = fromClient[0]
        client = try Child(
            ["tmux", "-u", "-S", socket, "-f", "/dev/null", "-C"] + commands,
            environment: environment,
            streams: [
                .descriptor(toClient[0]), .descriptor(fromClient[1]), .file("/dev/null"),
            ], ownSession: false)
        try waitForSession()
    }

    deinit {
        writeAll(Array("kill-server\n".utf8), to: input)
        close(input)
        _ = client.end(before: .now + .seconds(5))
        close(output)
    }

    /// Has a command done and returns the lines of its answer.
    @discardableResult
    func perform(_ command: String) throws -> [String] {
        writeAll(Array((command + "\n").utf8), to: input)
        return try answer(to: command)
    }

    /// Waits until a pane has written something; false when the time ran out.
    func waitForOutput(before deadline: ContinuousClock.Instant) throws -> Bool {
        while !paneHasWritten {
            guard let line = try line(before: deadline) else { return false }
            note(line)
        }
        return true
    }

    private func answer(to command: String) throws -> [String] {
        let deadline = ContinuousClock.now + .seconds(20)
        var lines: [String] = []
        var mark: Substring?
        while let line = try line(before: deadline) {
            if let mark {
                if line == "%end" + mark { return lines }
                if line == "%error" + mark {
                    throw TerminalTestError.refused(
                        command: command, answer: lines.joined(separator: " "))
                }
                lines.append(line)
            } else if line.hasPrefix("%begin "), line.hasSuffix(" 1") {
                mark = line.dropFirst("%begin".count)
            } else {
                note(line)
            }
        }
        throw TerminalTestError.timedOut(waitingFor: "the answer to \(command)", screen: lines)
    }

    /// Before there is a session there is nothing that a command could be about.
    private func waitForSession() throws {
        let deadline = ContinuousClock.now + .seconds(20)
        var last = ""
        while let line = try line(before: deadline) {
            if line.hasPrefix("%session-changed ") { return }
            if line.hasPrefix("%error ") {
                throw TerminalTestError.refused(command: "new-session", answer: last)
            }
            note(line)
            last = line
        }
        throw TerminalTestError.timedOut(waitingFor: "a session", screen: [last])
    }

    private func note(_ line: String) {
        if line.hasPrefix("%output ") { paneHasWritten = true }
    }

    private func line(before deadline: ContinuousClock.Instant) throws -> String? {
        while true {
            if let end = received.firstIndex(of: 0x0A) {
                let line = String(decoding: received[..<end], as: UTF8.self)
                received.removeSubrange(...end)
                return line
            }
            guard waitUntilReadable(output, before: deadline) else { return nil }
            let bytes = readSome(output)
            guard !bytes.isEmpty else { throw TerminalTestError.closed }
            received += bytes
        }
    }
}
