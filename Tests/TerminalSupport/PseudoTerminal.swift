import Foundation

/// A program on a bare line, without an emulator: for counting bytes and for cutting the line.
public final class PseudoTerminal {
    /// Everything the program has written so far.
    public private(set) var output: [UInt8] = []
    private let child: Child
    private var line: Int32

    /// Starts a program with the line as its controlling terminal.
    public init(
        _ command: [String], rows: Int = 24, columns: Int = 80, terminal: String = "xterm",
        environment: [String: String] = [:]
    ) throws {
        var ours: Int32 = -1
        var theirs: Int32 = -1
        var name = [CChar](repeating: 0, count: 64)
        guard openpty(&ours, &theirs, &name, nil, nil) == 0 else {
            throw TerminalTestError.noTerminal(errno: errno)
        }
        // Only the program may hold its side, or its end would never show.
        close(theirs)
        line = ours
        let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "Asia/Almaty", "TERM": terminal,
        ]
        variables.merge(environment) { $1 }
        setSize(of: line, rows: rows, columns: columns)
        // The first terminal that the leader of a session opens becomes its controlling terminal.
        child = try Child(
            command, environment: variables.filter { !$0.value.isEmpty },
            streams: [.file(path), .file(path), .file(path)], ownSession: true)
    }

    deinit {
        hangUp()
    }

    /// The number of the program's process.
    public var pid: Int32 { child.pid }

    /// Sends bytes as a keyboard would; does nothing after a hang-up.
    public func send(_ bytes: [UInt8]) {
        writeAll(bytes, to: line)
    }

    public func send(_ text: String) {
        send(Array(text.utf8))
    }

    /// Tells the line another size, which raises SIGWINCH in the program.
    public func resize(rows: Int, columns: Int) {
        setSize(of: line, rows: rows, columns: columns)
    }

    /// Waits until the program has written the text after `start`, and returns how many bytes it
    /// wrote from there until it had.
    @discardableResult
    public func wait(
        for text: String, after start: Int = 0, within limit: Duration = .seconds(10)
    ) throws -> Int {
        let deadline = ContinuousClock.now + limit
        let wanted = Array(text.utf8)
        while true {
            let written = output[min(start, output.count)...]
            if let range = written.firstRange(of: wanted) { return range.upperBound - start }
            guard waitUntilReadable(line, before: deadline), takeOutput() else {
                throw TerminalTestError.timedOut(
                    waitingFor: text,
                    screen: [String(decoding: output.suffix(2000), as: UTF8.self).debugDescription])
            }
        }
    }

    /// Watches the line for a while and returns how many bytes came.
    public func bytesWritten(during time: Duration) -> Int {
        let deadline = ContinuousClock.now + time
        let before = output.count
        while waitUntilReadable(line, before: deadline), takeOutput() {}
        return output.count - before
    }

    /// Reads until nothing has come for a while: how many bytes came, and when the last of them did.
    public func readUntilQuiet(
        for time: Duration
    ) -> (bytes: Int, last: ContinuousClock.Instant?) {
        let before = output.count
        var last: ContinuousClock.Instant?
        while waitUntilReadable(line, before: .now + time), takeOutput() { last = .now }
        return (output.count - before, last)
    }

    /// The most memory that the program has had at once, in bytes.
    public var peakMemory: Int {
        let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) << 10
    }

    /// How often the program's threads have gone to sleep of their own accord.
    public var sleeps: Int {
        let folder = "/proc/\(pid)/task"
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return threads.reduce(0) { sum, thread in
            let file = "\(folder)/\(thread)/status"
            let status = try? String(contentsOfFile: file, encoding: .utf8)
            let line = status?.split(separator: "\n")
                .first { $0.hasPrefix("voluntary_ctxt_switches") }
            return sum + (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
        }
    }

    /// Types as fast as the program takes it, and reads what comes meanwhile: the seconds until the
    /// last byte, after which nothing has come for half a second.
    public func flood(_ bytes: [UInt8]) -> Double {
        let begun = ContinuousClock.now
        var last = begun
        var rest = bytes[...]
        while true {
            let interest = POLLIN | (rest.isEmpty ? 0 : POLLOUT)
            var watched = pollfd(fd: line, events: Int16(interest), revents: 0)
            guard poll(&watched, 1, rest.isEmpty ? 5_000 : 60_000) > 0 else { break }
            if Int32(watched.revents) & POLLIN != 0 {
                guard takeOutput() else { break }
                last = .now
            }
            if Int32(watched.revents) & POLLOUT != 0 {
                // As little as a line surely takes at once: a longer write would wait for the program.
                let piece = rest.prefix(256)
                writeAll(Array(piece), to: line)
                rest = rest.dropFirst(piece.count)
            }
        }
        return begun.duration(to: last) / .seconds(1)
    }

    /// What the program has cost until now, with those that it has started.
    public var processorSeconds: Double { seconds(of: pid) }

    private func seconds(of process: Int32) -> Double {
        let folder = "/proc/\(process)"
        let text = { (file: String) in (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }
        // After the name, which may hold anything, the 12th and the next three are ticks.
        let fields = text("\(folder)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        let ticks = fields.dropFirst(11).prefix(4).compactMap { Double($0) }.reduce(0, +)
        let children = text("\(folder)/task/\(process)/children").split(separator: " ")
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
            + children.compactMap { Int32($0) }.map(seconds).reduce(0, +)
    }

    /// Cuts the line.
    public func hangUp() {
        if line >= 0 { close(line) }
        line = -1
    }

    /// Sends the program a signal.
    public func signal(_ number: Int32) {
        kill(pid, number)
    }

    /// Waits for the program's end, reading what it still writes; nil when the time ran out.
    public func end(within limit: Duration = .seconds(10)) -> (
        status: Int32, processorSeconds: Double
    )? {
        let deadline = ContinuousClock.now + limit
        // The line reports its end when the last one who holds it is gone.
        while line >= 0, waitUntilReadable(line, before: deadline), takeOutput() {}
        return child.end(before: deadline).map { ($0.status, $0.processorSeconds) }
    }

    /// The settings of the line, as `stty` would show them.
    public var settings: (canonical: Bool, echo: Bool, signals: Bool, flowControl: Bool) {
        var settings = termios()
        tcgetattr(line, &settings)
        func local(_ flag: Int32) -> Bool { settings.c_lflag & tcflag_t(flag) != 0 }
        return (
            local(ICANON), local(ECHO), local(ISIG), settings.c_iflag & tcflag_t(IXON) != 0
        )
    }

    private func takeOutput() -> Bool {
        let bytes = readSome(line)
        output += bytes
        return !bytes.isEmpty
    }
}

private func setSize(of line: Int32, rows: Int, columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(line, UInt(TIOCSWINSZ), &size)
}
