import Alphabet
public import Forms

/// A reason that the clerk gave for a warning.
public struct Acknowledgement: Hashable, Sendable {
    public var code: String
    public var field: AnswerPath
    public var reason: String
    public var note: String

    public init(code: String, field: AnswerPath, reason: String, note: String) {
        self.code = code
        self.field = field
        self.reason = reason
        self.note = note
    }

    /// All coded reasons for passing a warning, in the order in which they are offered.
    public static let reasons = [
        "as-in-document", "as-stated", "document-shown", "unobtainable", correctedByHand, "other",
    ]

    /// The change was written and initialled on the paper that is signed.
    private static let correctedByHand = "corrected-by-hand"

    /// The key in Locales of a coded reason.
    package static func key(of reason: String) -> String { "reason.\(reason)" }

    /// Those that fit a warning.
    public static func reasons(for code: Problem.Code) -> [String] {
        reasons.filter { isReason($0, for: code) }
    }

    private static func isReason(_ reason: String, for code: Problem.Code) -> Bool {
        reasons.contains(reason) && (reason != correctedByHand || code == .paperChanged)
    }

    /// Whether it is a reason for this warning; `other` says nothing without a note.
    public func explains(_ problem: Problem) -> Bool {
        code == problem.code.rawValue && field == problem.path && problem.takesReason
            && Acknowledgement.isReason(reason, for: problem.code)
            && (reason != "other" || !note.withoutHidden.trimmed.isEmpty)
    }
}
