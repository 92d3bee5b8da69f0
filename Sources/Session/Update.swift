import Canvas
import Forms
import Messages

extension Model {
    /// Takes in what happened and says what must be done outside.
    public mutating func update(_ event: Event, clock: Clock) -> [Effect] {
        // A pause of more than a minute is no work: the applicant looks for a paper.
        questionnaire.activeSeconds += min(max(0, clock.uptime - self.clock.uptime), 60)
        self.clock = clock
        let effects = respond(to: event)
        keepFocusInSight()
        return effects
    }

    private mutating func respond(to event: Event) -> [Effect] {
        switch event {
        case .terminal(.key(let key)): return press(key)
        case .terminal(.paste(let text)):
            paste(text)
            return []
        case .terminal(.resize(let size)):
            self.size = size
            return []
        case .terminal(.idle): return []
        case .terminal(.hangUp): return [.end(.hangUp)]
        case .terminal(.terminate(let signal)): return [.end(.signal(signal))]
        case .deposited(let receipt):
            place = .finished(receipt)
            notice = nil
            return []
        case .failed(let message):
            notice = Notice(content: .message(message, [:]), level: .error)
            return []
        case .begun(let identifier):
            begin(identifier)
            return []
        }
    }

    /// Lays an empty questionnaire before the clerk.
    private mutating func begin(_ identifier: String) {
        questionnaire = Questionnaire(
            id: identifier, form: world.form, language: language, clock: clock)
        place = .form
        overlay = nil
        notice = nil
        scroll = 0
        questionnaire.focus = focusables(on: 0).first
    }

    private mutating func press(_ key: Key) -> [Effect] {
        if overlay == .hidden {
            overlay = nil
            return []
        }
        let wasEscaped = isEscaped
        isEscaped = false
        let inRows = overlay == nil && place == .form && isOnRowList
        let command = Keymap.command(for: key, isEscaped: wasEscaped, inRows: inRows)
        if confirming != nil, confirming != command { notice = nil }
        let confirmed = confirming == command ? confirming : nil
        confirming = nil
        if notice?.stays == false { notice = nil }
        guard let command else {
            if case .character(let character) = key { type(character) }
            return []
        }
        if let effects = performAnywhere(command) { return effects }
        if overlay != nil { return performOnOverlay(command) }
        switch place {
        case .form: return performOnForm(command, confirmed: confirmed != nil)
        case .check(let line): return performOnCheck(command, line: line)
        case .finished: return performOnEnd(command)
        }
    }

    /// Commands that mean the same on every page.
    private mutating func performAnywhere(_ command: Command) -> [Effect]? {
        switch command {
        case .language:
            language = language.next
            return []
        case .repaint: return [.repaint]
        case .hide:
            overlay = .hidden
            return []
        case .help:
            turnHelp()
            return []
        default: return nil
        }
    }

    private mutating func performOnEnd(_ command: Command) -> [Effect] {
        switch command {
        case .enter: return [.begin]
        case .leave: return [.end(.left)]
        default: return []
        }
    }

    private mutating func turnHelp() {
        switch overlay {
        case .help(page: .short): overlay = .help(page: .full)
        case .help(page: .full): overlay = .help(page: .keys)
        case .help(page: .keys): overlay = nil
        default: overlay = .help(page: place == .form && focusedField != nil ? .short : .keys)
        }
    }

    private mutating func type(_ character: Character) {
        switch overlay {
        case .note(let problem, let text):
            overlay = .note(problem, text: text + String(character))
            return
        case .sections:
            chooseSection(character)
            return
        case .help: overlay = nil
        case .hidden, .picker, nil: break
        }
        if case .picker(let picker) = overlay, picker.purpose != .answer {
            choose(character)
            return
        }
        if place == .form { typeIntoField(character) }
    }

    private mutating func paste(_ text: String) {
        if overlay == .hidden { return }
        confirming = nil
        isEscaped = false
        if case .note(let problem, let note) = overlay {
            overlay = .note(
                problem, text: note + text.split(separator: "\n").joined(separator: " "))
            return
        }
        if place == .form { pasteIntoField(text) }
    }
}

extension Model {
    /// Says something that came up before the first key.
    public mutating func tell(_ message: String) {
        notice = Notice(content: .message(message, [:]), level: .warning, stays: true)
    }
}
