public import Forms

/// What lies on the desk: drafts, submissions that came back, and what was done today.
public struct WorkList: Hashable, Sendable {
    public var drafts: [Draft]
    public var returned: [Returned]
    /// Drafts that were discarded in the last 30 days.
    public var discarded: [Draft]
    public var finishedToday: Int
    public var lastNumber: String?
    /// Cases to practise on, in training.
    var exercises: [Exercise] = []

    public init(
        drafts: [Draft] = [], returned: [Returned] = [], discarded: [Draft] = [],
        finishedToday: Int = 0, lastNumber: String? = nil
    ) {
        self.drafts = drafts
        self.returned = returned
        self.discarded = discarded
        self.finishedToday = finishedToday
        self.lastNumber = lastNumber
    }

    /// A questionnaire that was begun.
    public struct Draft: Hashable, Sendable {
        public var id: String
        /// The applicant, as far as the name was typed.
        public var name: String
        /// The screen that was reached, counted from zero.
        public var screen: Int
        public var problems: Int
        public var modified: Instant
        /// Who has it open, and where; nil when nobody has.
        public var heldBy: String?
        public var owner: String
        /// The revision of the form under which it began.
        public var revision: String

        public init(
            id: String, name: String, screen: Int, problems: Int, modified: Instant,
            heldBy: String? = nil, owner: String, revision: String
        ) {
            self.id = id
            self.name = name
            self.screen = screen
            self.problems = problems
            self.modified = modified
            self.heldBy = heldBy
            self.owner = owner
            self.revision = revision
        }
    }

    /// A submission that the office sent back.
    public struct Returned: Hashable, Sendable {
        public var number: String
        public var name: String
        public var reason: String

        public init(number: String, name: String, reason: String) {
            self.number = number
            self.name = name
            self.reason = reason
        }
    }

    /// A case to practise on.
    struct Exercise: Hashable, Sendable {
        var id: String
        /// The invented applicant.
        var name: String
        /// From 1, easy, to 3.
        var difficulty: Int
    }

    /// The list with cases to practise on.
    func offering(_ exercises: [Exercise]) -> WorkList {
        var list = self
        list.exercises = exercises
        return list
    }

    /// A line on which the focus can stand.
    enum Line: Hashable {
        case new
        case exercise(Exercise)
        case draft(Draft)
        case returned(Returned)
        case discarded(Draft)
    }

    /// The lines whose name or number has what was typed.
    func lines(filter: String) -> [Line] {
        let needle = filter.lowercased()
        func fits(_ texts: String...) -> Bool {
            needle.isEmpty || texts.contains { $0.lowercased().contains(needle) }
        }
        return (needle.isEmpty ? [.new] : [])
            + exercises.filter { fits($0.name) }.map(Line.exercise)
            + drafts.filter { fits($0.name) }.map(Line.draft)
            + returned.filter { fits($0.name, $0.number) }.map(Line.returned)
            + discarded.filter { fits($0.name) }.map(Line.discarded)
    }
}

extension Questionnaire {
    /// The draft as the work list shows it.
    public func draft(modified: Instant, heldBy: String?) -> WorkList.Draft {
        let name = interview.form.applicant.name.map { answers[$0] }.filter { !$0.isEmpty }
        return WorkList.Draft(
            id: id, name: name.joined(separator: " "), screen: screen,
            problems: openProblems.count, modified: modified, heldBy: heldBy,
            owner: beginning.owner, revision: beginning.revision)
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
