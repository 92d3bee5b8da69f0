import Alphabet
import Forms
import JSON
import Judging

/// What a value of a record looks like, whatever the other values say.
///
/// Printed as JSON Schema for the programs of others, and held against records here: one tree for
/// both, so that they refuse the same.
indirect enum Shape: Sendable {
    case null
    case flag
    case constant(String)
    case integer(ClosedRange<Int>)
    /// Text, and how many code points it may have.
    case text(TextPattern, length: ClosedRange<Int>?)
    /// One of these texts or numbers.
    case choice([Node])
    /// The code of a country (ISO 3166-1 alpha-2) among these; without any, of the right form.
    case country(Set<String>, stateless: Bool)
    case list(of: Shape)
    case object(Members)
    /// Which answers may be missing, and under which codes: here no other key has a meaning.
    case missing([MissingKey])
    case either(Shape, Shape)
    /// An optional answer: what its kind takes, or the empty text that stands for none.
    case optional(Shape)

    /// The keys of an object that have a meaning; a reader ignores all others.
    struct Members: Sendable {
        private(set) var all: [(key: String, shape: Shape)] = []
        private(set) var needed: [String] = []
        /// Whether `null` may stand for the whole.
        var isOrNull = false

        func has(_ path: String) -> Bool {
            let (key, rest) = Members.split(path)
            guard let shape = all.first(where: { $0.key == key })?.shape else { return false }
            guard let rest else { return true }
            if case .object(let inner) = shape { return inner.has(rest) }
            return false
        }

        /// Puts a shape under a path such as `passport.number`, in objects that it makes on its way.
        mutating func set(_ path: String, _ shape: Shape, isNeeded: Bool = true) {
            let (key, rest) = Members.split(path)
            if isNeeded, !needed.contains(key) { needed.append(key) }
            let index = all.firstIndex { $0.key == key }
            var new = shape
            if let rest {
                var inner = Members()
                if let index, case .object(let members) = all[index].shape { inner = members }
                inner.set(rest, shape, isNeeded: isNeeded)
                new = .object(inner)
            }
            if let index { all[index].shape = new } else { all.append((key, new)) }
        }

        private static func split(_ path: String) -> (key: String, rest: String?) {
            let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
            return (parts.first ?? path, parts.count == 2 ? parts[1] : nil)
        }
    }

    /// A field, or a column of a table's rows, whose answer may be missing.
    struct MissingKey: Sendable {
        let table: String?
        let name: String
        let codes: [String]
    }

    static func object(_ members: KeyValuePairs<String, Shape>, needed: [String] = []) -> Shape {
        var object = Members()
        for (key, shape) in members { object.set(key, shape, isNeeded: needed.contains(key)) }
        return .object(object)
    }

    static func codes(_ codes: [String]) -> Shape { .choice(codes.map { .string($0) }) }

    /// A day as records write it, of that year or a later one.
    static func day(since first: Int = Field.usualSince) -> Shape {
        .text(.day(since: first), length: nil)
    }

    static func year(since first: Int = Field.usualSince) -> Shape { .integer(first...9999) }

    /// As far as every reader's numbers are exact (RFC 8259, section 6).
    static let amount = Shape.integer(0...(1 << 53 - 1))

    /// Text without an end of line, at least one character long.
    static func line(_ length: Int) -> Shape { .text(.line, length: 1...max(1, length)) }

    static func lines(_ length: Int) -> Shape { .text(.lines, length: 1...max(1, length)) }

    /// The shape of an answer that need not be there.
    var orEmpty: Shape {
        if case .text(let pattern, length: .some(let length)) = self {
            return .text(pattern, length: 0...length.upperBound)
        }
        return .optional(self)
    }
}

/// How a text is written.
struct TextPattern: Sendable {
    /// The name under which the schema defines it once; nil where it is written out.
    let name: String?
    /// A regular expression that the languages of all readers know.
    let expression: String
    let allowsLines: Bool
    /// The first year of days; nil for what is no day.
    private(set) var since: Int?
    /// What is wrong with a text, if anything is: the expression, and what it cannot say.
    let fault: @Sendable (String) -> Problem.Code?

    private init(
        _ name: String?, _ expression: String, allowsLines: Bool = false,
        fault: @escaping @Sendable (String) -> Problem.Code?
    ) {
        self.name = name
        self.expression = expression
        self.allowsLines = allowsLines
        self.fault = fault
    }

    static let line = TextPattern("line", visible(lines: false)) { _ in nil }

    static let lines = TextPattern("lines", visible(lines: true), allowsLines: true) { _ in nil }

    /// `YYYY-MM-DD` (RFC 3339, full-date); what most days are has a name.
    static func day(since first: Int = Field.usualSince) -> TextPattern {
        var pattern = TextPattern(
            first == Field.usualSince ? "day" : nil,
            "^(\(years(since: first)))-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        ) { text in
            guard text.utf8.isDateOfRecord else { return .dateFormat }
            guard let day = Day(iso: text) else { return .dateCalendar }
            return day.year < first ? .dateEarly : nil
        }
        pattern.since = first
        return pattern
    }

    /// Years of four digits in a regular expression: the first one, then digit for digit the rest of
    /// its decade, of its century, of its millennium, and all later ones.
    private static func years(since first: Int) -> String {
        let digits = first.padded(to: 4).map(String.init)
        var years = [digits.joined()]
        for place in digits.indices.reversed() where digits[place] < "9" {
            let head = digits[..<place].joined()
            let next = (Int(digits[place]) ?? 0) + 1
            years.append(
                "\(head)[\(next)-9]" + String(repeating: "[0-9]", count: digits.count - place - 1))
        }
        return years.joined(separator: "|")
    }

    /// RFC 3339 in UTC, whole seconds.
    static let instant = TextPattern(
        "instant",
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)Z$"
    ) { text in
        if Instant(rfc3339: text) != nil { return nil }
        let isTimeRight = Instant(rfc3339: "2000-01-01" + text.dropFirst(10)) != nil
        return isTimeRight && String(text.prefix(10)).utf8.isDateOfRecord
            ? .dateCalendar : .dateFormat
    }

    /// Office and desk, year, and a serial from one on with zeros before it up to six digits: what a
    /// spool can hold.
    static let number = TextPattern(
        "number",
        "^[A-Z0-9]{1,16}-[1-9][0-9]{3}-(0{5}[1-9]|0{4}[1-9][0-9]|0{3}[1-9][0-9]{2}"
            + "|0{2}[1-9][0-9]{3}|0[1-9][0-9]{4}|[1-9][0-9]{5,8})$"
    ) { text in
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let serial = Int(parts[2]), 1...999_999_999 ~= serial,
            serial.padded(to: 6) == parts[2], parts[1].utf8.count == 4,
            parts[1].utf8.allSatisfy(\.isDigit), parts[1].first != "0",
            1...16 ~= parts[0].utf8.count,
            parts[0].utf8.allSatisfy({ $0.isDigit || 65...90 ~= $0 })
        else { return .recordType }
        return nil
    }

    static let countryCode = TextPattern(nil, "^[A-Z]{2}$") { text in
        text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) }
            ? nil : .countryUnknown
    }

    static func digits(_ count: ClosedRange<Int>) -> TextPattern {
        let times =
            count.count == 1 ? "\(count.lowerBound)" : "\(count.lowerBound),\(count.upperBound)"
        return TextPattern(nil, "^[0-9]{\(times)}$") { text in
            count.contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit) ? nil : .recordType
        }
    }

    static func hexadecimal(_ count: Int) -> TextPattern {
        TextPattern(nil, "^[0-9a-f]{\(count)}$") { text in
            text.utf8.count == count
                && text.utf8.allSatisfy { $0.isDigit || (97...102).contains($0) }
                ? nil : .recordType
        }
    }

    /// Controls, marks of direction and of no width, as far as a regular expression of every
    /// language can name them.
    private static func visible(lines: Bool) -> String {
        let controls = lines ? "\\u0000-\\u0009\\u000b-\\u001f" : "\\u0000-\\u001f"
        let marks = "\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064"
        return "^[^\(controls)\(marks)\\u2066-\\u206f\\ufeff]*$"
    }
}
