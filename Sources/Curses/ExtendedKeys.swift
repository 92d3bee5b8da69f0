import Alphabet
import Canvas

/// A key as terminals write it that tell more than a character: xterm's `modifyOtherKeys`
/// (`CSI 27 ; modifiers ; code ~`) and the keyboard protocol of kitty (`CSI code ; modifiers u`, the code with
/// that of the Latin key after two colons).
///
/// Nobody is asked to send so; who does is understood, in whatever layout: Ctrl with a Russian letter is
/// Ctrl with the Latin one on its key, Alt with а is ә, and with f, which is the same key, too.
struct ExtendedKey {
    private let code: UInt32
    /// The code of the key in the Latin layout, where the terminal tells it.
    private let latin: UInt32?
    private let modifiers: Int
    /// Whether it was let go: that means nothing here, and was told of a key that has acted already.
    private let isReleased: Bool

    private static let shift = 1
    private static let alt = 2
    private static let control = 4

    /// Nil for any other sequence.
    init?(_ sequence: String) {
        guard sequence.hasPrefix("\u{1B}[") else { return nil }
        let parts = sequence.dropFirst(2).dropLast().split(
            separator: ";", omittingEmptySubsequences: false)
        let numbers = parts.map { part in
            part.split(separator: ":", omittingEmptySubsequences: false).map { UInt32($0) }
        }
        switch sequence.last {
        case "u" where (1...3).contains(numbers.count):
            guard let code = numbers[0].first ?? nil else { return nil }
            self.code = code
            latin = numbers[0].count == 3 ? numbers[0][2] : nil
            modifiers = ExtendedKey.modifiers(numbers.count > 1 ? numbers[1].first ?? nil : nil)
            isReleased = numbers.count > 1 && numbers[1].count > 1 && numbers[1][1] == 3
        case "~" where numbers.count == 3 && numbers[0] == [27]:
            guard let code = numbers[2].first ?? nil else { return nil }
            self.code = code
            latin = nil
            modifiers = ExtendedKey.modifiers(numbers[1].first ?? nil)
            isReleased = false
        default: return nil
        }
    }

    /// One, and the sum of the bits; locks do not count.
    private static func modifiers(_ number: UInt32?) -> Int { Int((number ?? 1) &- 1) & 0x3F }

    /// What it means here; nil for a key without a meaning.
    var key: Key? {
        if isReleased { return nil }
        if code < 0x20 || code == 0x7F {
            // Ctrl-Enter and the like mean nothing here.
            if modifiers & (ExtendedKey.control | ExtendedKey.alt) != 0 { return nil }
            let key = UInt8(exactly: code).flatMap(Key.init(control:))
            return key == .tab && modifiers & ExtendedKey.shift != 0 ? .backTab : key
        }
        guard let scalar = Unicode.Scalar(code), !scalar.isHidden else { return nil }
        let typed = Character(scalar)
        if modifiers & ExtendedKey.control != 0 { return control(of: typed) }
        let letter = modifiers & ExtendedKey.shift != 0 ? typed.uppercased().first ?? typed : typed
        if modifiers & ExtendedKey.alt != 0 {
            return KazakhLetter.composed(onKeyOf: letter).map(Key.character)
        }
        return .character(letter)
    }

    /// Ctrl with a letter, by the Latin one on its key.
    private func control(of typed: Character) -> Key? {
        let small = typed.lowercased().first ?? typed
        let told = latin.flatMap(Unicode.Scalar.init).map(Character.init)
        let letter = told ?? KazakhLetter.latinKey(of: small) ?? small
        guard let ascii = letter.asciiValue, (0x61...0x7A).contains(ascii) else { return nil }
        return Key(control: ascii & 0x1F)
    }
}
