import Alphabet

extension Kind {
    /// The answer as it is judged, kept and shown: what was meant by what was typed.
    ///
    /// Blanks, signs of numbers, look-alike letters, the number row of the Kazakh layout and
    /// decomposed letters are put right; the spelling of a name never changes. Doing it twice
    /// changes nothing more.
    ///
    /// - Parameter words: The words that written dates may have.
    public func normalised(_ text: String, words: DateWords = .none) -> String {
        switch self {
        case .digits, .year: text.composed.numberOfDigits
        case .document: text.composed.documentNumber
        case .date(let yearAlone): text.composed.dateShaped(yearAlone: yearAlone, words)
        case .declaration: text.composed.dateShaped(yearAlone: false, words)
        case .name: text.composed.oneSpaced.scriptsMended.namesSigned
        case .text, .place, .list: text.composed.oneSpaced.scriptsMended
        case .longText: text.composed.linesTrimmed.scriptsMended
        case .choice, .country, .flag, .table: text.trimmed
        }
    }
}

extension String {
    /// A day as `ДД.ММ.ГГГГ` where it is told whole; otherwise what was typed.
    fileprivate func dateShaped(yearAlone: Bool, _ words: DateWords) -> String {
        if utf8.isDate { return self }
        let typed = KazakhRow.read(self, separating: true).text.trimmed
        let date = DateText(resolved: typed, yearAlone: yearAlone, words: words)
        return date.isWhole ? date.text : typed
    }
}
