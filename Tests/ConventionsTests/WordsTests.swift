import Testing

/// Locales and what asks for their words.
@Suite struct WordsTests {
    @Test func `every word of Locales is asked for`() throws {
        let unused = try Dictionary().unused.sorted()
        #expect(
            unused.isEmpty,
            """
            nobody asks for these keys of Locales/kk.json and ru.json: delete them, or use them
            \(unused.joined(separator: "\n"))
            """)
    }

    @Test func `a word that nobody asks for is found in every family`() throws {
        let dictionary = try Dictionary()
        let stems = Set(
            dictionary.keys.compactMap { key in
                key.lastIndex(of: ".").map { String(key[...$0]) }
            })
        #expect(stems.count > 100)
        let made = stems.sorted().map { "\($0)nobodyAsksForThis" }
        #expect(dictionary.unused(among: made) == made)
    }

    @Test func `every key that a source names is in Locales`() throws {
        let missing = try Dictionary().missing
        #expect(
            missing.isEmpty,
            "add these keys to Locales/kk.json and ru.json\n\(missing.joined(separator: "\n"))")
    }
}
