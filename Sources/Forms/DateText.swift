import Alphabet

/// A date as it is typed, pasted or scanned: whole, half, or nothing of the kind.
///
/// Day, month and year in either order of the calendar (day first, or year first), as eight digits,
/// between any separators, or with the month's name. Two digits are no year: nobody could tell the
/// century.
public struct DateText: Hashable, Sendable {
    /// `ДД.ММ.ГГГГ` where day, month and year are told; otherwise as far as it is clear.
    public let text: String
    /// Whether day, month and year are told, be there such a day or not.
    public let isWhole: Bool
    /// Whether what follows may still change a date that is whole: the day is last and has one digit.
    public let mayGrow: Bool
    /// Whether nothing that follows could make a date of it.
    public let isHopeless: Bool

    /// Reads the text that stands in an answer, or that came at once.
    ///
    /// - Parameter usesRow: Whether comma and full stop are keys of the Kazakh number row, where the
    ///   text itself does not show it.
    public init(
        _ typed: String, yearAlone: Bool = false, usesRow: Bool = false, words: DateWords = .none
    ) {
        let text = KazakhRow.read(typed, separating: !usesRow).text.trimmed
        self.init(resolved: text, yearAlone: yearAlone, words: words)
    }

    /// Reads a text in which the row's keys are digits already.
    public init(resolved text: String, yearAlone: Bool, words: DateWords) {
        let pieces = DatePieces(text, words: words)
        if let date = pieces.date(yearAlone: yearAlone) {
            self.text = date
            isWhole = true
        } else {
            self.text = pieces.halfDate(yearAlone: yearAlone) ?? text
            isWhole = false
        }
        mayGrow = isWhole && pieces.mayGrow
        isHopeless = pieces.isHopeless
    }
}

/// The numbers and the month of a written date, in their order.
private struct DatePieces {
    private var numbers: [String] = []
    private var month: Int?
    /// Whether a separator stands behind the last number.
    private var isEnded = false
    private var hasWords = false
    private(set) var isHopeless = false

    init(_ text: String, words: DateWords) {
        var rest = text[...]
        while let first = rest.first {
            let length: Int
            if first.isASCIIDigit {
                let digits = rest.prefix(while: \.isASCIIDigit)
                numbers.append(String(digits))
                isEnded = false
                length = digits.count
            } else if first.isLetter {
                let word = rest.prefix(while: \.isLetter)
                take(word: String(word), isLast: word.endIndex == rest.endIndex, words)
                isEnded = true
                length = word.count
            } else {
                if !first.isSignOfNumbers, !"/\\_()".contains(first) { isHopeless = true }
                isEnded = true
                length = 1
            }
            rest = rest.dropFirst(length)
        }
        if !canBecomeDate(numbers.map(\.count)) { isHopeless = true }
    }

    /// Whether runs of so many digits can be, or become, the parts of a date.
    private func canBecomeDate(_ runs: [Int]) -> Bool {
        if runs.isEmpty { return true }
        let yearFirst = runs[0] == 4
        switch runs.count {
        case 1:
            return runs[0] <= (hasWords ? 4 : 8) && (!isEnded || [1, 2, 4, 8].contains(runs[0]))
        case 2 where month != nil:
            return runs[1] <= (yearFirst ? 2 : 4) && (yearFirst || runs[0] <= 2)
        case 2: return runs[1] <= (yearFirst ? 4 : 6) && (yearFirst || runs[0] <= 2)
        case 3: return runs[1] <= 2 && runs[2] <= (yearFirst ? 2 : 4) && (yearFirst || runs[0] <= 2)
        default: return false
        }
    }

    /// Whether the last number is a day of one digit, behind the year.
    var mayGrow: Bool {
        !isEnded && numbers.count > 1 && numbers[0].count == 4 && numbers.last?.count == 1
    }

    private mutating func take(word: String, isLast: Bool, _ words: DateWords) {
        hasWords = true
        switch words.meaning(of: word) {
        case .month(let number):
            if month != nil { isHopeless = true }
            month = number
        case .other: break
        case .beginning: if !isLast { isHopeless = true }
        case .nothing: isHopeless = true
        }
        // Only a year may stand without a day before a word.
        if numbers.isEmpty { isHopeless = true }
    }

    // MARK: Whole dates

    /// The date as `ДД.ММ.ГГГГ`; nil while a part of it is missing.
    func date(yearAlone: Bool) -> String? {
        guard !isHopeless, let parts = parts(yearAlone: yearAlone),
            (1...2).contains(parts.day.count), (1...2).contains(parts.month.count),
            parts.year.count == 4
        else { return nil }
        return "\(parts.day.padded(to: 2)).\(parts.month.padded(to: 2)).\(parts.year)"
    }

    private typealias Parts = (day: String, month: String, year: String)

    private func parts(yearAlone: Bool) -> Parts? {
        if let month {
            guard numbers.count == 2 else { return nil }
            let (first, second) = (numbers[0], numbers[1])
            return first.count == 4
                ? (second, String(month), first) : (first, String(month), second)
        }
        // «1986 г.» is a year, and «04 11 г.» is nothing.
        if hasWords, numbers.count < 3 { return nil }
        switch numbers.count {
        case 1: return numbers[0].count == 8 ? eightDigits : nil
        case 2: return twoRuns
        case 3:
            return numbers[0].count == 4
                ? (numbers[2], numbers[1], numbers[0]) : (numbers[0], numbers[1], numbers[2])
        default: return nil
        }
    }

    /// Day first, unless only the year can stand first: a month is at most 12.
    private var eightDigits: Parts {
        let digits = numbers[0]
        let dayFirst = (digits.part(0..<2), digits.part(2..<4), digits.part(4..<8))
        let yearFirst = (digits.part(6..<8), digits.part(4..<6), digits.part(0..<4))
        let isYearFirst =
            !isPlausible(dayFirst) && isPlausible(yearFirst) && Day(yearFirst) != nil
        return isYearFirst ? yearFirst : dayFirst
    }

    private func isPlausible(_ parts: Parts) -> Bool {
        Day(parts).map { (1800...2199).contains($0.year) } ?? false
    }

    /// `04.111986`, `0411 1986`: a separator came after the day, or after day and month.
    private var twoRuns: Parts? {
        let (first, second) = (numbers[0], numbers[1])
        switch (first.count, second.count) {
        case (1...2, 6): return (first, second.part(0..<2), second.part(2..<6))
        case (4, 4) where startsWithDay(first):
            return (first.part(0..<2), first.part(2..<4), second)
        case (4, 4): return (second.part(2..<4), second.part(0..<2), first)
        default: return nil
        }
    }

    // MARK: Half dates

    /// The date as far as it is typed, in the shape that it will have; nil where its order is not
    /// clear yet, or where a word stands in it.
    func halfDate(yearAlone: Bool) -> String? {
        guard !hasWords, !isHopeless, let first = numbers.first else { return nil }
        var parts = numbers
        if numbers.count == 1, first.count > 2 {
            if yearAlone, first.count <= 4 { return nil }
            guard startsWithDay(first) else { return nil }
            parts = [first.part(0..<2), first.part(2..<min(4, first.count))]
            if first.count > 4 { parts.append(first.part(4..<first.count)) }
        } else if first.count > 2 {
            return nil
        } else if parts.count == 2, parts[1].count > 2 {
            parts = [first, parts[1].part(0..<2), parts[1].part(2..<parts[1].count)]
        }
        let count = parts.count
        let shown = parts.enumerated().map { index, part in
            index < 2 && (index + 1 < count || isEnded) ? part.padded(to: 2) : part
        }
        return shown.joined(separator: ".") + (isEnded && count < 3 ? "." : "")
    }

    /// Whether the digits begin with a day and a month: they can, or they cannot begin with a year.
    private func startsWithDay(_ digits: String) -> Bool {
        let (day, month) = (digits.part(0..<2), digits.part(2..<min(4, digits.count)))
        let isMonth = month.count < 2 ? ["", "0", "1"].contains(month) : isNumber(month, 1...12)
        return isNumber(day, 1...31) && isMonth || !["18", "19", "20", "21"].contains(day)
    }

    private func isNumber(_ digits: String, _ range: ClosedRange<Int>) -> Bool {
        Int(digits).map(range.contains) ?? false
    }
}

extension Day {
    fileprivate init?(_ parts: (day: String, month: String, year: String)) {
        guard let day = Int(parts.day), let month = Int(parts.month), let year = Int(parts.year)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a day as it is kept in answers: `ДД.ММ.ГГГГ`, after normalisation.
    public init?(typed text: String) {
        let text = text.utf8.isDate ? text : DateText(text).text
        guard text.utf8.isDate else { return nil }
        // Every check of a date asks: no piece of it becomes a text.
        let digits = Array(text.utf8)
        guard let day = Int(digits: digits[0..<2]), let month = Int(digits: digits[3..<5]),
            let year = Int(digits: digits[6..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension String {
    fileprivate func part(_ range: Range<Int>) -> String {
        String(dropFirst(range.lowerBound).prefix(range.count))
    }
}
