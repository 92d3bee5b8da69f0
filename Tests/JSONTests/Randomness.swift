import JSON

/// Numbers that look random and are the same at every run: SplitMix64, after Steele, Lea and Flood.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Node {
    /// A document of any shape, with the characters that readers stumble over.
    static func random(using numbers: inout Seeded, depth: Int = 4) -> Node {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &numbers) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &numbers))
        case 2: return Node(.number(randomNumber(using: &numbers)))
        case 3, 4: return .string(randomText(using: &numbers))
        case 5:
            let count = Int.random(in: 0..<5, using: &numbers)
            return .array((0..<count).map { _ in random(using: &numbers, depth: depth - 1) })
        default:
            let count = Int.random(in: 0..<5, using: &numbers)
            return .object(
                (0..<count).map {
                    let key = randomText(using: &numbers) + String($0)
                    return (key, random(using: &numbers, depth: depth - 1))
                })
        }
    }

    private static func randomNumber(using numbers: inout Seeded) -> String {
        let whole = Int.random(in: -99_999...99_999, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: return "\(whole).\(Int.random(in: 0...999, using: &numbers))"
        case 1: return "\(whole)e\(Int.random(in: -9...9, using: &numbers))"
        case 2: return "\(whole).5E+\(Int.random(in: 0...9, using: &numbers))"
        default: return String(whole)
        }
    }

    private static func randomText(using numbers: inout Seeded) -> String {
        let stones: [Unicode.Scalar] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u{1}", "\u{7F}", "ә", "Қ", "ё", "é",
            "\u{301}", "\u{2028}", "€", "\u{FFFF}", "😀", "\u{10FFFF}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<9, using: &numbers) {
            text.append(stones.randomElement(using: &numbers) ?? "?")
        }
        return String(text)
    }
}

extension [UInt8] {
    /// The bytes with one to three of them lost, doubled, changed, or joined by a stranger.
    func broken(using numbers: inout Seeded) -> [UInt8] {
        var bytes = self
        let marks = Array(#"{}[]":,\ueE+-.09 "#.utf8) + [0x00, 0x0A, 0x1F, 0x80, 0xC0, 0xED, 0xF4]
        for _ in 0..<Int.random(in: 1...3, using: &numbers) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(marks.randomElement(using: &numbers) ?? 0, at: place)
            case 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
            default: bytes.insert(bytes[place], at: place)
            }
        }
        return bytes
    }
}
