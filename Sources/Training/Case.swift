public import Forms
public import Messages

/// An invented applicant to practise on: the papers on the desk, and what is to be typed from them.
///
/// Its dates are rules relative to the day on which it is laid out, so that children stay minors next year;
/// `dossier(on:with:)` turns them into days. The format of its file is described in
/// `Screens/Cases/README.md`.
public struct Case: Sendable {
    public let id: String
    /// The language of its papers, and of the document that is made from them.
    public let language: Language
    /// From 1, easy, to 3.
    public let difficulty: Int
    /// The lines of its papers, with placeholders for what moves with the day.
    let papers: [Dossier.Paper]
    let dates: [String: DateRule]
    let people: [String: PersonRule]
    /// The right answers as they are typed, rows of tables in the order in which they are typed.
    let answers: [Answer]
    let missing: [Answer]
    /// What the clerk writes of a paper that is not needed.
    let notes: [Answer]
    let reasons: [Dossier.Reason]
    /// Answers whose wording is the clerk's own: only whether there is one is compared.
    let free: Set<String>
    /// What the papers leave open, by field, column, or answer.
    let open: [String: Dossier.Openness]
    let contradictions: [Dossier.Contradiction]

    struct Answer: Sendable {
        let path: AnswerPath
        let text: String
    }
}

/// A case on one day: papers and answers with every date and number worked out.
public struct Dossier: Sendable {
    public let id: String
    public let language: Language
    /// The day on which it was laid out.
    public let day: Day
    /// Whether the right answers stand in the questionnaire from the beginning.
    public internal(set) var isFilled = false
    public let papers: [Paper]
    /// The right answers, codes beside their texts included; what the clerk signs and registers on
    /// the day itself is not among them.
    public let answers: Answers
    /// Warnings that the right answers call forth, with the reason that is right for each.
    public let reasons: [Reason]
    public let free: Set<String>
    public let open: [String: Openness]
    public let contradictions: [Contradiction]
    /// What can be put into the sentences about contradictions.
    public let values: [String: String]

    /// A paper that lies on the desk, or what the person says.
    public struct Paper: Hashable, Sendable {
        /// What it is; the word is `papers.TITLE` in Locales.
        public let title: String
        /// What stands on it, in the language of the case.
        public let lines: [String]
    }

    public struct Reason: Hashable, Sendable {
        public let code: String
        public let field: AnswerPath
        public let reason: String
    }

    /// What else is right where the papers do not decide an answer.
    public enum Openness: Hashable, Sendable {
        case anything
        /// These texts; the empty one where nothing need be answered.
        case these([String])
    }

    /// A place where the papers disagree; the sentence is `case.ID.contradiction.NAME` in Locales.
    public struct Contradiction: Hashable, Sendable {
        public let name: String
        public let field: AnswerPath
    }
}

/// What a case is read and compared by: the form, the words and lists, the table of places.
public struct Reference: Sendable {
    public let form: Form
    public let catalog: Catalog
    public let classifier: Classifier

    public init(form: Form, catalog: Catalog, classifier: Classifier) {
        self.form = form
        self.catalog = catalog
        self.classifier = classifier
    }
}
