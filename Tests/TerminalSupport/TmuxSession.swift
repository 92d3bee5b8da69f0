public import Foundation

/// A program in a real terminal emulator of fixed size, on a server that nobody else uses.
///
/// The rule for all who use it: wait for text, never for time. ncurses writes a frame in pieces, so a
/// screen that is looked at while it is drawn is torn: to compare whole screens, wait until they are
/// equal, or until something shows that is drawn last.
public final class TmuxSession {
    /// Whether there is a tmux to test with; without it such tests are skipped and say so.
    public static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "")
        .split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/tmux") }

    /// The home folder of the program, empty at the start and removed with the session.
    public let home: URL
    private let connection: TmuxConnection

    /// Starts a program; what `environment` names replaces the defaults, an empty value removes one.
    ///
    /// - Parameters:
    ///   - command: the program and its arguments. What it leaves on the screen stays there after its
    ///     end, and so does its exit status.
    ///   - terminal: what `$TERM` says.
    public init(
        _ command: [String], rows: Int = 24, columns: Int = 80, terminal: String = "tmux-256color",
        environment: [String: String] = [:]
    ) throws {
        home = FileManager.default.temporaryDirectory
            .appendingPathComponent("tmux-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(
            at: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": home.path, "LC_ALL": "C.UTF-8", "TZ": "Asia/Almaty", "SHELL": "/bin/sh",
        ]
        variables.merge(environment) { $1 }
        variables = variables.filter { !$0.value.isEmpty }
        // tmux 3.3 now and then overlooks the end of a program, so a shell notes number and status. It
        // keeps to itself that a program was killed: what stands on the screen is the program's. What
        // holds the window open afterwards reads the line, and so ends with it.
        let wrapper = """
            trap : HUP INT QUIT TERM
            exec 3>&2 2> /dev/null
            sh -c 'echo $$ > "$0/pid.new"; mv "$0/pid.new" "$0/pid"; exec "$@" 2>&3 3>&-' "$0" "$@"
            echo $? > "$0/status.new"
            mv "$0/status.new" "$0/status"
            exec cat > /dev/null
            """
        let shell = ["env", "TERM=\(terminal)", "sh", "-c", wrapper, home.path]
        do {
            connection = try TmuxConnection(
                socket: home.appendingPathComponent("tmux").path, environment: variables,
                commands: [

                    "set-option", "-g", "status", "off", ";", "new-session", "-x", "\(columns)",
                    "-y", "\(rows)", "--",
                ] + shell + command)
        } catch {
            try? FileManager.default.removeItem(at: home)
            throw error
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: home)
    }

    /// Presses keys by tmux's names: `Enter`, `F1`, `C-Up`, `BTab`, `Escape`.
    public func send(keys: String...) throws {
        try connection.perform(
            "send-keys " + keys.map(quoted).joined(separator: " "))
    }

    /// Types text as it stands.
    public func type(_ text: String) throws {
        try send(bytes: Array(text.utf8))
    }

    /// Sends bytes as a line would bring them, good or bad.
    public func send(bytes: [UInt8]) throws {
        for start in stride(from: 0, to: bytes.count, by: 256) {
            let some = bytes[start..<min(start + 256, bytes.count)]
            try connection.perform(
                "send-keys -H " + some.map { String($0, radix: 16) }.joined(separator: " "))
        }
    }

    /// Pastes text from the clipboard, between the marks of bracketed paste where they are on.
    public func paste(_ text: String) throws {
        let file = home.appendingPathComponent("clipboard")
        try text.write(to: file, atomically: false, encoding: .utf8)
        try connection.perform("load-buffer \(quoted(file.path))")
        try connection.perform("paste-buffer -p -d")
    }

    /// The text of every row, without the blanks at its end.
    public func screen() throws -> [String] {
        try connection.perform("capture-pane -p").map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The rows with the sequences for colours and attributes in them.
    public func screenWithAttributes() throws -> [String] {
        try connection.perform("capture-pane -p -e")
    }

    /// What tmux's format variables say of the pane, as in `#{alternate_on}`.
    public func ask(_ format: String) throws -> String {
        try connection.perform("display-message -p \(quoted(format))").joined()
    }

    /// Where the hardware cursor stands, rows and columns from zero; nil when it is hidden.
    public func cursor() throws -> (row: Int, column: Int)? {
        let parts = try ask("#{cursor_flag} #{cursor_y} #{cursor_x}").split(separator: " ")
            .compactMap { Int($0) }
        guard parts.count == 3, parts[0] == 1 else { return nil }
        return (parts[1], parts[2])
    }

    /// Waits until the screen satisfies a condition and returns it.
    @discardableResult
    public func wait(
        for purpose: String, within limit: Duration = .seconds(10),
        until condition: ([String]) throws -> Bool
    ) throws -> [String] {
        let deadline = ContinuousClock.now + limit
        while true {
            connection.paneHasWritten = false
            let screen = try screen()
            if try condition(screen) { return screen }
            guard try connection.waitForOutput(before: deadline) else {
                throw TerminalTestError.timedOut(waitingFor: purpose, screen: screen)
            }
        }
    }

    /// Waits until a row contains the text and returns the screen.
    @discardableResult
    public func wait(for text: String, within limit: Duration = .seconds(10)) throws -> [String] {
        try wait(for: text, within: limit) { $0.contains { $0.contains(text) } }
    }

    /// Waits until no row contains the text any more.
    @discardableResult
    public func waitUntilGone(
        _ text: String, within limit: Duration = .seconds(10)
    ) throws -> [String] {
        try wait(for: "no '\(text)'", within: limit) { !$0.contains { $0.contains(text) } }
    }

    /// Gives the window another size.
    public func resize(rows: Int, columns: Int) throws {
        try connection.perform("resize-window -x \(columns) -y \(rows)")
    }

    /// The number of the program's process.
    public func pid(within limit: Duration = .seconds(10)) throws -> Int32 {
        try number(in: "pid", within: limit)
    }

    /// Sends the program a signal.
    public func signal(_ number: Int32) throws {
        kill(try pid(), number)
    }

    /// Sets how many files the program may have open from now on; those that are open stay so.
    public func limitFiles(to count: Int) throws {
        let limit = try PseudoTerminal(["prlimit", "--pid", "\(pid())", "--nofile=\(count):"])
        guard limit.end(within: .seconds(60))?.status == 0 else { throw POSIXError(.EPERM) }
    }

    /// Waits for the program's end: its exit status, or 128 and the signal's number.
    public func exitStatus(within limit: Duration = .seconds(10)) throws -> Int32 {
        try number(in: "status", within: limit)
    }

    /// Closes the window, as somebody does who clicks its cross.
    public func close() throws {
        // A second window keeps the server alive.
        try connection.perform("new-window -d cat")
        try connection.perform("kill-pane")
    }

    private func number(in file: String, within limit: Duration) throws -> Int32 {
        let deadline = ContinuousClock.now + limit
        let path = home.appendingPathComponent(file).path
        while true {
            if let text = try? String(contentsOfFile: path, encoding: .utf8),
                let number = Int32(text.prefix { $0 != "\n" })
            {
                return number
            }
            if ContinuousClock.now >= deadline {
                throw TerminalTestError.timedOut(waitingFor: file, screen: try screen())
            }
            poll(nil, 0, 5)
        }
    }

    private func quoted(_ text: String) -> String {
        "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}
