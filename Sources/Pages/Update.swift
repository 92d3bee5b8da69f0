import Alphabet
import Canvas
public import Casework
package import Forms
import Judging
import Messages

extension Model {
    /// Takes in what happened, lays it out, and says what must be done outside.
    public mutating func update(_ event: Event, clock: Clock) -> [Effect] {
        let effects = takeIn(event, clock: clock)
        layOut()
        return effects
    }

    /// Takes in what happened and says what must be done outside; laid out it must be before the next one
    /// (`layOut`), which need not be waited for to show a letter (`echo`).
    public mutating func takeIn(_ event: Event, clock: Clock) -> [Effect] {
        let typed = letter(typedBy: event)
        // A pause of more than a minute is no work: the applicant looks for a paper.
        if page.isWork, event.isOfTheClerk {
            intake.questionnaire.activeSeconds += min(max(0, clock.uptime - lastKey), 60)
        }
        if event.isOfTheClerk { lastKey = clock.uptime }
        intake.clock = clock
        let (sight, page) = (intake.sight, place)
        let position = questionnaire.position
        // Held only where it is compared: what is held is copied when it changes.
        let answers = isWalking ? questionnaire.answers : nil
        var effects = respond(to: event)
        if isChecking { intake.lookAtPrint() }
        isWalking =
            event.isLookingThrough
            && (questionnaire.focus != position.focus || isReading && isWalking)
            // A key that was refused ends no walk, nor does what nobody pressed.
            || isWalking && (notice != nil || !event.isOfTheClerk)
                && questionnaire.position == position && questionnaire.answers == answers
        endReading.note(isAtEnd: isAtEnd, at: clock)
        // As a journal that is read again will do.
        if questionnaire.focus != position.focus { intake.questionnaire.history.close() }
        if questionnaire.position != position { intake.pending.append(questionnaire.moved) }
        if let iin = iinToLookUp {
            intake.questionnaire.lookedUp = iin
            effects.append(.desk(.lookUp(iin: iin)))
        }
        if intake.sight != sight { scroll = 0 }
        // Never by itself, and not while somebody types.
        if intake.sight != sight || place != page { noteMinutes() }
        let keeping = keepPending(syncing: position.focus != questionnaire.focus)
        // No `flatMap(echo)`: that would hold, and so copy, all of the model.
        if let typed { echo = echo(of: typed) } else { echo = nil }
        layout = nil
        return keeping + effects
    }

    /// Hands over what the journal does not know yet.
    private mutating func keepPending(syncing: Bool) -> [Effect] {
        // Nothing is kept of a questionnaire in which nothing was answered.
        guard intake.pending.contains(where: \.changesAnswers) || intake.isKept,
            !intake.pending.isEmpty
        else { return [] }
        let first: [Entry] = intake.isKept ? [] : [.began(questionnaire.beginning)]
        let keeping = Effect.desk(.keep(first + intake.pending))
        intake.isKept = true
        intake.pending = []
        return syncing ? [keeping, .desk(.sync)] : [keeping]
    }

    /// Notes that the terminal has drawn the picture.
    public mutating func noteDrawn(at clock: Clock) { endReading.noteDrawn(at: clock) }

    /// Notes how long the clerk has worked on the questionnaire before her (15 minutes: Appendix 2 of order
    /// 259, 5).
    private mutating func noteMinutes() {
        let count = questionnaire.activeSeconds / 60
        minutes = page.isWork && count >= 10 ? count : nil
    }

    private var isChecking: Bool {
        if case .check = place { return true }
        return false
    }

    /// The applicant's number, once it is whole and was left.
    private var iinToLookUp: String? {
        // Who is invented may come as often as one likes.
        guard !questionnaire.beginning.isInvented, let name = form.applicant.iin,
            place != .form || questionnaire.focus != AnswerPath(name)
        else { return nil }
        let iin = interview.answer(name)
        guard iin != questionnaire.lookedUp, IIN(iin)?.hasRightCheckDigit == true else {
            return nil
        }
        return iin
    }

    private mutating func respond(to event: Event) -> [Effect] {
        if let effects = guest?.respond(to: event, in: &self) { return effects }
        switch event {
        case .terminal(.key(let key)): return press(key)
        case .terminal(.paste(let text)):
            paste(text)
            return []
        case .terminal(.click(let position)): return click(at: position)
        case .terminal(.wheel(let step)): return turnWheel(by: step)
        case .terminal(.resize(let size)):
            window = size
            return []
        case .terminal(.idle):
            if secondsUntilHidden == 0 { isHidden = true }
            return []
        case .terminal(.hangUp): return [.end(.hangUp)]
        case .terminal(.terminate(let signal)): return [.end(.signal(signal))]
        case .desk(let reply):
            take(reply)
            return []
        case .printed(let outcome):
            take(outcome)
            return []
        case .carried(let carried):
            take(carried)
            return [.desk(.list)]
        }
    }

    /// Takes in what the desk answered.
    public mutating func update(_ reply: Reply, clock: Clock) -> [Effect] {
        update(.desk(reply), clock: clock)
    }

    private mutating func take(_ reply: Reply) {
        switch reply {
        case .deposited(let receipt):
            intake.rememberShift()
            place = .finished(receipt)
            scroll = 0
            intake.notice = nil
            intake.pending = []
            intake.isKept = false
        case .failed(let message, let values):
            intake.notice = Notice(content: .message(message, values), level: .error, stays: true)
        case .refused(let trouble):
            intake.notice = Notice(content: .trouble(trouble), level: .error, stays: true)
        case .keptAgain:
            intake.notice = .message("draft.kept")
        case .notLeft:
            place = .form
            intake.notice = Notice(
                content: .message("draft.memoryOnly", [:]), level: .error, stays: true)
        case .begun(let identifier):
            begin(world.beginning(identifier, language: language, clock: clock))
        case .lookedUp(let iin, let isElsewhere):
            intake.questionnaire.note(iin, isElsewhere: isElsewhere, today: clock.today)
        case .listed(let list):
            take(list)
        case .opened(let entries, let rescue):
            open(entries, rescue: rescue)
        case .fetched(let fetched):
            if case .workList = place, overlay == nil { openPrintMenu(of: fetched) }
        }
    }

    /// Lays a questionnaire before the clerk: an empty one, or with answers that stand there from the
    /// beginning.
    package mutating func begin(_ beginning: Entry.Beginning, with answers: Answers? = nil) {
        lay(Questionnaire(beginning, form: world.form, today: clock.today))
        if let answers {
            intake.record(.whole(answers))
            intake.see(
                interview.askedFields.map(\.path).filter { !questionnaire.answers[$0].isEmpty })
        }
        intake.questionnaire.focus = intake.focusables(on: 0).first
        intake.pending.append(questionnaire.moved)
    }

    /// Lays a draft before the clerk, at the very place where it was left.
    private mutating func open(_ entries: [Entry], rescue: Rescue?) {
        guard let opened = Questionnaire.replay(entries, form: form, today: clock.today) else {
            intake.notice = Notice(content: .message("draft.damaged", [:]), level: .error)
            return
        }
        lay(opened)
        intake.isKept = true
        if questionnaire.focus == nil
            || !intake.focusables.contains(where: { $0 == questionnaire.focus })
        {
            intake.focus(
                on: intake.focusables(on: questionnaire.screen).first
                    ?? intake.focusables(on: 0).first)
        }
        if let reason = opened.beginning.reason {
            let (key, values) = message(onReturnFor: reason)
            intake.notice = .message(key, values)
        }
        let lost = questionnaire.orphans
        if opened.beginning.revision != form.revision {
            intake.notice = .message("draft.otherRevision", ["revision": opened.beginning.revision])
        }
        if !lost.isEmpty {
            intake.notice = .message("draft.lostFields", ["fields": lost.joined(separator: ", ")])
        }
        if let rescue {
            intake.notice = .message(rescue == .complete ? "draft.recovered" : "draft.partial")
        }
        intake.notice?.stays = true
    }

    private mutating func lay(_ questionnaire: Questionnaire) {
        intake.lay(questionnaire)
        guest?.note(questionnaire.beginning, in: &self)
        filter = ""
        printMenu = PrintMenu(sheet: .questionnaire)
        place = .form
        overlay = nil
        scroll = 0
    }

    /// Commands that mean the same on every page.
    mutating func performAnywhere(_ command: Command) -> [Effect]? {
        switch command {
        case .language:
            // There it is the language of the sheet.
            if case .print = overlay { return nil }
            intake.language = language.next
            // Until something is answered, the document follows the screen.
            if place == .form, questionnaire.answers.isEmpty, !intake.isKept {
                intake.questionnaire.follow(language)
            }
            return []
        case .repaint: return [.repaint]
        case .compose:
            isComposing = true
            intake.notice = .message("compose.next")
            return []
        case .hide:
            isHidden = true
            return []
        case .help:
            if case .note = overlay { refuse(.help) } else { turnHelp() }
            return []
        case .papers:
            refuse(.papers)
            return []
        case .print:
            switch overlay {
            case nil, .help, .why, .sections:
                if case .workList = place, world.goesByStick {
                    overlay = .stick(line: 0)
                    intake.notice = nil
                    return []
                }
                return askForSheets()
            default: return nil
            }
        default: return nil
        }
    }

    private mutating func turnHelp() {
        switch overlay {
        case .help(page: .short, _): overlay = .help(page: .full, top: 0)
        case .help(page: .full, _): overlay = .help(page: .keys, top: 0)
        case .help(page: .keys, _): overlay = nil
        default:
            let page: HelpPage = place == .form && intake.focusedField != nil ? .short : .keys
            overlay = .help(page: page, top: 0)
        }
    }

    mutating func type(_ character: Character) -> [Effect] {
        overlay == nil ? typeBeneath(character) : topPage.type(character, in: &self)
    }

    private mutating func paste(_ text: String) {
        if isTooSmall { return }
        isHidden = false
        forgetHalfKeys()
        topPage.paste(text, in: &self)
    }

    /// Whatever comes besides keys ends what keys have only begun: a command that asks to be asked for
    /// again, a prefix, a burst.
    mutating func forgetHalfKeys() {
        waking = nil
        isComposing = false
        intake.departure = nil
        confirming = nil
        escape = nil
    }
}
