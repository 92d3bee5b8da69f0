/// SHA-256 (FIPS 180-4): whether two machines hold the same bytes.
struct SHA256 {
    /// 32 bytes.
    static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var state = initial
        var schedule = [UInt32](repeating: 0, count: 64)
        let whole = bytes.count / 64
        for block in 0..<whole { add(bytes[(block * 64)..<(block * 64 + 64)], &state, &schedule) }
        // A one, zeros, and the length in bits; in two blocks where it does not fit into one.
        var rest = Array(bytes[(whole * 64)...]) + [0x80]
        rest += [UInt8](repeating: 0, count: (rest.count <= 56 ? 56 : 120) - rest.count)
        let length = UInt64(bytes.count) << 3
        rest += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
        for start in stride(from: 0, to: rest.count, by: 64) {
            add(rest[start..<(start + 64)], &state, &schedule)
        }
        return state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
        }
    }

    /// In hex, lower case.
    static func text(_ bytes: [UInt8]) -> String { digest(bytes).hex }

    private static func add(
        _ block: ArraySlice<UInt8>, _ state: inout [UInt32], _ schedule: inout [UInt32]
    ) {
        var place = block.startIndex
        for index in 0..<16 {
            schedule[index] =
                UInt32(block[place]) << 24 | UInt32(block[place + 1]) << 16
                | UInt32(block[place + 2]) << 8 | UInt32(block[place + 3])
            place += 4
        }
        for index in 16..<64 {
            let (early, late) = (schedule[index - 15], schedule[index - 2])
            let first = early.turned(7) ^ early.turned(18) ^ early >> 3
            let second = late.turned(17) ^ late.turned(19) ^ late >> 10
            schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let choice = (e & f) ^ (~e & g)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            let second = e.turned(6) ^ e.turned(11) ^ e.turned(25)
            let one = h &+ second &+ choice &+ constants[index] &+ schedule[index]
            let two = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ majority
            (h, g, f, e) = (g, f, e, d &+ one)
            (d, c, b, a) = (c, b, a, one &+ two)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    private static let initial: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < 64 {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            // The root in units of 2 to the power of -32, bit by bit: its cube is the prime times 2^96.
            var root: UInt64 = 0
            for bit in (0..<35).reversed() {
                let trial = root | 1 << UInt64(bit)
                let square = trial.multipliedFullWidth(by: trial)
                let low = square.low.multipliedFullWidth(by: trial)
                let (middle, carries) = (square.high &* trial).addingReportingOverflow(low.high)
                // The cube as 128 bits, whose upper half is to be at most the prime times 2^32.
                let isLess = !carries && middle < prime << 32
                if isLess { root = trial }
            }
            return UInt32(truncatingIfNeeded: root)
        }
    }()
}

extension UInt32 {
    fileprivate func turned(_ places: UInt32) -> UInt32 { self >> places | self << (32 - places) }
}

extension [UInt8] {
    /// Two digits a byte, lower case.
    var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(count * 2)
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What is written so; nil where it is not.
    init?(hex text: String) {
        func value(_ digit: UInt8) -> UInt8? {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 2)
        var first: UInt8?
        for digit in text.utf8 {
            guard let digit = value(digit) else { return nil }
            if let high = first {
                bytes.append(high << 4 | digit)
                first = nil
            } else {
                first = digit
            }
        }
        guard first == nil else { return nil }
        self = bytes
    }
}
