import CNcurses
import CSystem
import Glibc

/// What a terminal says of itself when it is asked: how wide it draws letters, which keys it sends.
///
/// No screen is opened: the line is set to give bytes as they come, and back. Widths are measured by
/// where the cursor stands afterwards (CSI 6 n, ECMA-48 8.3.35).
public struct TerminalTrial: ~Copyable {
    private var settings = termios()

    /// Nil where standard input and output are no terminal.
    public init?() {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
            unsafe tcgetattr(STDIN_FILENO, &settings) == 0
        else { return nil }
        var raw = settings
        // Ctrl-C is a key like others: whoever ends it must find the line as it was.
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    }

    deinit {
        var before = settings
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &before)
    }

    /// Whether there is a description of a terminal of this name.
    @MainActor public static func isKnown(_ name: String) -> Bool {
        var result: Int32 = 0
        guard !name.isEmpty, unsafe setupterm(name, STDOUT_FILENO, &result) == OK else {
            return false
        }
        _ = unsafe del_curterm(cur_term)
        return true
    }

    /// Whether the locale, as it is set, names UTF-8.
    public static var isUTF8Asked: Bool { useUTF8Locale() }

    /// Rows and columns; zero where the terminal does not know.
    public static var extent: (rows: Int, columns: Int) {
        let extent = terminal_extent_now()
        return (Int(extent.rows), Int(extent.columns))
    }

    /// How many columns each text takes on this terminal; nil once it does not answer in time.
    public func widths(of texts: [String], within limit: Duration) -> [Int]? {
        var widths: [Int] = []
        for text in texts {
            write("\r" + text + "\u{1B}[6n")
            guard let column = cursorColumn(within: limit) else {
                write("\r\u{1B}[K")
                return nil
            }
            widths.append(column - 1)
            write("\r\u{1B}[K")
        }
        return widths
    }

    /// What a key sends: all that comes until nothing more does; nil where none comes in time.
    public func key(within limit: Duration) -> [UInt8]? {
        guard let first = byte(within: limit) else { return nil }
        var bytes = [first]
        while bytes.count < 32, let next = byte(within: .milliseconds(50)) { bytes.append(next) }
        return bytes
    }

    /// The column of the cursor's report, counted from one.
    private func cursorColumn(within limit: Duration) -> Int? {
        var report: [UInt8] = []
        while report.count < 64, let byte = byte(within: limit) {
            report.append(byte)
            guard byte == UInt8(ascii: "R") else { continue }
            let text = String(decoding: report, as: UTF8.self)
            guard let match = text.firstMatch(of: /\u{1B}\[\d+;(\d+)R/) else { continue }
            return Int(match.1)
        }
        return nil
    }

    private func byte(within limit: Duration) -> UInt8? {
        let milliseconds = Int32(limit / .milliseconds(1))
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&input, 1, milliseconds) > 0 else { return nil }
        var byte: UInt8 = 0
        return unsafe read(STDIN_FILENO, &byte, 1) == 1 ? byte : nil
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes {
            unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
        }
    }
}
