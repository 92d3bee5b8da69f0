/// CRC-32 as in zip and Ethernet: reflected polynomial 0xEDB88320, begun and ended with all ones.
///
/// It finds torn and rotten bytes, not forged ones.
struct Checksum {
    private var remainder: UInt32 = ~0

    var value: UInt32 { ~remainder }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum = Checksum()
        sum.add(bytes)
        return sum.value
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            remainder = Self.table[Int((remainder ^ UInt32(byte)) & 0xFF)] ^ (remainder >> 8)
        }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in
            sum & 1 == 0 ? sum >> 1 : 0xEDB8_8320 ^ (sum >> 1)
        }
    }
}
