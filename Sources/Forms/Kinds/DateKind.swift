import Alphabet
import JSON

/// A day, typed as `ДД.ММ.ГГГГ`; where nobody knows it, perhaps the year alone.
package struct DateKind: DayKind {
    static let name = "date"
    static let keys = ["yearAlone", "since"]

    let yearAlone: Bool

    package init(yearAlone: Bool) { self.yearAlone = yearAlone }

    init(reading object: ObjectReader, of field: String, source: Source) {
        yearAlone = object.flag("yearAlone")
    }
}

extension String {
    /// A day as `ДД.ММ.ГГГГ` where it is told whole; otherwise what was typed.
    func dateMended(yearAlone: Bool, _ words: DateWords) -> String {
        if utf8.isDate { return self }
        let typed = KazakhRow.read(self, separating: true).text.trimmed
        let date = DateText(resolved: typed, yearAlone: yearAlone, words: words)
        return date.isWhole ? date.text : typed
    }

    /// A day as records have it; one that no calendar has keeps its shape, so that a reader tells what
    /// the screen told.
    var dayOfRecord: Node {
        if utf8.count == 4 { return .plainNumber(self) }
        return .string(
            utf8.isDate ? split(separator: ".").reversed().joined(separator: "-") : self)
    }
}

extension String.UTF8View {
    /// Whether it is written `ДД.ММ.ГГГГ`, be there such a day or not.
    package var isDate: Bool { areDigits(with: ".", at: 2, 5) }

    /// Whether it is written `ГГГГ-ММ-ДД`, be there such a day or not.
    package var isDateOfRecord: Bool { areDigits(with: "-", at: 4, 7) }

    private func areDigits(with separator: Unicode.Scalar, at first: Int, _ second: Int) -> Bool {
        guard count == 10 else { return false }
        var place = 0
        for byte in self {
            let isRight =
                place == first || place == second
                ? byte == UInt8(ascii: separator) : byte.isDigit
            if !isRight { return false }
            place += 1
        }
        return true
    }
}
