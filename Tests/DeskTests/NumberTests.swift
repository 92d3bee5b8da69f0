import Spooling
import Testing

@testable import Records

/// Records and the spool know numbers each by themselves; they must mean the same ones.
@Suite struct NumberTests {
    @Test(arguments: [
        "LOC01-2026-000001", "A-1000-000010", "0-9999-000100", "DEMO01-2026-001000",
        "AST01-2026-010000", "AST01-2026-100000", "AST01-2026-999999", "AST01-2026-1000000",
        "ABCDEFGH01234567-2026-999999999",
    ])
    func `a record takes a number that a spool can hold`(_ text: String) throws {
        #expect(Number(text) != nil)
        #expect(TextPattern.number.fault(text) == nil)
        #expect(try text.wholeMatch(of: Regex(TextPattern.number.expression)) != nil)
    }

    @Test(arguments: [
        "", "--", "AST01", "AST01-2026", "AST01-2026-", "AST01-2026-00001", "AST01-2026-000000",
        "AST01-2026-0000000", "AST01-2026-000000000", "AST01-2026-0000001", "AST01-2026-0100000",
        "AST01-2026-1000000000", "AST01-2026-000001-1", "AST01-2026-+00001", "AST01-2026--00001",
        "AST01-0999-000001", "AST01-999-000001", "AST01-10000-000001", "-2026-000001",
        "ABCDEFGH012345678-2026-000001", "ast01-2026-000001", "AST 1-2026-000001",
        "АСТ01-2026-000001", "AST01-2026-00000١", " AST01-2026-000001", "AST01-2026-000001\n",
    ])
    func `a record takes no number that a spool cannot hold`(_ text: String) throws {
        #expect(Number(text) == nil)
        #expect(TextPattern.number.fault(text) != nil)
        #expect(try text.wholeMatch(of: Regex(TextPattern.number.expression)) == nil)
    }
}
