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

    @Test func `every key that a source names is in Locales`() throws {
        let missing = try Dictionary().missing
        #expect(
            missing.isEmpty,
            "add these keys to Locales/kk.json and ru.json\n\(missing.joined(separator: "\n"))")
    }
}
