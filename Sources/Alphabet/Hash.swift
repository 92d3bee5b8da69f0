/// FNV-1a (64 bit): a fingerprint of bytes, which tells changes and keeps no secret (Fowler, Noll and Vo,
/// draft-eastlake-fnv).
public struct Hash: Sendable {
    public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    public init() {}

    public mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
}
