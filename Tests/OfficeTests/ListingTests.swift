import Foundation
import Testing

struct ListingTests {
    let office = Office()

    @Test func `each state is listed with its oldest first, without a word about anyone`() throws {
        for _ in 1...3 { try office.deposit() }
        // The second was handed over at another desk's pace, long before the first.
        let long = [
            timespec(tv_sec: 1_772_000_000, tv_nsec: 0),
            timespec(tv_sec: 1_772_000_000, tv_nsec: 0),
        ]
        utimensat(AT_FDCWD, office.file("new", "AST01-2026-000002.json"), long, 0)
        try office.spool("take", "AST01-2026-000003")

        let all = try office.spool("list")
        #expect(
            all.output == """
                AST01-2026-000002 new
                AST01-2026-000001 new
                AST01-2026-000003 cur

                """)
        #expect(all.status == 0)
        #expect(all.error == "")
        #expect(try office.spool("list", "cur").output == "AST01-2026-000003 cur\n")
        #expect(
            try office.spool("list", "new", "--json").output == """
                {"number":"AST01-2026-000002","state":"new"}
                {"number":"AST01-2026-000001","state":"new"}

                """)
    }

    @Test func `twenty thousand submissions are named, and none is opened`() throws {
        try office.deposit()
        for serial in 2...20_000 {
            // Empty files: whoever read them would find no record.
            close(creat(office.file("done", "\(Office.name(serial)).json"), 0o000))
        }
        let run = try office.spool("list", "done")
        #expect(run.status == 0)
        #expect(run.lines.count == 19_999)
        #expect(Set(run.lines).count == 19_999)
        #expect(run.lines.contains("AST01-2026-020000 done"))
    }

    @Test(arguments: [
        ("kk", "saualnama: spool: «taken»: мұндай күй жоқ; күйлер – new, cur, done, returned\n"),
        (
            "ru",
            "saualnama: spool: «taken»: такого состояния нет; состояния – new, cur, done, returned\n"
        ),
    ])
    func `a state that there is not is told`(lang: String, sentence: String) throws {
        try office.deposit()
        let run = try office.spool("list", "taken", lang: lang)
        #expect(run.status == 64)
        #expect(run.error == sentence)
    }
}
