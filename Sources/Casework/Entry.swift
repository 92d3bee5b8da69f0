public import Forms
public import JSON
public import Messages

/// One line of a draft's journal: whatever happened to a questionnaire, in the order in which it did.
///
/// Taking in all entries again gives the same questionnaire, the half-typed value and the cursor
/// included; so a draft is nothing but its journal.
public enum Entry: Equatable, Sendable {
    case began(Beginning)
    case edited(Edit)
    case undone
    case redone
    /// The focus, the cursor, and the seconds of work until then.
    case moved(screen: Int, focus: AnswerPath?, cursor: Int, activeSeconds: Int)
    /// Answers that were left: from then on their problems are told.
    case seen([AnswerPath])
    /// All problems are told from then on.
    case seenAll
    /// The document's language, and what that makes of the words that came from lists.
    case language(Language, words: Edit)
    /// The answers as a whole, in place of all edits before: written when the journal is compacted.
    case whole(Answers)
    /// The number under which it is being finished, and the bytes that stand under it for ever.
    case frozen(number: String, bytes: [UInt8])
    /// It is durable in the spool under this number.
    case finished(number: String)
    /// The print command has taken a sheet of it.
    case printed(Print)
    /// Somebody opened it again.
    case opened
    /// It was left in order; a journal that ends otherwise was interrupted.
    case left

    /// How a questionnaire began.
    public struct Beginning: Equatable, Sendable {
        public var id: String
        public var revision: String
        public var language: Language
        public var startedAt: Instant
        public var owner: String
        public var corrects: String?
        /// Why the office sent back what it corrects, whole; nil where no office did.
        public var reason: String?
        /// The day on which what it corrects was accepted with all papers; nil where papers were missing.
        public var acceptedOn: Day?
        public var isDemo: Bool
        /// What somebody above laid beside a questionnaire of an invented applicant, as the journal
        /// keeps it: an object of members that stand among those of the beginning.
        public var enclosure: Node?

        /// Whether its applicant is invented: she may come as often as one likes, and what is finished
        /// stays so.
        package var isInvented: Bool { isDemo && enclosure != nil }
    }
}

extension Entry {
    /// Whether it is more than the way of the cursor.
    package var changesAnswers: Bool {
        switch self {
        case .edited, .undone, .redone, .whole: true
        default: false
        }
    }

    /// Whether a record made after it may differ from one made before.
    public var changesRecord: Bool {
        switch self {
        case .language: true
        case .printed(let print): print.changesRecord
        default: changesAnswers
        }
    }

    /// The entry as a line of the journal.
    public var node: Node {
        switch self {
        case .began(let beginning): return beginning.node
        case .edited(let edit): return .object([("edit", edit.node)])
        case .undone: return .object([("undone", .bool(true))])
        case .redone: return .object([("redone", .bool(true))])
        case .moved(let screen, let focus, let cursor, let seconds):
            return .object([
                ("screen", .number(screen)),
                ("focus", focus.map { .string($0.description) } ?? .null),
                ("cursor", .number(cursor)), ("seconds", .number(seconds)),
            ])
        case .seen(let paths):
            return .object([("seen", .array(paths.map { .string($0.description) }))])
        case .seenAll: return .object([("seenAll", .bool(true))])
        case .language(let language, let words):
            return .object([
                ("language", .string(language.rawValue)), ("words", words.node),
            ])
        case .whole(let answers): return .object([("whole", answers.node)])
        case .frozen(let number, let bytes):
            return .object([
                ("frozen", .string(number)),
                ("bytes", .string(String(decoding: bytes, as: UTF8.self))),
            ])
        case .finished(let number): return .object([("finished", .string(number))])
        case .printed(let print): return print.node
        case .opened: return .object([("opened", .bool(true))])
        case .left: return .object([("left", .bool(true))])
        }
    }

    /// Reads what `node` writes; nil for anything else.
    public init?(_ node: Node) {
        if let beginning = Beginning(node) {
            self = .began(beginning)
        } else if let edit = node["edit"].flatMap(Edit.init) {
            self = .edited(edit)
        } else if node["undone"] != nil {
            self = .undone
        } else if node["redone"] != nil {
            self = .redone
        } else if let screen = node["screen"]?.integer {
            self = .moved(
                screen: screen, focus: node["focus"]?.string.flatMap(AnswerPath.init(reading:)),
                cursor: node["cursor"]?.integer ?? 0, activeSeconds: node["seconds"]?.integer ?? 0)
        } else if let paths = node["seen"]?.array {
            self = .seen(paths.compactMap { $0.string.flatMap(AnswerPath.init(reading:)) })
        } else if node["seenAll"] != nil {
            self = .seenAll
        } else if let language = node["language"]?.string.flatMap(Language.init) {
            self = .language(language, words: node["words"].flatMap(Edit.init) ?? .together([]))
        } else if let whole = node["whole"] {
            self = .whole(Answers(whole))
        } else if let number = node["frozen"]?.string, let bytes = node["bytes"]?.string {
            self = .frozen(number: number, bytes: Array(bytes.utf8))
        } else if let number = node["finished"]?.string {
            self = .finished(number: number)
        } else if let print = Print(node) {
            self = .printed(print)
        } else if node["opened"] != nil {
            self = .opened
        } else if node["left"] != nil {
            self = .left
        } else {
            return nil
        }
    }
}

extension Entry.Beginning {
    /// The first line of a journal.
    fileprivate var node: Node {
        .object(
            [
                ("began", .string(id)), ("revision", .string(revision)),
                ("language", .string(language.rawValue)), ("at", .number(startedAt.seconds)),
                ("owner", .string(owner)), ("corrects", corrects.map { .string($0) } ?? .null),
                ("demo", .bool(isDemo)),
            ] + (reason.map { [("reason", .string($0))] } ?? [])
                + (acceptedOn.map { [("acceptedOn", .string($0.iso))] } ?? [])
                + (enclosure?.object ?? []).map { ($0.key, $0.node) })
    }

    fileprivate init?(_ node: Node) {
        guard let id = node["began"]?.string else { return nil }
        self.init(
            id: id, revision: node["revision"]?.string ?? "",
            language: node["language"]?.string.flatMap(Language.init) ?? .kk,
            startedAt: Instant(seconds: node["at"]?.integer ?? 0),
            owner: node["owner"]?.string ?? "", corrects: node["corrects"]?.string,
            reason: node["reason"]?.string,
            acceptedOn: node["acceptedOn"]?.string.flatMap { Day(iso: $0) },
            isDemo: node["demo"]?.bool ?? false, enclosure: Entry.Beginning.enclosure(of: node))
    }

    /// The names of its own members.
    private static let members: Set<String> = [
        "began", "revision", "language", "at", "owner", "corrects", "demo", "reason", "acceptedOn",
    ]

    /// What stands in its line besides; nil where nothing does.
    fileprivate static func enclosure(of node: Node) -> Node? {
        let others = (node.object ?? []).filter { !members.contains($0.key) }
        return others.isEmpty ? nil : Node(.object(others))
    }
}
