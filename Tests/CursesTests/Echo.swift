import TerminalSupport

/// The little program that shows what it is told, in a terminal emulator.
func echo(
    _ mode: String = "", rows: Int = 24, columns: Int = 80, terminal: String = "tmux-256color",
    environment: [String: String] = [:]
) throws -> TmuxSession {
    let session = try TmuxSession(
        [product("terminal-echo"), mode], rows: rows, columns: columns, terminal: terminal,
        environment: environment)
    try session.wait(for: "events ")
    return session
}

extension TmuxSession {
    /// Sends bytes and waits for the event of this number.
    func send(_ bytes: String, expecting number: Int) throws -> String {
        try send(bytes: Array(bytes.utf8))
        return try event(number)
    }

    /// Waits until so many events have come, and returns the last one.
    func event(_ number: Int) throws -> String {
        try screen(afterEvent: number)[1]
    }

    /// Waits until so many events have come, and returns the screen.
    func screen(afterEvent number: Int) throws -> [String] {
        try wait(for: "event \(number)") { $0.count > 5 && $0[5] == "events \(number)" }
    }

    /// Waits until the hardware cursor stands there.
    func wait(forCursorAt row: Int, _ column: Int) throws {
        try wait(for: "the cursor at \(row), \(column)") { _ in
            let cursor = try cursor()
            return cursor?.row == row && cursor?.column == column
        }
    }
}
