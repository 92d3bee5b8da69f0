extension String {
    /// The words in small letters, without the signs between them.
    public var wordsInSmallLetters: [Substring] {
        lowercased().split { !$0.isLetter && !$0.isNumber }
    }
}
