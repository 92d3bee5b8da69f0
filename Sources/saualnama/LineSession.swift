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
        if let obstacle = desk.folders.obstacle { model.tell(obstacle.trouble()) }
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
        var question = ""
        while speak(conversation, after: &question) {
            desk.prepareLookups()
            let patience: Int32? = outside.isBusy ? 50 : awaitsNews ? 600 : nil
            var ending: Ending?
            switch reader.next(within: patience) {
            case .line(let bytes):
                question = ""
                ending = take(bytes, in: conversation)
                awaitsNews = desk.awaitsNews || !desk.isKept
            case .nothing: awaitsNews = desk.awaitsNews
            case .signal(SIGHUP): ending = conversation.take(.terminal(.hangUp))
            case .signal(let number):
                ending = conversation.take(.terminal(.terminate(signal: number)))
            case .end: return leave(conversation)
            }
            for event in outside.look() { ending = conversation.take(event) ?? ending }
            if let news = desk.news { ending = conversation.take(.desk(news)) ?? ending }
            if let ending {
                if ending == .left { tellLastPrint(conversation) }
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
        // A number means a line of the list that was read; who says nothing wants to hear it as it is now.
        if line.isEmpty {
            let ending = lookAnew(in: conversation)
            if ending != nil || conversation.hasSaid { return ending }
        }
        return conversation.take(line) ?? lookAnew(in: conversation)
    }

    /// Tells the work list as it is now, where it is another one than that which was read.
    private func lookAnew(in conversation: Conversation) -> Ending? {
        guard case .workList = conversation.model.place, desk.isListStale else { return nil }
        return conversation.take(.desk(.listed(desk.workList())))
    }

    /// Says what there is to say; false where nobody hears it any more.
    ///
    /// - Parameter question: that behind which the cursor waits on a terminal; empty where it waits nowhere.
    private func speak(_ conversation: Conversation, after question: inout String) -> Bool {
        var lines = conversation.fetch()[...]
        if !lines.isEmpty {
            if !question.isEmpty { output.line("") }
            let waits = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            question = waits ? (lines.popLast() ?? "").harmless + " " : ""
            for line in lines { output.line(line.harmless) }
            output.bytes(Array(question.utf8))
        }
        conversation.wasHeard(at: .current)
        return output.flush()
    }

    /// Waits for a sheet that is on its way, and says what became of it.
    private func tellLastPrint(_ conversation: Conversation) {
        outside.carrier.finish()
        guard let outcome = printer.finish() else { return }
        for line in conversation.words(of: outcome) { output.line(line.harmless) }
    }

    /// Nothing more comes: a questionnaire that was begun stays a draft, and whoever called learns of it.
    private func leave(_ conversation: Conversation) -> Int32 {
        tellLastPrint(conversation)
        return conversation.leavesDraft ? Status.tryLater : Status.well
    }
}
