import Alphabet
package import Forms
import Messages

/// What was typed into an answer of digits or a date since the focus came to it.
///
/// Such answers are read whole, never letter by letter: whether `"` is the digit 1 of a Kazakh layout
/// or a scanner's quote, and whether 1986 begins a date or is a day and a month, shows with the keys
/// that follow. So what is typed, pasted and scanned is read by the same function.
package struct Keystrokes: Hashable, Sendable {
    package let path: AnswerPath
    /// The answer that the first key replaces; it stays while the keys make nothing.
    package var replaced: String?
    /// What stands before and behind them in the answer.
    package let head: String
    package let tail: String
    package var typed = ""
    /// The answer, and where the cursor stood, after the last key: anything else ended the entry.
    package var answer: String
    package var cursor: Int

    /// The answer while the keys make nothing.
    package var untouched: String { replaced ?? head + tail }

    /// Whether a word was begun, and no number.
    package var isWord: Bool {
        typed.contains(where: \.isLetter)
            && !KazakhRow.read(typed).text.contains(where: \.isASCIIDigit)
    }
}

/// What keys make of an answer.
package enum KeyReading: Hashable {
    case answer(String)
    /// No digit yet: signs, or a word in which no letter becomes one.
    case nothing
    case full
    /// There is something that cannot stand there.
    case stranger
}

extension Kind {
    /// What was typed, between what stood there before.
    package func reading(
        _ typed: String, between head: String, and tail: String, limit: Int, usesRow: Bool,
        words: DateWords
    ) -> KeyReading {
        guard let yearAlone = yearMayStandAlone else {
            let number = typed.composed.numberOfDigits
            let digits = number.filter(\.isASCIIDigit)
            if digits.isEmpty { return .nothing }
            if digits.count < number.count { return .stranger }
            let answer = head + digits + tail
            return answer.count > limit ? .full : .answer(answer)
        }
        let text = KazakhRow.read(typed.composed, separating: !usesRow).text
        guard text.contains(where: \.isASCIIDigit) else { return .nothing }
        let whole = head + text + tail
        let date = DateText(resolved: whole, yearAlone: yearAlone, words: words)
        if date.isHopeless {
            let isDigit = text.last?.isASCIIDigit == true
            return isDigit ? .full : .stranger
        }
        return .answer(date.mayGrow ? whole : date.text)
    }

    /// Whether a year alone is an answer; nil where the answer is no day.
    package var yearMayStandAlone: Bool? {
        switch date {
        case .day: false
        case .dayOrYear: true
        case .year, nil: nil
        }
    }

    /// How many characters an answer of this kind has at most.
    package func limit(of field: Field) -> Int { fixedLength ?? field.length }
}
