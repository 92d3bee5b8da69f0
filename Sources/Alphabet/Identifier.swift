extension String {
    /// 128 random bits in hex: a name that nothing else will ever have.
    public static func randomIdentifier() -> String {
        (0..<2).map { _ in
            String(UInt64.random(in: .min ... .max), radix: 16).padded(to: 16)
        }.joined()
    }
}
