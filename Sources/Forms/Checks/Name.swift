import Alphabet

extension Check {
    /// A name with characters that no name has, or a word of mixed scripts.
    ///
    /// Letters of the Cyrillic script with the Kazakh ones, Latin letters for foreigners; a maiden
    /// name may stand in brackets. The spelling is that of the document and is never judged.
    static let name = Check("name", tells: [.nameCharacters, .nameScript]) { at in
        // Nearly all names: letters are looked at one by one only where there are others.
        let isCyrillic = at.text.unicodeScalars.allSatisfy {
            (0x400...0x481).contains($0.value) || (0x48A...0x52F).contains($0.value) || $0 == " "
        }
        if isCyrillic { return [] }
        let allowed: (Character) -> Bool = {
            // A loose combining mark is no letter, whatever it stands on.
            $0.unicodeScalars.allSatisfy(\.properties.isAlphabetic) && $0.script != .other
                || " -'’ʼ.()".contains($0)
        }
        if let stranger = at.text.first(where: { !allowed($0) }) {
            return at.tell(.nameCharacters, ["word": .text(String(stranger))])
        }
        let words = at.text.split { !$0.isLetter }
        let mixed = words.first { word in
            word.contains { $0.script == .cyrillic } && word.contains { $0.script == .latin }
        }
        return mixed.map { at.tell(.nameScript, ["word": .text(String($0))]) } ?? []
    }
}

extension Problem.Code {
    static let nameCharacters = Problem.Code("name.characters", .error)
    static let nameScript = Problem.Code("name.script", .warning)
}
