public import Forms

/// What lies on the desk: drafts, submissions that came back, and what was done today.
public struct WorkList: Hashable, Sendable {
    public var drafts: [Draft]
    public var returned: [Returned]
    /// What was finished today, the last one first.
    public var finished: [Finished]
    /// Drafts that were discarded in the last 30 days.
    public var discarded: [Draft]
    /// What is said of a list that could not be read whole; nil for a whole one.
    public var trouble: Trouble?
    /// What is on its way to another machine; nil where nothing goes there.
    public var shipping: Shipping?
    /// What else can be begun from it.
    package var invitations: [Invitation] = []

    public init(
        drafts: [Draft] = [], returned: [Returned] = [], finished: [Finished] = [],
        discarded: [Draft] = [], trouble: Trouble? = nil
    ) {
        self.drafts = drafts
        self.returned = returned
        self.finished = finished
        self.discarded = discarded
        self.trouble = trouble
    }

    /// Whose questionnaire it is, as far as that was typed.
    public struct Person: Hashable, Sendable {
        public var name: String
        public var iin: String

        public init(name: String = "", iin: String = "") {
            self.name = name
            self.iin = iin
        }
    }

    /// A questionnaire that was begun.
    public struct Draft: Hashable, Sendable {
        public var id: String
        public var applicant: Person
        /// The screen that was reached, counted from zero.
        public var screen: Int
        public var problems: Int
        public var modified: Instant
        /// Who has it open, and where; nil when nobody has.
        public var heldBy: String?
        public var owner: String
        /// The revision of the form under which it began.
        public var revision: String
        public var correction: Correction?
        public var legibility: Legibility

        public init(
            id: String, applicant: Person, screen: Int, problems: Int, modified: Instant,
            heldBy: String? = nil, owner: String, revision: String,
            correction: Correction? = nil, legibility: Legibility = .whole
        ) {
            self.id = id
            self.applicant = applicant
            self.screen = screen
            self.problems = problems
            self.modified = modified
            self.heldBy = heldBy
            self.owner = owner
            self.revision = revision
            self.correction = correction
            self.legibility = legibility
        }
    }

    /// Whether a draft can be read.
    public enum Legibility: Hashable, Sendable {
        case whole
        /// Its file is there, and does not tell of a questionnaire.
        case damaged
        /// Its file cannot be read now.
        case unreachable(Trouble)
    }

    /// A submission that the office sent back.
    public struct Returned: Hashable, Sendable {
        public var number: String
        public var applicant: Person
        /// All of it, as the office wrote it.
        public var reason: String
        /// The day by which the service is due; nil where the record says none.
        public var dueOn: Day?

        public init(number: String, applicant: Person, reason: String, dueOn: Day? = nil) {
            self.number = number
            self.applicant = applicant
            self.reason = reason
            self.dueOn = dueOn
        }
    }

    /// A submission that was finished.
    public struct Finished: Hashable, Sendable {
        public var number: String
        public var applicant: Person
        /// The day by which the service is due; nil where the record says none.
        public var dueOn: Day?
        /// How far it has come; nil where that cannot be seen now.
        public var standing: Standing?
        /// Whether its applicant is invented: then it stays finished.
        public var isInvented: Bool

        public init(
            number: String, applicant: Person, dueOn: Day? = nil, standing: Standing?,
            isInvented: Bool = false
        ) {
            self.number = number
            self.applicant = applicant
            self.dueOn = dueOn
            self.standing = standing
            self.isInvented = isInvented
        }
    }

    /// How far a finished submission has come.
    public enum Standing: Hashable, Sendable, CaseIterable {
        /// Nobody has taken it yet.
        case deposited
        /// It is to go to another machine, and has not arrived there.
        case unsent
        /// It lies at another machine, where nobody has taken it yet.
        case sent
        /// Its clerk wants it back from there.
        case askedBack
        case taken
        case processed
        case returned
        /// A correction was handed over in its place.
        case replaced
    }

    /// What is to go to another machine and has not arrived there.
    public struct Shipping: Hashable, Sendable {
        public var unsent: Int
        /// Since when the oldest waits.
        public var oldest: Instant?
        /// What only an administrator can mend.
        public var problems: Int

        public init(unsent: Int, oldest: Instant?, problems: Int) {
            self.unsent = unsent
            self.oldest = oldest
            self.problems = problems
        }
    }

    /// Something else that can be begun from the list.
    package struct Invitation: Hashable, Sendable {
        package let id: String
        /// The applicant, by whom it is found.
        package let name: String
        /// Keys of its words: above all invitations, behind the name, at the end, and in the message line.
        package let heading, title, note, hint: String

        package init(
            id: String, name: String, heading: String, title: String, note: String, hint: String
        ) {
            self.id = id
            self.name = name
            self.heading = heading
            self.title = title
            self.note = note
            self.hint = hint
        }
    }

    /// The list with what else can be begun from it.
    package func inviting(_ invitations: [Invitation]) -> WorkList {
        var list = self
        list.invitations = invitations
        return list
    }
}

/// Of what a questionnaire is the correction.
public struct Correction: Hashable, Sendable {
    /// The number that it replaces.
    public let number: String
    /// Why the office sent that back, whole; nil where its clerk took it back herself.
    public let reason: String?

    package init(number: String, reason: String?) {
        self.number = number
        self.reason = reason
    }
}

extension Entry.Beginning {
    /// Of what it is the correction; nil for most.
    package var correction: Correction? { corrects.map { Correction(number: $0, reason: reason) } }
}

extension WorkList.Standing {
    /// Whether it can be taken back: nobody works on it yet, as far as that is known here.
    package var canComeBack: Bool {
        switch self {
        case .deposited, .unsent, .sent: true
        case .askedBack, .taken, .processed, .returned, .replaced: false
        }
    }
}
