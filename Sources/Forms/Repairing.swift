extension String {
    /// The text as it was before KZ-1048 was read as cp1251; nil when there is no such damage.
    ///
    /// The two code pages differ in eight letters of either case: where KZ-1048 has `ҚҺҰӘӨҒҮҢ`,
    /// cp1251 has letters that neither Kazakh nor Russian knows. Old registers of addresses are
    /// full of them. Ukrainian and Serbian do know these letters: so the repair is only offered.
    public var kz1048Repaired: String? {
        let text = nfc
        guard text.contains(where: { Damage.kz1048[$0] != nil }) else { return nil }
        return String(text.map { Damage.kz1048[$0] ?? $0 })
    }
}

private enum Damage {
    /// What cp1251 shows, by what KZ-1048 meant: bytes 8D, 8E, A1, A3, A5, AA, AF, BD and their
    /// small letters 9D, 9E, A2, BC, B4, BA, BF, BE.
    static let kz1048: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip("ЌЋЎЈҐЄЇЅќћўјґєїѕ", "ҚҺҰӘӨҒҮҢқһұәөғүң"))
}
