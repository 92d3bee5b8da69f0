/// The form of a record in a journal, and how one is told from what a power cut left.
///
///     length    4 bytes, of the payload
///     CRC-32    4 bytes, over length, sequence and payload
///     sequence  8 bytes, 1 for the first record and one more for each
///     payload
///
/// Numbers have their lowest byte first. The length is inside the sum, so that a damaged length
/// cannot pass, and zeros, which some file systems leave, are no record. After etcd's write-ahead
/// log.
enum JournalRecord {
    static let headerSize = 16
    /// 16 MiB; a damaged length must not make anyone ask for more memory than that.
    static let largestPayload = 16 << 20

    static func bytes(_ payload: [UInt8], sequence: Int) -> [UInt8] {
        let length = little(UInt64(payload.count), count: 4)
        let number = little(UInt64(sequence), count: 8)
        return length + little(UInt64(sum(length, number, payload[...])), count: 4) + number
            + payload
    }

    /// The payloads of the longest prefix that consists of whole records with consecutive numbers,
    /// and its length in bytes.
    static func prefix(of bytes: [UInt8]) -> (payloads: [[UInt8]], length: Int) {
        var payloads: [[UInt8]] = []
        var start = 0
        while let payload = payload(in: bytes, at: start, sequence: payloads.count + 1) {
            payloads.append(Array(payload))
            start = payload.endIndex
        }
        return (payloads, start)
    }

    private static func payload(
        in bytes: [UInt8], at start: Int, sequence: Int
    ) -> ArraySlice<UInt8>? {
        let body = start + headerSize
        guard body <= bytes.count else { return nil }
        let length = bytes[start..<(start + 4)]
        let number = bytes[(start + 8)..<body]
        let size = Int(value(length))
        guard size <= largestPayload, body + size <= bytes.count,
            value(number) == UInt64(sequence)
        else { return nil }
        let payload = bytes[body..<(body + size)]
        let stored = value(bytes[(start + 4)..<(start + 8)])
        return stored == UInt64(sum(Array(length), Array(number), payload)) ? payload : nil
    }

    private static func sum(
        _ length: [UInt8], _ number: [UInt8], _ payload: ArraySlice<UInt8>
    ) -> UInt32 {
        var sum = Checksum()
        sum.add(length)
        sum.add(number)
        sum.add(payload)
        return sum.value
    }

    private static func little(_ value: UInt64, count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
