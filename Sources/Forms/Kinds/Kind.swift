package import JSON

/// What sort of answer a field takes, and all that follows from it below the screen: what was meant
/// by what was typed, which checks it passes without being named, how it stands in a record.
///
/// One file a kind. Whoever needs to know something asks the kind; nobody asks which one it is.
package protocol Kind: Sendable {
    /// The longest answer where Screens does not say, in characters.
    var usualLength: Int { get }
    /// How many characters every answer has that is whole; nil where they differ.
    var fixedLength: Int? { get }
    /// Whether answers are made of digits, and read whole: their separators need not be typed.
    var isNumeric: Bool { get }
    /// Whether it is the clerk who words the answer, and no document.
    var isWorded: Bool { get }
    /// Whether it is signed by hand: nothing is offered for it, and nobody else's is taken over.
    var isSignature: Bool { get }
    /// Whether it is a mark that is set or not, and says nothing else.
    var isMark: Bool { get }
    /// Whether it is the number of a paper that says who somebody is.
    var isIdentityDocument: Bool { get }

    /// The answer as it is judged, kept and shown: what was meant by what was typed.
    ///
    /// Blanks, signs of numbers, look-alike letters, the number row of the Kazakh layout and
    /// decomposed letters are put right; the spelling of a name never changes. Doing it twice
    /// changes nothing more.
    ///
    /// - Parameter words: The words that written dates may have.
    func normalised(_ text: String, words: DateWords) -> String
    /// Whether the text is surely as `normalised` would make it.
    ///
    /// False for many a text that is normal too: this only spares the work on those that nearly all
    /// answers are, digits and words of one script with single blanks.
    func isNormal(_ text: String) -> Bool

    /// The names of the checks that every answer passes.
    var checks: [String] { get }

    /// What an answer looks like in a record.
    var shape: AnswerShape { get }
    /// The answer as it stands in a record; it is not empty.
    func node(of text: String) -> Node
    /// The answer that stands in a record; nil for something else.
    func text(of node: Node) -> String?

    /// The options that the form prints, in its order; empty where it prints none.
    var options: [String] { get }
    /// The codes that it may be, and nothing else; empty where it may be anything.
    var codes: [String] { get }
    /// Which days or years it may be; nil where the answer is no date.
    var date: DateShape? { get }
    /// The country that it may be; nil where the answer is none.
    var country: CountryChoice? { get }
    /// The line of a place that it is.
    var place: PlaceLine? { get }
    /// The list that suggests answers.
    var suggestions: Suggestions? { get }
    /// The mark that may stand in place of the answer: «until now».
    var untilNow: String? { get }
    /// The rows that it has in place of one answer.
    var table: Table? { get }
    /// The paper of which the answer tells what became.
    var paper: Paper? { get }
    /// Why the person of the row is sought who is marked so.
    var sought: Sought? { get }
    /// In the row of whom the paper for which people are sought may concern anybody at all; nil where
    /// nothing tells that.
    var likely: Condition? { get }
    /// Whether its line on the screen depends on other answers than those that Screens name beside it.
    var looksAround: Bool { get }
}

extension Kind {
    package var usualLength: Int { 200 }
    package var fixedLength: Int? { nil }
    package var isNumeric: Bool { false }
    package var isWorded: Bool { false }
    package var isSignature: Bool { false }
    package var isMark: Bool { false }
    package var isIdentityDocument: Bool { false }
    package var shape: AnswerShape {
        if let date { return .date(date) }
        if let country { return .country(stateless: country.isStateless) }
        return table == nil ? .line : .rows
    }
    package func node(of text: String) -> Node { .string(text) }
    package func text(of node: Node) -> String? { node.string }
    package var options: [String] { [] }
    package var codes: [String] { options }
    package var date: DateShape? { nil }
    package var country: CountryChoice? { nil }
    package var place: PlaceLine? { nil }
    package var suggestions: Suggestions? { nil }
    package var untilNow: String? { nil }
    package var table: Table? { nil }
    package var paper: Paper? { nil }
    package var sought: Sought? { nil }
    package var likely: Condition? { nil }
    package var looksAround: Bool { paper != nil || sought != nil || place != nil }

    /// The name under which a code is kept beside the text.
    package var codeName: String? { suggestions?.code ?? place?.code }

    /// The answer as it is judged, kept and shown, where no date is written in words.
    package func normalised(_ text: String) -> String { normalised(text, words: .none) }
}

extension [String] {
    /// What every text passes: nothing in it is hidden, and it is not too long.
    static let checksOfText = ["text.control", "text.length"]
}
