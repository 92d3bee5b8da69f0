public import Forms

extension Check {
    /// The individual identification number by itself; only the first fault is told.
    ///
    /// Twelve digits: the day of birth at first issue as YYMMDD, century and sex, a serial number
    /// of four digits, a check digit (Law of the Republic of Kazakhstan "On national registers of
    /// identification numbers"; rules of Government decree 406 of 22.05.2007).
    static let iin = Check(
        "iin",
        tells: [.iinLength, .iinCheckDigit, .iinOrganisation, .iinDate, .iinCentury]
    ) { at in
        guard !at.text.isEmpty else { return [] }
        guard let iin = IIN(at.text) else {
            return at.tell(.iinLength, ["n": .number(at.text.filter(\.isNumber).count)])
        }
        if !iin.hasRightCheckDigit { return at.tell(.iinCheckDigit, ["iin": .iin(at.text)]) }
        if iin.looksLikeOrganisation { return at.tell(.iinOrganisation, ["iin": .iin(at.text)]) }
        if !iin.beginsWithDate { return at.tell(.iinDate, ["iin": .iin(at.text)]) }
        if iin.century == nil { return at.tell(.iinCentury, ["iin": .iin(at.text)]) }
        return []
    }
}

/// Twelve digits that are, or pretend to be, an individual identification number.
public struct IIN: Hashable, Sendable {
    private let digits: [Int]

    /// Reads twelve ASCII digits and nothing else.
    public init?(_ text: String) {
        guard text.utf8.count == 12, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        digits = text.utf8.map { Int($0) - 48 }
    }

    /// Whether the twelfth digit follows from the others.
    ///
    /// Weights 1…11; where that gives 10, weights 3…11, 1, 2; where that gives 10 too, the prefix
    /// was never issued. A number of twelve equal digits is nobody's.
    public var hasRightCheckDigit: Bool {
        if digits.allSatisfy({ $0 == digits[0] }) { return false }
        let first = remainder(firstWeight: 1)
        let digit = first == 10 ? remainder(firstWeight: 3) : first
        return digit != 10 && digit == digits[11]
    }

    /// Whether it has the shape of a business number: type 4…6 and 0…3 where a day would stand.
    public var looksLikeOrganisation: Bool { (40...63).contains(number(4...5)) }

    /// Whether the first six digits are a day in any century.
    public var beginsWithDate: Bool {
        [1800, 1900, 2000].contains { day(century: $0) != nil }
    }

    /// The first year of the century that the seventh digit tells; nil for 0, 7, 8 and 9.
    public var century: Int? {
        (1...6).contains(digits[6]) ? 1800 + (digits[6] - 1) / 2 * 100 : nil
    }

    /// What the seventh digit tells: male where it is odd, female where even.
    public var sex: Sex? { century.map { _ in digits[6] % 2 == 1 ? .male : .female } }

    /// The day of birth that the number tells.
    ///
    /// The year 1900 had no 29 February: such a number can only mean 2000, see `tells`.
    public var birthDate: Day? {
        guard let century else { return nil }
        return day(century: century) ?? (century == 1900 ? day2000 : nil)
    }

    /// Whether the number tells this day. The year 2000 is met as 20th and as 21st century.
    public func tells(_ day: Day) -> Bool {
        if birthDate == day { return true }
        return century == 1900 && day2000 == day
    }

    /// Whether the number tells this year of birth.
    public func tells(year: Int) -> Bool {
        guard let century else { return true }
        let told = century + number(0...1)
        return told == year || (told == 1900 && year == 2000)
    }

    /// The day in 2000 that the first six digits are.
    private var day2000: Day? { number(0...1) == 0 ? day(century: 2000) : nil }

    private func day(century: Int) -> Day? {
        Day(year: century + number(0...1), month: number(2...3), day: number(4...5))
    }

    private func number(_ range: ClosedRange<Int>) -> Int {
        digits[range].reduce(0) { $0 * 10 + $1 }
    }

    /// Of the first eleven digits times their weights, which go up to 11 and on from 1.
    private func remainder(firstWeight: Int) -> Int {
        var sum = 0
        for place in 0..<11 { sum += digits[place] * ((place + firstWeight - 1) % 11 + 1) }
        return sum % 11
    }
}
