public import Forms
import Judging

extension Questionnaire {
    /// The draft as the work list shows it.
    public func draft(modified: Instant, heldBy: String?) -> WorkList.Draft {
        WorkList.Draft(
            id: id, applicant: applicant, screen: screen, problems: openProblems.count,
            modified: modified, heldBy: heldBy, owner: beginning.owner,
            revision: beginning.revision, correction: beginning.correction)
    }

    private var applicant: WorkList.Person {
        let form = interview.form
        let name = form.applicant.name.map { answers[$0] }.filter { !$0.isEmpty }
        return WorkList.Person(
            name: name.joined(separator: " "), iin: form.applicant.iin.map { answers[$0] } ?? "")
    }

    /// The questionnaire that a journal tells of; nil where it does not begin.
    public static func replay(
        _ entries: [Entry], form: Form, today: Day
    ) -> Questionnaire? {
        guard case .began(let beginning) = entries.first else { return nil }
        var questionnaire = Questionnaire(beginning, form: form, today: today)
        questionnaire.take(entries, today: today)
        return questionnaire
    }

    /// The fewest entries that give the same questionnaire, with what can be undone.
    public var compacted: [Entry] {
        var before = answers
        for change in history.done.reversed() { before.apply(change.edit.inverse) }
        let freeze = frozen.map { [Entry.frozen(number: $0.number, bytes: $0.bytes)] } ?? []
        // The words of lists may have been turned since, which is no part of the history.
        let now: [Entry] = [.whole(answers), .language(language, words: .together([]))]
        let edits = history.done.flatMap(entries)
        let seen = Entry.seen(visited.sorted { $0.description < $1.description })
        var entries = [.began(beginning), .whole(before)] + edits
        entries += prints.map { .printed($0) }
        entries += isFreezeStale ? freeze + now : now + freeze
        entries += [seen, moved]
        if tellsAll { entries.append(.seenAll) }
        if let finishedNumber { entries.append(.finished(number: finishedNumber)) }
        return entries
    }

    /// A change at its place. Leaving the place before keeps it apart from the change before.
    private func entries(of change: History.Change) -> [Entry] {
        [nil, change.focus].map {
            .moved(screen: screen, focus: $0, cursor: 0, activeSeconds: activeSeconds)
        } + [.edited(change.edit)]
    }
}
