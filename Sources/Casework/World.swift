public import Forms
import Judging
import Keeping
public import Messages

/// What does not change while the program runs.
public struct World: Sendable {
    /// The form, read when the first questionnaire is opened or told of.
    public var form: Form { formWhenAsked() }
    private let formWhenAsked: @Sendable () -> Form
    public let catalog: Catalog
    public let classifier: Classifier
    /// The days off and what is reckoned by them, read when the first deadline is told.
    public var terms: Terms? { keptTerms.value }
    private let keptTerms: Kept<Terms?>
    /// The office's code, such as `AST`.
    public let office: String
    /// The desk's code in the office: two digits.
    public let desk: String
    public let clerk: String
    public let isDemo: Bool
    /// Whether an answer that is full leaves by itself.
    package let skipsAhead: Bool
    /// After how many minutes without a key the screen hides itself; nil where it never does.
    package let hidesAfter: Int?
    /// What this machine is set to offer, by the names that Screens use.
    package let settings: [String: String]
    /// In what language a sheet is printed where nobody chooses one and the machine is set to it.
    private let sheetLanguages: [SheetName: SheetLanguage]
    /// The names of the months and other words that are read in dates.
    package var dateWords: DateWords { keptDateWords.value }
    private let keptDateWords: Kept<DateWords>
    /// How surnames end, and how patronymics are made, once a name of a family is asked for.
    let nameEndings: Kept<NameEndings>
    let patronymics: Kept<Patronymics>
    /// The words of the codes that stand for a missing answer.
    package var missingWords: WordList { keptMissingWords.value }
    private let keptMissingWords: Kept<WordList>

    /// The countries as fields arrange them, by the fields' names.
    let arranged = KeptEach<String, WordList>(atMost: 50)

    /// Whether submissions leave this desk on a stick.
    package let goesByStick: Bool
    /// Whether the terminal tells what the mouse does.
    package let takesMouse: Bool

    /// - Parameter form: is asked at every key, and must give one that was read already.
    public init(
        form: @autoclosure @escaping @Sendable () -> Form, catalog: Catalog,
        classifier: Classifier,
        terms: @autoclosure @escaping @Sendable () -> Terms? = nil,
        office: String, desk: String, clerk: String, isDemo: Bool = false,
        skipsAhead: Bool = true, hidesAfter: Int? = nil, settings: [String: String] = [:],
        sheetLanguages: [SheetName: SheetLanguage] = [:], goesByStick: Bool = false,
        takesMouse: Bool = false
    ) {
        formWhenAsked = form
        self.catalog = catalog
        self.classifier = classifier
        keptTerms = Kept(terms)
        self.office = office
        self.desk = desk
        self.clerk = clerk
        self.isDemo = isDemo
        self.skipsAhead = skipsAhead
        self.hidesAfter = hidesAfter
        self.settings = settings
        self.sheetLanguages = sheetLanguages
        self.goesByStick = goesByStick
        self.takesMouse = takesMouse
        keptDateWords = Kept { DateWords(catalog) }
        nameEndings = Kept { NameEndings(catalog) }
        patronymics = Kept { Patronymics(catalog) }
        keptMissingWords = Kept { WordList(ofMissing: catalog) }
    }

    /// In what language a sheet is printed where nobody chose one.
    ///
    /// - Parameter document: the language of the questionnaire.
    package func language(of sheet: SheetName, document: Language) -> Language {
        (sheetLanguages[sheet] ?? sheet.usualLanguage).language(of: document)
    }

    /// How a questionnaire begins now; both languages on the screen give a Kazakh document.
    public func beginning(
        _ id: String, language: Language, clock: Clock, corrects: String? = nil,
        reason: String? = nil
    ) -> Entry.Beginning {
        Entry.Beginning(
            id: id, revision: form.revision, language: language.one,
            startedAt: clock.now, owner: clerk, corrects: corrects, reason: reason,
            isDemo: isDemo)
    }
}

extension WordList {
    /// The words of the codes that stand for a missing answer.
    fileprivate init(ofMissing catalog: Catalog) {
        self.init(
            name: "missing",
            words: Field.MissingCode.codes.map { code in
                let key = "missing.\(code).also"
                let also = [Language.kk, .ru].flatMap { language in
                    catalog.contains(key)
                        ? catalog.text(key, in: language).split(separator: ", ") : []
                }
                return Word(
                    code: code, kk: catalog.text(Field.MissingCode.key(of: code), in: .kk),
                    ru: catalog.text(Field.MissingCode.key(of: code), in: .ru),
                    also: also.map(String.init))
            })
    }
}
