import CNcurses
import CSystem
public import Canvas
import Glibc

extension Terminal {
    /// Waits for what the terminal has to say, sleeping in `poll(2)` and never in a loop.
    ///
    /// Nil waits for ever; otherwise `.idle` tells that the time has run out. Requests to end come
    /// before keys; a hang-up comes after the keys that were typed before it, and from then on every
    /// call returns it at once. A combining mark is a `.character` of its own.
    ///
    /// - Parameter holdingEscape: whether a lone Esc may come half a second late, in case that a line
    ///   has cut a sequence behind it; asked only when there is one.
    public mutating func nextEvent(
        within limit: Duration? = nil, holdingEscape: @autoclosure () -> Bool = false
    ) -> TerminalEvent {
        let deadline = limit.map { ContinuousClock.now.advanced(by: $0) }
        while !isGone {
            if let event = requestToEnd() ?? (resizeWasLast ? nil : resized()) { return event }
            if let event = typed(holdingEscape) { return event }
            if let event = resized() { return event }
            if hangUpIsAsked { break }
            let left = deadline.map { ContinuousClock.now.duration(to: $0) }
            if let left, left <= .zero { return .idle }
            let patience = keyboard.deadline.map { ContinuousClock.now.duration(to: $0) }
            guard terminal_wait(milliseconds(earlier(left, patience))).input else { continue }
            if let event = typed(holdingEscape) { return event }
            if terminal_input_ended() { break }
        }
        keyboard.endPaste()
        if let event = keyboard.nextEvent() { return event }
        isGone = true
        return .hangUp
    }

    /// Reads until there is a whole event, or nothing more to read, or a signal.
    private mutating func typed(_ holdingEscape: () -> Bool) -> TerminalEvent? {
        var mayBeMore = true
        while true {
            if let event = keyboard.nextEvent() {
                resizeWasLast = false
                return event
            }
            if let event = requestToEnd() { return event }
            guard mayBeMore else { return nil }
            // The time of before: what comes between asking for the time and looking is no silence.
            let now = ContinuousClock.now
            if let byte = UInt8(exactly: terminal_read()) {
                keyboard.take(byte, at: now)
            } else {
                keyboard.takeSilence(at: now, holdingEscape: holdingEscape())
                mayBeMore = false
            }
        }
    }

    private mutating func requestToEnd() -> TerminalEvent? {
        if terminal_took_signal(SIGHUP) { hangUpIsAsked = true }
        for signal in [SIGTERM, SIGINT, SIGQUIT] where terminal_took_signal(signal) {
            return .terminate(signal: signal)
        }
        return nil
    }

    /// However many signals came, one event: the screen is measured when somebody asks.
    private mutating func resized() -> TerminalEvent? {
        let continued = terminal_took_signal(SIGCONT)
        guard terminal_took_signal(SIGWINCH) || continued else { return nil }
        if continued {
            // Whoever used the terminal meanwhile has left it in a state of his own.
            curses_resume()
            setModes()
        }
        measure()
        curses_forget()
        shown = nil
        resizeWasLast = true
        return .resize(size)
    }

    private func earlier(_ one: Duration?, _ other: Duration?) -> Duration? {
        guard let one else { return other }
        return other.map { min(one, $0) } ?? one
    }

    /// Rounded up, because a wait that ends early is a wait too many.
    private func milliseconds(_ duration: Duration?) -> Int32 {
        guard let duration else { return -1 }
        let (seconds, attoseconds) = duration.components
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        return Int32(
            max(0, seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
}
