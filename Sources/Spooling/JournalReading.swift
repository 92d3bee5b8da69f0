extension Journal {
    /// The longest journal that is read, in bytes.
    public static let limit = 256 << 20

    /// The whole records in the bytes of a journal, from the first; none where they are something else.
    public static func payloads(in bytes: [UInt8]) -> [[UInt8]] {
        JournalRecord.prefix(of: bytes).payloads
    }
}
