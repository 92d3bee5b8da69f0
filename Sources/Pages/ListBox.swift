import Canvas
import Casework
import Forms
import Judging

/// An open list, beneath the answer or the problem that it belongs to.
struct ListBox: ChoosingBox {
    let list: Picker

    /// Words for an answer have none: they are narrowed by typing.
    func digits(in model: Model) -> [Int?] {
        list.items.indices.map { list.purpose == .answer ? nil : $0 + 1 }
    }

    func chosen(in model: Model) -> Int { list.line }

    func choose(_ entry: Int, in model: inout Model) {
        var list = list
        list.line = entry
        model.overlay = .picker(list)
    }

    func close(in model: inout Model) {
        if list.purpose == .answer {
            model.intake.restoreAnswer(list.former)
        } else {
            model.overlay = nil
        }
    }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        switch command {
        // There it ends the answer, as it does without the list.
        case .next where list.purpose == .answer: take(list.line, in: &model)
        case .previous where list.purpose == .answer: performElse(command, in: &model)
        // Where nothing begins so there is no box to be walked through.
        case .up, .down, .nextScreen, .previousScreen, .home, .end:
            list.items.isEmpty
                ? performElse(command, in: &model) : performOnEntries(command, in: &model)
        default: performOnEntries(command, in: &model)
        }
    }

    func performElse(_ command: Command, in model: inout Model) -> [Effect] {
        guard list.purpose == .answer else {
            model.refuse(command)
            return []
        }
        switch command {
        case .backspace, .delete, .clear, .clearToEnd, .left, .right:
            model.intake.editField(command)
            return []
        // Any other command means what it means without the list.
        default:
            model.overlay = nil
            return FormPage().perform(command, isConfirmed: false, in: &model)
        }
    }

    func type(_ character: Character, in model: inout Model) -> [Effect] {
        list.purpose == .answer ? model.typeBeneath(character) : takeDigit(character, in: &model)
    }

    func take(_ entry: Int, in model: inout Model) -> [Effect] {
        model.overlay = nil
        guard list.items.indices.contains(entry) else { return FormPage().enter(in: &model) }
        let former = model.notice
        switch (list.items[entry], list.purpose) {
        case (.word(let word), .answer): if model.intake.takeWord(word) { return [] }
        case (.typed, .answer): break
        case (.text(let text), .repair):
            model.intake.write(text, cursor: text.count)
            return []
        case (.missing(let code), .answer): model.intake.takeMissing(code)
        case (let item, .reason(let problem)):
            take(item, for: problem, in: &model)
            return []
        default: return []
        }
        // What else changes with the answer is told, although its field is left at once.
        let told = model.notice == former ? nil : model.notice
        let effects = FormPage().enter(in: &model)
        model.intake.notice = model.notice ?? told
        return effects
    }

    /// What is done about a problem of the check page.
    private func take(_ item: Picker.Item, for problem: Problem, in model: inout Model) {
        switch item {
        case .missing(let code): model.intake.takeMissing(code, at: problem.path)
        case .mend: model.mend(problem)
        case .reason("other"):
            let note = model.interview.reason(for: problem)?.note ?? ""
            model.overlay = .note(problem, text: note, former: note)
        case .reason(let reason):
            model.intake.edit(model.interview.explaining(problem, reason: reason, note: ""))
        case .word, .typed, .text: break
        }
    }

    func message(in model: Model) -> Sentences? {
        switch list.purpose {
        case .repair: return (model.intake.texts("repair.choose"), nil)
        case .reason: return (model.intake.texts("reason.choose"), nil)
        case .answer: break
        }
        let count = list.items.count { if case .word = $0 { true } else { false } }
        return (
            count == 0
                ? model.intake.texts("missing.choose")
                : model.intake.texts("word.found", ["n": String(count)]), nil
        )
    }

    func footer(in model: Model) -> [FooterItem] {
        let choose = FooterItem(.enter, list.items.isEmpty ? "command.next" : "command.choose")
        let close = FooterItem(.escape, "command.close")
        return list.purpose == .answer
            ? [choose, close, FooterItem(.language)]
            : [choose, FooterItem(digitsText(in: model), "command.choose"), close]
    }
}
