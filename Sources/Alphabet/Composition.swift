@_spi(_Unicode) import Swift

extension String {
    /// Unicode's canonical composition (NFC, Unicode Standard Annex #15), in which answers are judged
    /// and records are kept.
    public var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : String(UnicodeScalarView(_nfc))
    }

    /// Whether the text is in that form already.
    public var isComposed: Bool {
        // Every letter, sign and blank of these ranges is in the form by itself.
        let isPlain = unicodeScalars.allSatisfy {
            $0.value < 0x300 || $0.isCyrillic || (0x2010...0x2027).contains($0.value)
        }
        return isPlain || unicodeScalars.elementsEqual(composed.unicodeScalars)
    }
}
