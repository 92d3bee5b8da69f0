import Spooling
import Testing

@Suite struct NumberTests {
    @Test(arguments: [
        "AST01-2026-000001", "A-1999-999999", "AST01-2026-1000000", "0123456789ABCDEF-2026-000007",
    ])
    func `a number is read as it is written`(text: String) throws {
        #expect(try #require(Number(text)).description == text)
    }

    @Test(arguments: [
        "", "AST01", "AST01-2026", "AST01-2026-1", "AST01-2026-000000", "AST01-2026--00001",
        "AST01-2026-+00001", "AST01-2026-0000001", "AST01-26-000001", "ast01-2026-000001",
        "-2026-000001", "AST01-2026-000001-", "AST/1-2026-000001", "AST01-2026-000001.json",
        "АST01-2026-000001", "AST01-2026-٠٠٠٠٠١", "AST01-2026-9999999999",
    ])
    func `what is not exactly a number is none`(text: String) {
        #expect(Number(text) == nil)
    }
}
