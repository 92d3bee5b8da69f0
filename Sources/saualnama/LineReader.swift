import CSystem
import Glibc

/// Standard input, a line at a time, with the signals that ask the program to end.
struct LineReader: ~Copyable {
    enum News {
        case line([UInt8])
        /// Nothing more will come.
        case end
        /// A signal that asks to end, or SIGHUP.
        case signal(Int32)
        /// The time has run out.
        case nothing
    }

    private var bytes: [UInt8] = []
    private var hasEnded = false

    /// Nil where signals cannot be watched: there are no descriptors left.
    init?() {
        guard terminal_watch() else { return nil }
    }

    deinit { terminal_unwatch(false) }

    /// Waits for the next line, without its end; nil waits for ever.
    mutating func next(within milliseconds: Int32?) -> News {
        while true {
            for signal in [SIGHUP, SIGTERM, SIGINT, SIGQUIT] where terminal_took_signal(signal) {
                return .signal(signal)
            }
            if let line = takeLine() { return .line(line) }
            if hasEnded { return .end }
            let news = terminal_wait(milliseconds ?? -1)
            if news.input { read() } else if !news.signal { return .nothing }
        }
    }

    private mutating func read() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
        }
        if count > 0 {
            bytes += buffer[..<count]
        } else if count == 0 || errno != EINTR {
            hasEnded = true
        }
    }

    /// A line that is whole; at the end also what no line end follows.
    private mutating func takeLine() -> [UInt8]? {
        if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
            var line = Array(bytes[..<end])
            bytes.removeFirst(end + 1)
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            return line
        }
        guard hasEnded, !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return bytes
    }
}
