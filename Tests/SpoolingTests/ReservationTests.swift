import Foundation
import SpoolSupport
import Spooling
import Testing

@Suite struct ReservationTests {
    let scratch = Scratch()

    private func reserve(_ id: String, year: Int = 2026) throws -> String {
        try scratch.spool().reserve(desk: "AST01", year: year, for: id).description
    }

    @Test func `numbers follow one another, for each desk and year apart`() throws {
        #expect(try reserve("a") == "AST01-2026-000001")
        #expect(try reserve("b") == "AST01-2026-000002")
        #expect(try reserve("c", year: 2027) == "AST01-2027-000001")
        #expect(
            try scratch.spool().reserve(desk: "ALA07", year: 2026, for: "d").description
                == "ALA07-2026-000001")
        #expect(try reserve("e") == "AST01-2026-000003")
    }

    @Test func `the same submission receives the same number again`() throws {
        let first = try reserve("5f0c")
        _ = try reserve("other")
        #expect(try reserve("5f0c") == first)
        _ = try scratch.spool().deposit([1], as: #require(Number(first)))
        #expect(try reserve("5f0c") == first)
        #expect(try reserve("5f0") == "AST01-2026-000003")
    }

    @Test func `the register tells to which submission a number was given`() throws {
        _ = try reserve("a")
        _ = try reserve("b")
        let spool = try scratch.spool()
        #expect(try spool.receiver(of: .test(2)) == "b")
        #expect(try spool.receiver(of: .test(3)) == nil)
        #expect(try spool.receiver(of: #require(Number("ALA07-2026-000001"))) == nil)
        let saboteur = Saboteur()
        saboteur.fail([.read], with: EMFILE)
        #expect(throws: SpoolError.self) {
            try scratch.spool(saboteur.interference).receiver(of: .test(2))
        }
    }

    @Test func `a number given again is written and synced again`() throws {
        _ = try reserve("a")
        let saboteur = Saboteur()
        _ = try scratch.spool(saboteur.interference).reserve(desk: "AST01", year: 2026, for: "a")
        // Whoever wrote the line may have died of a sync that failed: the page then counts as clean.
        #expect(Array(saboteur.steps.suffix(3)) == [.reserve, .syncRegister, .syncDirectory])
    }

    @Test func `a line whose sync failed does not stay`() throws {
        _ = try reserve("a")
        let before = scratch.bytes(.register, "AST01-2026")
        let saboteur = Saboteur()
        saboteur.fail([.syncRegister], with: EIO)
        let spool = try scratch.spool(saboteur.interference)
        #expect(throws: SpoolError.self) {
            try spool.reserve(desk: "AST01", year: 2026, for: "b")
        }
        #expect(scratch.bytes(.register, "AST01-2026") == before)
    }

    @Test func `a void number is told as void and its submission receives another one`() throws {
        let number = try #require(Number(reserve("a")))
        try scratch.spool().void(number)
        try scratch.spool().void(number)
        #expect(try reserve("a") == "AST01-2026-000002")
        let text = try #require(scratch.bytes(.register, "AST01-2026"))
        #expect(String(decoding: text, as: UTF8.self).contains("000001 a void "))
    }

    @Test func `a number under which something stands cannot be made void`() throws {
        let spool = try scratch.spool()
        let number = try spool.reserve(desk: "AST01", year: 2026, for: "a")
        _ = try spool.deposit([1], as: number)
        let error = #expect(throws: SpoolError.self) { try spool.void(number) }
        #expect(error?.step == .void)
    }

    @Test(arguments: [Folder.tmp, .new, .cur, .done, .returned])
    func `a register that was lost goes on after the highest serial found`(
        folder: Folder
    ) throws {
        _ = try scratch.spool()
        let name = folder == .tmp ? "AST01-2026-000041.77.ab" : "AST01-2026-000041.json"
        scratch.write([1], folder, name)
        scratch.write([1], folder, "ALA01-2026-000099.json")
        scratch.write([1], folder, "AST01-2025-000099.json")
        #expect(try reserve("a") == "AST01-2026-000042")
        #expect(try reserve("b") == "AST01-2026-000043")
    }

    @Test func `a register that is older than the folders never gives a number twice`() throws {
        for id in ["a", "b", "c"] {
            let number = try #require(Number(reserve(id)))
            _ = try scratch.spool().deposit([1], as: number)
        }
        let text = try #require(scratch.bytes(.register, "AST01-2026"))
        let firstLine = try #require(text.firstIndex(of: UInt8(ascii: "\n")))
        scratch.write(Array(text[...firstLine]), .register, "AST01-2026")
        #expect(try reserve("d") == "AST01-2026-000004")
    }

    @Test func `wherever the last line is torn, what was given stays given`() throws {
        _ = try reserve("a")
        let whole = try #require(scratch.bytes(.register, "AST01-2026"))
        _ = try reserve("b")
        let both = try #require(scratch.bytes(.register, "AST01-2026"))
        for end in whole.count..<both.count {
            scratch.write(Array(both[..<end]), .register, "AST01-2026")
            #expect(try reserve("c") == "AST01-2026-000002", "torn at \(end)")
            #expect(try reserve("a") == "AST01-2026-000001")
            #expect(try reserve("d") == "AST01-2026-000003", "torn at \(end)")
        }
    }

    @Test func `whichever byte of the last line rots, the lines before it stay`() throws {
        _ = try reserve("a")
        let whole = try #require(scratch.bytes(.register, "AST01-2026"))
        _ = try reserve("b")
        let both = try #require(scratch.bytes(.register, "AST01-2026"))
        for index in whole.count..<both.count {
            var rotten = both
            rotten[index] ^= 0x11
            scratch.write(rotten, .register, "AST01-2026")
            #expect(try reserve("c") == "AST01-2026-000002")
            #expect(try reserve("a") == "AST01-2026-000001")
        }
    }

    @Test(arguments: ["", "a b", "a\n", "é", "-", String(repeating: "a", count: 65)])
    func `an id that could break a line is refused`(id: String) throws {
        let error = #expect(throws: SpoolError.self) { try reserve(id) }
        #expect(error?.errno == EINVAL)
    }

    @Test(arguments: ["", "ast01", "A/../B", "A-1", String(repeating: "A", count: 17)])
    func `a desk that is no name for a file is refused`(desk: String) throws {
        let error = #expect(throws: SpoolError.self) {
            try scratch.spool().reserve(desk: desk, year: 2026, for: "a")
        }
        #expect(error?.errno == EINVAL)
    }

    @Test(arguments: [ENOSPC, EIO, ENOLCK, EDQUOT, EINTR], [Moment.before, .after])
    func `whichever step fails, no serial is given twice and none is left out`(
        errno: Int32, moment: Moment
    ) throws {
        let trace = Saboteur()
        _ = try scratch.spool(trace.interference).reserve(desk: "AST01", year: 2026, for: "a")
        for index in trace.steps.indices {
            let scratch = Scratch()
            defer { scratch.remove() }
            _ = try? scratch.spool(
                Saboteur(.init(index: index, errno: errno, moment: moment)).interference
            ).reserve(desk: "AST01", year: 2026, for: "a")
            let spool = try scratch.spool()
            let second = try spool.reserve(desk: "AST01", year: 2026, for: "b")
            let first = try spool.reserve(desk: "AST01", year: 2026, for: "a")
            #expect(Set([first.serial, second.serial]) == [1, 2], "\(trace.steps[index])")
        }
    }
}
