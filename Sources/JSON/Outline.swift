/// The members of one object, each of them read when it is asked for.
///
/// For files that tests have read whole, as those inside the program: to find a few of a thousand texts
/// takes one look at each byte, and nothing is made of the others. What is no JSON is not noticed here
/// before it is asked for, and then it is as if it were not there.
public struct Outline: Sendable {
    private struct MemberPlace {
        /// Where the key stands, without its quotes, and where its value begins.
        let key: Range<Int>
        let value: Int
        let hash: UInt32
    }

    private let bytes: [UInt8]
    private let members: [MemberPlace]
    /// The numbers of members by the last bits of their hashes; -1 in a free slot.
    private let slots: [Int32]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let span = bytes.span
        var next = 0
        var members: [MemberPlace] = []
        members.reserveCapacity(bytes.count / 64)
        while let key = span.key(from: &next) {
            members.append(MemberPlace(key: key.range, value: next, hash: key.hash))
            span.skipValue(at: &next)
        }
        var count = 16
        while count < members.count * 2 { count *= 2 }
        var slots = [Int32](repeating: -1, count: count)
        for (number, member) in members.enumerated() {
            var slot = Int(member.hash) & (count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = Int32(number)
        }
        self.members = members
        self.slots = slots
    }

    /// The keys in their order.
    public var keys: [String] {
        members.map { String(decoding: bytes[$0.key], as: UTF8.self) }
    }

    /// What stands under a key that is written without escapes, nil for nothing.
    public subscript(key: String) -> Node? {
        var hash = Hash()
        for byte in key.utf8 { hash.take(byte) }
        var slot = Int(hash.value) & (slots.count - 1)
        while slots[slot] >= 0 {
            let member = members[Int(slots[slot])]
            if member.hash == hash.value, bytes[member.key].elementsEqual(key.utf8) {
                return try? Node.read(bytes, at: member.value)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}

/// FNV-1a (32 bit).
private struct Hash {
    private(set) var value: UInt32 = 0x811C_9DC5

    mutating func take(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
}

extension Span<UInt8> {
    /// The next key from an offset on, which then is that of its value; nil at the end.
    fileprivate func key(from offset: inout Int) -> (range: Range<Int>, hash: UInt32)? {
        var next = offset
        while next < count, self[next] != UInt8(ascii: "\"") { next += 1 }
        let start = next + 1
        var end = start
        var hash = Hash()
        while end < count, self[end] != UInt8(ascii: "\"") {
            hash.take(self[end])
            end += self[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        next = end
        while next < count, self[next] != UInt8(ascii: ":") { next += 1 }
        next += 1
        while next < count, self[next] <= 0x20 { next += 1 }
        offset = next
        return next < count ? (start..<end, hash.value) : nil
    }

    /// Goes behind the value that begins at an offset: to its comma, or to the end of the object.
    fileprivate func skipValue(at offset: inout Int) {
        var next = offset
        var depth = 0
        defer { offset = next }
        while next < count {
            switch self[next] {
            case UInt8(ascii: "\""):
                next += 1
                while next < count, self[next] != UInt8(ascii: "\"") {
                    next += self[next] == UInt8(ascii: "\\") ? 2 : 1
                }
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ",") where depth == 0: return
            default: break
            }
            next += 1
        }
    }
}
