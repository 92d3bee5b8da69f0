import Alphabet
import CNcurses
import CSystem
import Canvas

/// Turns what ncurses reads into keys and pasted text, one step at a time.
///
/// ncurses knows the sequences of its terminals' descriptions and those of `KeySequence`; bytes above
/// 127 are decoded here, and a control sequence that nobody knows is swallowed whole, because a clerk
/// who pressed an odd key did not type "[25;2~".
///
/// A combining mark arrives as a character of its own: only who holds the text knows whether there is
/// one before it to join.
@MainActor
struct Keyboard {
    /// What one step brought.
    enum Step {
        case event(TerminalEvent)
        /// A part of something: ask again.
        case incomplete
        /// Nothing waits to be read.
        case nothing
    }

    private var decoder = UTF8Decoder()
    private var clipboard: Clipboard?
    /// Events that the last step brought besides the one that it returned.
    private var queue: [TerminalEvent] = []
    /// Codes that were read too far.
    private var readAhead: [Int32] = []
    /// Whether the last code was a carriage return.
    private var cameAfterReturn = false

    /// Above every code that ncurses gives away by itself.
    private static let firstCode: Int32 = 8192
    private static let codeOfPaste = firstCode + Int32(KeySequence.all.count)
    private static let codeOfPasteEnd = codeOfPaste + 1
    private static let lineFeed: Int32 = 0x0A
    private static let carriageReturn: Int32 = 0x0D

    /// Teaches ncurses the sequences; it must know its own first.
    func learnSequences() {
        for (code, sequence) in zip(Keyboard.firstCode..., KeySequence.all) {
            // A code that means nothing here is no better knowledge.
            if sequence.authority == .description,
                Key(code: unsafe curses_known(sequence.bytes)) != nil
            {
                continue
            }
            unsafe curses_teach(sequence.bytes, code)
        }
        unsafe curses_teach(KeySequence.pasteBegins, Keyboard.codeOfPaste)
        unsafe curses_teach(KeySequence.pasteEnds, Keyboard.codeOfPasteEnd)
    }

    /// Reads one code, or as many as belong to one control sequence; never waits for a key.
    mutating func step() -> Step {
        if !queue.isEmpty { return .event(queue.removeFirst()) }
        let code = readAhead.isEmpty ? curses_read() : readAhead.removeFirst()
        if code == ERR {
            guard clipboard?.isOverdue() == true, let event = endPaste() else { return .nothing }
            return .event(event)
        }
        if clipboard != nil {
            guard code == Keyboard.codeOfPasteEnd else {
                clipboard?.take(code)
                return .incomplete
            }
            return endPaste().map(Step.event) ?? .incomplete
        }
        // A scanner ends what it reads with both; however late the second half comes, it is no Enter.
        defer { cameAfterReturn = code == Keyboard.carriageReturn }
        if code == Keyboard.lineFeed, cameAfterReturn { return .incomplete }
        guard let byte = UInt8(exactly: code) else {
            decoder.forget()
            return step(keyCode: code)
        }
        return step(byte: byte)
    }

    /// How long a paste whose end is missing may still be waited for.
    var patience: Duration? { clipboard?.patience }

    /// Ends a paste that will not be ended by the terminal.
    mutating func endPaste() -> TerminalEvent? {
        guard let text = clipboard?.text else { return nil }
        clipboard = nil
        return text.isEmpty ? nil : .paste(text)
    }

    private mutating func step(keyCode code: Int32) -> Step {
        if code == Keyboard.codeOfPaste {
            clipboard = Clipboard()
            return .incomplete
        }
        let index = Int(code - Keyboard.firstCode)
        if KeySequence.all.indices.contains(index) {
            queue += KeySequence.all[index].keys.map(TerminalEvent.key)
            return .incomplete
        }
        return Key(code: code).map { .event(.key($0)) } ?? .incomplete
    }

    private mutating func step(byte: UInt8) -> Step {
        guard let scalar = decoder.accept(byte) else { return .incomplete }
        if scalar == "\u{1B}" { return escape() }
        if let ascii = UInt8(exactly: scalar.value), let key = Key(control: ascii) {
            return .event(.key(key))
        }
        return scalar.isHidden ? .incomplete : .event(.key(.character(Character(scalar))))
    }

    /// After an escape that begins no sequence ncurses knows: the key itself, or an unknown sequence.
    private mutating func escape() -> Step {
        guard let next = codeSoon() else { return .event(.key(.escape)) }
        var sequence = UnknownSequence()
        var codes = [next]
        var state = sequence.accept(next)
        while state == .goesOn, let code = codeSoon() {
            codes.append(code)
            state = sequence.accept(code)
        }
        switch state {
        case .ended: return .incomplete
        case .brokenOff:
            if let last = codes.last { readAhead.append(last) }
            return .incomplete
        case .goesOn where codes.count > 1: return .incomplete
        case .goesOn, .isNone:
            readAhead += codes
            return .event(.key(.escape))
        }
    }

    /// The next code if it comes as fast as only a terminal writes.
    private func codeSoon() -> Int32? {
        while true {
            let code = curses_read()
            if code != ERR { return code }
            let news = terminal_wait(get_escdelay())
            if news.input {
                let code = curses_read()
                return code == ERR ? nil : code
            }
            if !news.signal { return nil }
        }
    }
}
