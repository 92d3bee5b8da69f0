import Alphabet
import Canvas
import Casework
import Desk
import Forms
import Glibc
import Lines
import Messages
import Pages

/// `saualnama --lines`: fills questionnaires line by line, at a terminal or in a pipe.
@MainActor struct LineSession {
    let world: World
    let language: Language
    let outside: Outside
    /// Who takes part besides the clerk.
    var guest: (any Guest)?

    private var desk: Workdesk { outside.desk }
    private var printer: Printer { outside.printer }

    /// Runs until the clerk leaves or nothing more comes; the exit status.
    func run() -> Int32 {
        guard var reader = LineReader() else {
            complain(world.catalog.text("cli.noResources", in: language.one))
            return Status.inputOutput
        }
        var model = Model(
            world: world, clock: .current, size: Conversation.window, language: language,
            workList: desk.workList(), guest: guest)
        if let obstacle = desk.places.obstacle { model.tell(obstacle.trouble()) }
        defer { _ = desk.leave() }
        let conversation = Conversation(model) { event, model in
            let effects = model.update(event, clock: .current)
            return outside.perform(effects, in: &model) { _, _ in }
        }
        conversation.begin()
        return converse(conversation, &reader)
    }

    private func converse(_ conversation: Conversation, _ reader: inout LineReader) -> Int32 {
        var awaitsNews = false
        while speak(conversation) {
            desk.prepareLookups()
            let patience: Int32? = printer.isBusy ? 50 : awaitsNews ? 600 : nil
            var ending: Ending?
            switch reader.next(within: patience) {
            case .line(let bytes):
                ending = take(bytes, in: conversation)
                awaitsNews = desk.awaitsNews || !desk.isKept
            case .nothing: awaitsNews = desk.awaitsNews
            case .signal(SIGHUP): ending = conversation.take(.terminal(.hangUp))
            case .signal(let number):
                ending = conversation.take(.terminal(.terminate(signal: number)))
            case .end: return leave(conversation)
            }
            if let outcome = printer.look() {
                ending = conversation.take(.printed(outcome)) ?? ending
            }
            if let news = desk.news { ending = conversation.take(.desk(news)) ?? ending }
            if let ending {
                if ending == .left { printer.finish() }
                return ending.status
            }
        }
        return leave(conversation)
    }

    private func take(_ bytes: [UInt8], in conversation: Conversation) -> Ending? {
        guard let line = String(validating: bytes, as: UTF8.self) else {
            conversation.refuseBytes()
            return nil
        }
        // What lies on the desk is looked up when somebody looks.
        if case .workList = conversation.model.place, desk.isListStale {
            let list = Event.desk(.listed(desk.workList()))
            _ = conversation.take(list)
        }
        return conversation.take(line)
    }

    /// Says what there is to say; false where nobody hears it any more.
    private func speak(_ conversation: Conversation) -> Bool {
        let isAsked = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        var lines = conversation.fetch()[...]
        let question = isAsked ? lines.popLast() : nil
        for line in lines { output.line(line.harmless) }
        if let question { output.bytes(Array((question.harmless + " ").utf8)) }
        conversation.wasHeard(at: .current)
        return output.flush()
    }

    /// Nothing more comes: a questionnaire that was begun stays a draft, and whoever called learns of it.
    private func leave(_ conversation: Conversation) -> Int32 {
        printer.finish()
        switch conversation.model.place {
        case .workList, .finished: return Status.well
        case .form, .check:
            return conversation.model.questionnaire.answers.isEmpty
                ? Status.well : Status.tryLater
        }
    }
}
