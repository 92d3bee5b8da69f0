/// A sheet that tells of a questionnaire: blocks in their order, as a file of `Screens/Papers` has them.
package struct SmallSheet: Sendable {
    indirect enum Part: Sendable {
        /// Which organisation and office give it.
        case office
        /// In the upper right corner: to whom, from whom.
        case corner([CornerLine])
        case title(String, subtitle: String?)
        /// What is told of the questionnaire.
        case facts([Fact])
        /// The papers in one of these states.
        case papers(heading: String, states: [String], remark: Remark)
        /// All papers with their items and states.
        case register(String)
        /// Of whom it is asked whether they are registered.
        case persons(Persons)
        /// By when what is done, in both weeks.
        case terms(String)
        /// Warnings with their reasons.
        case warnings(String)
        /// What stands in place of answers.
        case missing(String)
        /// What the questionnaire says of the grounds for refusal that it can know.
        case attention(heading: String, [Ground])
        case sign(String, by: Signer?, instead: String?, isDated: Bool)
        case steps(heading: String, [String])
        case text(String)
        /// A paragraph for each language, where they are too long to stand side by side.
        case paragraphs(String)
        /// What no page break parts, such as a signature from what is signed.
        case kept([Part])
    }

    enum CornerLine: Sendable {
        case text(String)
        case fact(Fact)
        /// A fact without its label.
        case value(Fact)
    }

    /// Something that is told, under the word `fact.ID`.
    struct Fact: Sendable {
        let id: String
        let source: FactSource
    }

    enum FactSource: Sendable {
        case known(KnownFact)
        /// Answers: the outer parts with a dash between, the inner ones with a comma.
        case answers([[String]])
        /// How many rows a table has.
        case rows(String)
    }

    /// What needs more than answers.
    enum KnownFact: String, CaseIterable, Sendable {
        case number, revision, accepted, service, applicant, phone, channel, clerk, hours, minutes,
            corrects, duty, due, place, police, officePhone
    }

    /// What stands at the right of a paper.
    enum Remark: String, CaseIterable, Sendable { case state, ground }

    /// A table of people: the rows of a table of the form that one of their marks chooses.
    struct Persons: Sendable {
        let table: String
        let columns: [Column]
        /// The widths of the columns in characters.
        let bands: [[Int]]
        /// How many rows there are for a pen where nobody was chosen.
        let blankRows: Int

        struct Column: Sendable {
            /// Columns of the table; none for the subitems for which the person was chosen.
            let fields: [String]
            let label: String
            let share: Int
        }
    }

    /// A ground for refusal (Appendix 2, 11), and what tells of it: a warning, or a paper with one of
    /// the answers to the question behind it.
    struct Ground: Sendable {
        let item: String
        let warning: String?
        let paper: String?
        let circumstances: [String]
    }

    enum Signer: String, CaseIterable, Sendable { case clerk, applicant }

    let parts: [Part]
    /// The keys of Locales that it names.
    package let keys: [String]
}
