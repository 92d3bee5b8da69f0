package import Forms
package import JSON
package import Judging
public import Messages
package import Records

/// The sheets that the counter prints.
public enum SheetName: String, CaseIterable, Sendable {
    /// The order's form, filled, for signature.
    case questionnaire
    /// What is still to be brought: for the applicant.
    case missing
    /// That the documents are refused, because some are missing: for both sides.
    case refusal
    /// That the registration of people be established (Rules, 7): for the police unit.
    case registration
    /// That the documents were taken in: for the applicant.
    case receipt
    /// What lies on top of the papers: for the police unit.
    case `case`
    /// The order's form without an answer.
    case blank
}

extension SheetName {
    /// In what language it is printed where neither the clerk nor the machine's settings say.
    package var usualLanguage: SheetLanguage {
        switch self {
        case .questionnaire, .refusal, .registration, .blank: .fixed(.both)
        case .missing, .receipt: .ofDocument
        case .case: .fixed(.ru)
        }
    }

    /// Of how many prints one job is made: each side keeps a refusal.
    public var copies: Int { self == .refusal ? 2 : 1 }

    /// Whether it says of itself that it is a copy.
    ///
    /// - Parameters:
    ///   - number: which print of it this is; nil where nobody counts them.
    ///   - isFinished: whether the questionnaire is.
    package func isCopy(_ number: Int?, isFinished: Bool) -> Bool {
        switch self {
        case .receipt: number != 1
        case .refusal: number == nil
        case .questionnaire, .registration: isFinished
        case .missing, .case, .blank: false
        }
    }

    /// Why it cannot be printed now; nil where it can.
    ///
    /// - Parameter interview: of whose questionnaire; nil where none is open.
    package func obstacle(in interview: Interview?, isFinished: Bool) -> SheetObstacle? {
        if self == .blank { return nil }
        guard let interview else { return .noQuestionnaire }
        switch self {
        case .blank, .questionnaire: return nil
        // No number, no receipt: nothing is promised before it is durable.
        case .receipt, .case: return isFinished ? nil : .afterFinish
        case .missing, .refusal:
            return interview.missingPapers.isEmpty ? .nothingMissing : nil
        case .registration:
            let isAsked = interview.papersAsked.contains { $0.paper.sheet == rawValue }
            return isAsked ? nil : .nobodySought
        }
    }
}

/// In what language a sheet is printed.
public enum SheetLanguage: Hashable, Sendable {
    case ofDocument
    case fixed(Language)

    /// From a word of settings: `document`, `kk`, `ru` or `both`; nil for any other.
    public init?(_ word: String) {
        if word == "document" {
            self = .ofDocument
        } else if let language = Language(rawValue: word) {
            self = .fixed(language)
        } else {
            return nil
        }
    }

    package func language(of document: Language) -> Language {
        switch self {
        case .ofDocument: document
        case .fixed(let language): language
        }
    }
}

/// Why a sheet cannot be printed now.
package enum SheetObstacle: String, CaseIterable, Sendable {
    case noQuestionnaire, nothingMissing, nobodySought, afterFinish
}

extension Interview {
    /// The papers that are demanded and are not there.
    package var missingPapers: [RecordDocument] {
        documents.filter { $0.state == Paper.missing }
    }
}

/// A sheet that is to be printed.
public struct PrintJob: Sendable {
    public let sheet: SheetName
    /// That of the sheet; nil for its usual one.
    package let language: Language?
    /// Whether it is for weak eyes.
    public let isLarge: Bool
    /// The id of the questionnaire from which it is printed.
    package let questionnaire: String
    /// Of whom; a blank is of nobody.
    package let record: Record?
    /// The record as it stands in its file, which may hold more than this program keeps.
    package let source: Node?
    /// Which print of this sheet it is, counted from one; nil where nobody counts.
    package let copy: Int?
    /// What is remembered of it once the command has taken it; nil where nobody remembers.
    package let print: Print?
    /// The day and the time of the print, as people read it.
    package let printedAt: String

    package init(
        sheet: SheetName, language: Language?, isLarge: Bool, record: Record?,
        source: Node? = nil, copy: Int? = 1, at instant: Instant, questionnaire: String = "",
        print: Print? = nil
    ) {
        self.print = print
        self.questionnaire = questionnaire
        self.sheet = sheet
        self.language = language
        self.isLarge = isLarge
        self.record = record
        self.source = source
        self.copy = copy
        printedAt = "\(instant.day.shown) \(instant.timeOfDay)"
    }
}

/// What became of a sheet: a message of Locales, with its values.
public struct Printed: Sendable {
    public let sheet: SheetName
    /// The id of whose questionnaire it is; empty for nobody's.
    package let questionnaire: String
    package let key: String
    package let values: [String: String]
    package let print: Print?
    /// Whether the queue has taken it; whether it came out, only the clerk sees.
    package let isSent: Bool

    public init(_ job: PrintJob, _ key: String, _ values: [String: String] = [:], isSent: Bool) {
        sheet = job.sheet
        questionnaire = job.questionnaire
        print = job.print
        self.key = key
        self.values = values
        self.isSent = isSent
    }
}
