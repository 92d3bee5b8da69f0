import Forms
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

    /// Why nobody should sign the order's form yet: what is wrong besides what signing brings itself, and
    /// besides the papers, which do not stand on it.
    package var hindrances: [Problem] {
        problems.filter { problem in
            problem.level == .error && problem.path != AnswerPath(form.registeredOn)
                && form.field(at: problem.path)?.kind.isSignature != true
                && form.screen(of: problem.path)?.isCounted != false
        }
    }
}
