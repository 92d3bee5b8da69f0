public import Forms

/// Something about the answers that must be mended, or explained.
public struct Problem: Hashable, Sendable {
    /// Two levels, and no third.
    public enum Level: String, Hashable, Sendable, Comparable {
        /// May be right and usually is not: finishing asks for a reason.
        case warning
        /// Cannot be right: blocks finishing, and nothing else.
        case error

        public static func < (left: Level, right: Level) -> Bool {
            left == .warning && right == .error
        }
    }

    /// What a message can say of the case at hand.
    public enum Detail: Hashable, Sendable {
        case text(String)
        case number(Int)
        /// Whole tenge.
        case amount(String)
        case day(Day)
        case iin(String)
        case years([Int])
        /// A row, counted from zero.
        case row(Int)
        case sex(Sex)
        /// The label of another answer.
        case label(AnswerPath)
    }

    public let code: Code
    public let level: Level
    /// Where the cursor should go to mend it.
    public let path: AnswerPath
    public let details: [String: Detail]
    /// The answers that the check read: a reason once given stands while they are unchanged.
    public let reads: [AnswerPath]
    /// Which of several messages of one code is meant; nil for the only one.
    public let variant: String?

    /// Whether a reason can be given for it. What people normally have is answered, or a code says
    /// why it is missing: no reason stands in its place.
    public var takesReason: Bool { level == .warning && code != .expected }

    public init(
        _ code: Code, at path: AnswerPath, level: Level? = nil, variant: String? = nil,
        details: [String: Detail] = [:], reads: [AnswerPath] = []
    ) {
        self.code = code
        self.level = level ?? code.level
        self.path = path
        self.variant = variant
        self.details = details
        self.reads = reads.isEmpty ? [path] : reads
    }
}
