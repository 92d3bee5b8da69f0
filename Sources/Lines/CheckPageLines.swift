import Canvas
import Casework
import Pages

// A line that is read on the work list, on the check page, and at the end.

extension Conversation {
    func take(onCheckPage line: TakenLine) {
        switch line {
        case .nothing: press(.escape)
        case .command(.back, _): press(.escape)
        case .command(.finish, _): press(.check)
        case .command(.list, _): readsAll = true
        case .command(.screen, let more):
            press(.escape)
            take(onForm: .command(.screen, more))
        case .answer(let text):
            let problems = model.intake.checkLines.indices.filter { model.isProblem($0) }
            guard let number = Int(text), problems.indices.contains(number - 1) else {
                return say(model.intake.say("lines.noProblem"))
            }
            press(.home)
            press(.down, times: problems[number - 1])
            press(.enter)
        case .command(let command, _): if !perform(anywhere: command) { refuse() }
        }
    }

    func take(atEnd line: TakenLine) {
        switch line {
        case .nothing, .command(.finish, _), .command(.back, _): press(.leave)
        case .command(.deleteRow, _): press(.deleteRow)
        case .command(let command, _): if !perform(anywhere: command) { refuse() }
        case .answer: refuse()
        }
    }

    func take(onWorkList line: TakenLine) {
        switch line {
        case .nothing: heard.page = nil
        case .command(.finish, _): press(.leave)
        case .command(.back, _), .command(.clear, _): press(.escape)
        case .command(.newRow, _): press(.newRow)
        case .command(.list, let text): narrow(to: text)
        case .command(.deleteRow, let more):
            guard let number = Int(more), goTo(line: number) else { return refuse() }
            press(.deleteRow)
        case .command(.print, let more) where !more.isEmpty:
            guard let number = Int(more), goTo(line: number) else { return refuse() }
            press(.print)
        case .answer(let text):
            // A short number is that of a line, a long one somebody's.
            guard let number = Int(text), text.count < 4 else { return narrow(to: text) }
            if goTo(line: number) { press(.enter) } else { refuse() }
        case .command(let command, _): if !perform(anywhere: command) { refuse() }
        }
    }

    private func goTo(line number: Int) -> Bool {
        guard model.workListText.indices.contains(number - 1) else { return false }
        guard case .workList(let line) = model.place else { return false }
        // The same line again keeps a question that waits for it.
        if line != number - 1 {
            press(.home)
            press(.down, times: number - 1)
        }
        return true
    }

    private func narrow(to text: String) {
        press(.escape)
        model.forgetEscape()
        type(text)
        heard.page = nil
    }
}

extension Model {
    /// Whether a line of the check page is a problem.
    func isProblem(_ line: Int) -> Bool {
        let lines = intake.checkLines
        guard lines.indices.contains(line) else { return false }
        if case .problem = lines[line] { return true }
        return false
    }
}
