import Foundation
import SpoolSupport
import Spooling
import Testing

@Suite struct SweepTests {
    let scratch = Scratch()

    @Test func `only what this program left behind more than 36 hours ago is swept`() throws {
        let spool = try scratch.spool()
        let stale = "AST01-2026-000001.4711.9f3a"
        let others = ["notes.txt", "AST01-2026-000002.json", "x.4711.9f3a"]
        for name in [stale] + others { scratch.write([1], .tmp, name) }
        mkdir("\(scratch.spoolPath)/tmp/AST01-2026-000003.4711.9f3a", 0o700)

        let now = Int(Date().timeIntervalSince1970)
        #expect(try spool.sweep(now: now + 35 * 3600) == [])
        #expect(try spool.sweep(now: now - 100 * 3600) == [])
        #expect(try spool.sweep(now: now + 37 * 3600) == [stale])
        #expect(scratch.names(.tmp) == (others + ["AST01-2026-000003.4711.9f3a"]).sorted())
    }
}
