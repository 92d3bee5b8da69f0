import Alphabet
import Canvas

/// Turns the bytes of a line into keys and pasted text.
///
/// What terminals say by themselves (reports of the mouse, answers to questions that somebody else
/// asked) is swallowed whole, because a clerk did not type "[25;2~". ncurses' own reading gives a
/// sequence up after one pause and types the rest; here a sequence may be cut once, for as long as
/// half a second, while two keys after each other stay two keys: what nobody types, two characters
/// without a pause behind an introducer, tells them apart. What turns out to be typed is never lost.
///
/// It waits for nothing and knows no clock: whoever reads tells it the time, and that nothing came.
/// A combining mark arrives as a character of its own: only who holds the text knows whether there is
/// one before it to join.
struct Keyboard {
    /// How long is waited for the rest of what has begun.
    struct Patience {
        /// Longer than a terminal pauses within one sequence, shorter than anybody types.
        var withinSequence = Duration.milliseconds(25)
        /// As long as a line takes that delivers a sequence in two pieces.
        var acrossCut = Duration.milliseconds(500)
        /// A line that dropped the end mark of a paste must not leave the form deaf.
        var withinPaste = Duration.seconds(1)
    }

    /// Made when the first key comes that is no letter.
    private lazy var table = makeTable()
    private let makeTable: () -> KeyTable
    private let patience: Patience
    private var decoder = UTF8Decoder()
    private var sequence: ControlSequence?
    private var clipboard: Clipboard?
    private var events: [TerminalEvent] = []
    private var lastByte = ContinuousClock.now
    /// Whether it has been silent for longer than a terminal pauses within a sequence.
    private var hasPaused = false
    /// Of the sequence: whether there was such a pause in it already.
    private var wasCut = false
    /// Of the sequence: whether characters came behind the introducer faster than anybody types.
    private var isWritten = false
    /// Of the sequence: whether all of it came at once, as what one key sends does.
    private var cameAtOnce = true
    /// Of the sequence: whether its escape has gone out as a key, because nothing came behind it.
    private var escapeWasPressed = false
    /// Whether nothing has come since the last silence but Esc with a letter, once or more often.
    private var isOnlyPairs = true
    /// Letters that came so, each with the Kazakh one that it becomes if nothing else comes before the
    /// next silence.
    private var pairs: [(letter: Unicode.Scalar, composed: Character)] = []
    /// Whether the last character was a carriage return.
    private var cameAfterReturn = false

    /// Whether the terminal was asked to tell what the mouse does; otherwise its reports are swallowed.
    private let takesMouse: Bool

    init(
        knowing table: @autoclosure @escaping () -> KeyTable, patience: Patience = Patience(),
        takesMouse: Bool = false
    ) {
        makeTable = table
        self.takesMouse = takesMouse
        self.patience = patience
    }

    /// The next event that is complete, in the order in which they came.
    mutating func nextEvent() -> TerminalEvent? {
        events.isEmpty ? nil : events.removeFirst()
    }

    /// When silence will mean something, nil when nothing has begun.
    var deadline: ContinuousClock.Instant? {
        if sequence != nil {
            return lastByte + (hasPaused ? patience.acrossCut : patience.withinSequence)
        }
        return clipboard == nil ? nil : lastByte + patience.withinPaste
    }

    /// Takes a byte that was read.
    mutating func take(_ byte: UInt8, at now: ContinuousClock.Instant) {
        lastByte = now
        if sequence?.takesCoordinates == true {
            take(Unicode.Scalar(byte), isRaw: false)
        } else if !decoder.isInside, 0x80...0x9F ~= byte {
            take(Unicode.Scalar(byte), isRaw: true)
        } else if let scalar = decoder.accept(byte) {
            take(scalar, isRaw: false)
        }
        hasPaused = false
    }

    /// Takes note that nothing was there to be read.
    ///
    /// - Parameter holdingEscape: whether a lone Esc is not yet a key, but waits until it is certain
    ///   that no sequence was cut behind it; asked only when there is one.
    mutating func takeSilence(
        at now: ContinuousClock.Instant, holdingEscape: @autoclosure () -> Bool
    ) {
        let silence = lastByte.duration(to: now)
        composePairs()
        cameAtOnce = false
        guard let sequence else {
            if silence >= patience.withinPaste { endPaste() }
            return
        }
        if silence >= patience.withinSequence {
            hasPaused = true
            if sequence.isLoneEscape {
                if !holdingEscape() { pressEscape() }
            } else if wasCut, !isWritten {
                giveUp(sequence)
                return
            }
        }
        if silence >= patience.acrossCut { giveUp(sequence) }
    }

    /// Ends a paste, also one that the terminal will not end.
    mutating func endPaste() {
        guard let text = clipboard?.text else { return }
        clipboard = nil
        if !text.isEmpty { events.append(.paste(text)) }
    }

    private mutating func take(_ scalar: Unicode.Scalar, isRaw: Bool) {
        guard var sequence else {
            begin(scalar, isRaw: isRaw)
            return
        }
        let isContent = !sequence.typed.isEmpty
        switch sequence.accept(scalar, knowing: table) {
        case .goesOn:
            pressPairs()
            self.sequence = sequence
            if hasPaused {
                wasCut = true
            } else if isContent, !sequence.endsWithEscape {
                isWritten = true
            }
        case .ended:
            pressPairs()
            self.sequence = nil
            if let meaning = table[sequence.text] {
                perform(meaning)
            } else if takesMouse, clipboard == nil, let report = MouseReport(sequence.text) {
                events.append(report.event)
            }
        case .brokenOff:
            if sequence.isLoneEscape, cameAtOnce, isOnlyPairs, clipboard == nil,
                let letter = KazakhLetter.composed(onKeyOf: Character(scalar))
            {
                self.sequence = nil
                pairs.append((scalar, letter))
                return
            }
            pressPairs()
            giveUp(sequence)
            if sequence.endsWithEscape { begin("\u{1B}", isRaw: false) }
            take(scalar, isRaw: isRaw)
        }
    }

    /// Alt with a letter is sent by most terminals as Esc and the letter, at once and alone. Where more
    /// comes with it, a line has stood still and brings what was typed meanwhile: then it was the key Esc.
    private mutating func composePairs() {
        events += pairs.map { .key(.character($0.composed)) }
        if !pairs.isEmpty { cameAfterReturn = false }
        pairs = []
        isOnlyPairs = sequence == nil && clipboard == nil
    }

    /// What came so was typed after all.
    private mutating func pressPairs() {
        isOnlyPairs = false
        let typed = pairs.map(\.letter)
        pairs = []
        for letter in typed {
            events.append(.key(.escape))
            press(letter)
        }
    }

    private mutating func begin(_ scalar: Unicode.Scalar, isRaw: Bool) {
        if scalar != "\u{1B}" { pressPairs() }
        // Text that was spoilt on its way holds all the other controls of eight bits.
        let mayBegin = clipboard == nil || scalar == "\u{1B}" || scalar == "\u{9B}"
        guard mayBegin, let begun = ControlSequence(scalar, isRaw: isRaw, knowing: table) else {
            if !isRaw { press(scalar) }
            return
        }
        sequence = begun
        wasCut = false
        isWritten = false
        cameAtOnce = true
        escapeWasPressed = false
    }

    private mutating func perform(_ meaning: KeyTable.Meaning) {
        switch meaning {
        case .pasteBegins where clipboard == nil: clipboard = Clipboard()
        case .pasteEnds: endPaste()
        // After the Esc that it was cut from, ↑ would be another key.
        case .keys(let keys) where clipboard == nil && !escapeWasPressed:
            events += keys.map(TerminalEvent.key)
            cameAfterReturn = false
        default: break
        }
    }

    /// Ends what turned out to be no sequence, or one without an end.
    ///
    /// In a paste nothing is lost that may be text.
    private mutating func giveUp(_ sequence: ControlSequence) {
        self.sequence = nil
        guard !isWritten || clipboard != nil else { return }
        if sequence.beginsWithEscape { pressEscape() }
        for scalar in sequence.typed { press(scalar) }
    }

    private mutating func pressEscape() {
        if clipboard == nil, !escapeWasPressed { events.append(.key(.escape)) }
        escapeWasPressed = true
        cameAfterReturn = false
    }

    private mutating func press(_ scalar: Unicode.Scalar) {
        guard clipboard == nil else {
            clipboard?.take(scalar)
            return
        }
        // A scanner ends what it reads with both; however late the second half comes, it is no Enter.
        defer { cameAfterReturn = scalar == "\r" }
        if scalar == "\n", cameAfterReturn { return }
        if let ascii = UInt8(exactly: scalar.value), let key = Key(control: ascii) {
            events.append(.key(key))
        } else if !scalar.isHidden {
            events.append(.key(.character(Character(scalar))))
        }
    }
}
