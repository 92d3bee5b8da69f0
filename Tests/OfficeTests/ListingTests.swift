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

    /// Hands over in the order of the numbers what was finished in another one, and copies the spool.
    private func restore(finishedAt moments: [String]) throws {
        for moment in moments {
            try office.deposit(["\"finishedAt\": \"2026-03-02T04:21:40Z\"": moment])
        }
        let now = [timespec(tv_sec: 1_796_000_000, tv_nsec: 0)]
        for name in office.names("new") {
            utimensat(AT_FDCWD, office.file("new", name), now + now, 0)
        }
    }

    @Test func `a spool restored from a copy is listed and taken by what its records say`() throws {
        try restore(finishedAt: [
            "\"finishedAt\": \"2026-11-23T09:00:00Z\"",
            "\"finishedAt\"\n :\t\"2026-11-23T08:59:59Z\"",
            "\"finishedAt\": \"2026-11-24T05:00:00Z\"",
            "\"finishedAt\": \"2026-11-23T09:00:00Z\"",
        ])
        // What cannot be read is told by its file alone, which a copy has made new.
        office.place("{}", "new", "AST01-2026-000005.json")
        let list = try office.spool("list", "new", "--long")
        #expect(
            list.output == """
                AST01-2026-000002 2026-11-23T08:59:59Z new
                AST01-2026-000001 2026-11-23T09:00:00Z new
                AST01-2026-000004 2026-11-23T09:00:00Z new
                AST01-2026-000003 2026-11-24T05:00:00Z new
                AST01-2026-000005 – new

                """)
        let objects = try office.spool("list", "--long", "--json").lines
        #expect(
            objects.first == """
                {"number":"AST01-2026-000002","finishedAt":"2026-11-23T08:59:59Z","state":"new"}
                """)
        #expect(
            objects.last == #"{"number":"AST01-2026-000005","finishedAt":null,"state":"new"}"#)
        for serial in [2, 1, 4, 3] {
            #expect(try office.spool("take").output.hasPrefix(Office.name(serial)))
        }
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
