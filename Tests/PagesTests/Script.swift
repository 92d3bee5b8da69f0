import Canvas
import Foundation
import Messages

/// What a scenario does, read from its `keys`: one step a line, `#` begins a comment.
///
/// A step is a line of keys as tmux names them (`Enter`, `S-Tab`, `C-n`, `Tab*3`), or one of: `type`,
/// `paste`; `answer` and `fill`, which type or paste and press Enter; `to FIELD` (Tab until it has the
/// focus), `lang`, `resize`, `include`; `finish NUMBER`, `fail MESSAGE`, `begin`, `desk`, `open`
/// and `correct`, which answer what the program asked for. `Tests/PagesTests/Scenarios/family` shows most of them.
///
/// Before the first step may stand `size 100x30`, `places` (a small classifier is there), `papers` (the page of papers too), `training`,
/// `holidays 2025` (none are known of later years) and `also both` (a third frame, in both languages).
struct Script {
    /// A step with the place where it stands, for the message when it cannot be done.
    struct Step {
        enum Action: Hashable {
            case press(Key)
            /// The Enter that a hand sends behind what it typed.
            case enterAtOnce
            case type(String)
            case paste(String)
            case resize(Size)
            case language(Language)
            /// Tab until this answer has the focus.
            case goTo(String)
            /// The record got this number in the spool.
            case finish(String)
            /// Something outside failed with this message.
            case fail(String)
            /// The next questionnaire gets its identifier.
            case begin
            /// What lies on the desk is told.
            case desk
            /// The draft that was left is opened again.
            case open
            /// The correction of what came back first begins, with the answers of the last questionnaire.
            case correct
        }

        let action: Action
        let place: String
    }

    struct Mistake: Error, CustomStringConvertible {
        let place: String
        let text: String

        var description: String { "\(place): \(text)" }
    }

    private(set) var size = Size(rows: 24, columns: 80)
    private(set) var hasPlaces = false
    private(set) var hasPapers = false
    private(set) var isTraining = false
    private(set) var lastYearOfHolidays: Int?
    private(set) var languages: [Language] = [.kk, .ru]
    private(set) var steps: [Step] = []
    /// How many steps were read when an included script ended: others may have come as far.
    private(set) var landmarks: [Int] = []

    init(file: URL) throws {
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        for (number, text) in lines.enumerated() {
            let place = "\(file.pathComponents.suffix(2).joined(separator: "/")):\(number + 1)"
            let line = text.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            try read(line, at: place, beside: file)
        }
    }

    private mutating func read(_ line: String, at place: String, beside file: URL) throws {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        let word = parts[0]
        let rest = parts.count > 1 ? parts[1] : ""
        func add(_ action: Step.Action) { steps.append(Step(action: action, place: place)) }
        switch word {
        case "size": size = try Script.size(rest, at: place)
        case "places": hasPlaces = true
        case "papers": hasPapers = true
        case "training": isTraining = true
        case "holidays": lastYearOfHolidays = Int(rest)
        case "also": languages.append(try Script.language(rest, at: place))
        case "include": try include(rest, beside: file)
        case "type": add(.type(rest.unescaped))
        case "answer":
            add(.type(rest.unescaped))
            add(.enterAtOnce)
        case "fill":
            add(.paste(rest.unescaped))
            add(.press(.enter))
        case "paste": add(.paste(rest.unescaped))
        case "resize": add(.resize(try Script.size(rest, at: place)))
        case "lang": add(.language(try Script.language(rest, at: place)))
        case "to": add(.goTo(rest))
        case "finish": add(.finish(rest))
        case "fail": add(.fail(rest))
        case "begin": add(.begin)
        case "desk": add(.desk)
        case "open": add(.open)
        case "correct": add(.correct)
        default: try readKeys(line, at: place)
        }
    }

    /// Keys by their names, each perhaps with how often it is pressed: `Enter Tab*3`.
    private mutating func readKeys(_ line: String, at place: String) throws {
        for part in line.split(separator: " ") {
            let halves = part.split(separator: "*", maxSplits: 1)
            guard let key = Key(named: String(halves[0])),
                let count = halves.count == 1 ? 1 : Int(halves[1])
            else { throw Mistake(place: place, text: "there is no step or key “\(part)”") }
            steps += Array(repeating: Step(action: .press(key), place: place), count: count)
        }
    }

    /// The steps of another script, and the places that they need; its size and frames are its own.
    private mutating func include(_ path: String, beside file: URL) throws {
        let other = file.deletingLastPathComponent().appending(path: path).standardizedFileURL
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: other.path, isDirectory: &isFolder)
        let script = try Script(file: isFolder.boolValue ? other.appending(path: "keys") : other)
        landmarks += script.landmarks.map { $0 + steps.count }
        steps += script.steps
        landmarks.append(steps.count)
        hasPlaces = hasPlaces || script.hasPlaces
        isTraining = isTraining || script.isTraining
    }

    private static func size(_ text: String, at place: String) throws -> Size {
        let numbers = text.split(separator: "x").compactMap { Int($0) }
        guard numbers.count == 2 else {
            throw Mistake(place: place, text: "“\(text)” is no size such as 80x24")
        }
        return Size(rows: numbers[1], columns: numbers[0])
    }

    private static func language(_ text: String, at place: String) throws -> Language {
        guard let language = Language(rawValue: text) else {
            throw Mistake(place: place, text: "the languages are kk, ru and both")
        }
        return language
    }
}

extension String {
    /// The text with `\n` and `\u{301}` as the characters that they stand for.
    fileprivate var unescaped: String {
        var text = String.UnicodeScalarView()
        var rest = unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            if rest.starts(with: "u{".unicodeScalars), let end = rest.firstIndex(of: "}"),
                let value = UInt32(String(rest[..<end]).dropFirst(2), radix: 16),
                let escaped = Unicode.Scalar(value)
            {
                text.append(escaped)
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(rest.popFirst() == "n" ? "\n" : "\\")
            }
        }
        return String(text)
    }
}
