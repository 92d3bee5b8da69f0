import Testing

/// Locales and what asks for their words.
@Suite struct WordsTests {
    /// Words that were agreed upon for what is not built yet.
    static let waiting: Set<String> = ["command.discardDraft", "state.openElsewhere"]

    @Test func `every word of Locales is asked for`() throws {
        let unused = Set(try Dictionary().unused)
        let strangers = unused.subtracting(WordsTests.waiting).sorted()
        #expect(
            strangers.isEmpty,
            """
            nobody asks for these keys of Locales/kk.json and ru.json: delete them, or use them
            \(strangers.joined(separator: "\n"))
            """)
        let built = WordsTests.waiting.subtracting(unused).sorted()
        #expect(
            built.isEmpty,
            "these are used now, or gone: take them out of WordsTests.waiting\n\(built.joined(separator: "\n"))"
        )
    }

    @Test func `every key that a source names is in Locales`() throws {
        let missing = try Dictionary().missing
        #expect(
            missing.isEmpty,
            "add these keys to Locales/kk.json and ru.json\n\(missing.joined(separator: "\n"))")
    }
}
