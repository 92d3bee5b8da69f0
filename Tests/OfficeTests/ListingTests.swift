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

    @Test func `a spool restored from a copy is taken by what its records say`() throws {
        try restore(finishedAt: [
            "\"finishedAt\": \"2026-11-23T09:00:00Z\"",
            "\"finishedAt\"\n :\t\"2026-11-23T08:59:59Z\"",
            "\"finishedAt\": \"2026-11-24T05:00:00Z\"",
            "\"finishedAt\": \"2026-11-23T09:00:00Z\"",
        ])
        for serial in [2, 1, 4, 3] {
            #expect(try office.spool("take").output.hasPrefix(Office.name(serial)))
        }
    }

    @Test(arguments: [
        (
            "kk",
            "Нөмірі Күйі Қабылданды Мерзімі Мерзімі (6 күндік апта) Қалған жұм. күні Өтініш беруші"
        ),
        (
            "ru",
            "Номер Состояние Принято Срок Срок (6-дн. неделя) Осталось раб. дн. Заявитель"
        ),
    ])
    func `the long list says whose each is, and stands in the order of the days`(
        lang: String, heading: String
    ) throws {
        for (accepted, due) in [
            ("2026-11-24", "2026-12-23"), ("2026-11-23", "2026-12-22"),
            ("2026-11-24", "2026-12-23"),
        ] {
            try office.deposit([
                "\"acceptedOn\": \"2026-03-02\"": "\"acceptedOn\": \"\(accepted)\"",
                "\"dueOn\": \"2026-04-03\"": "\"dueOn\": \"\(due)\"",
            ])
        }
        // What cannot be read stands last.
        office.place("{}", "new", "AST01-2026-000005.json")
        let list = try office.spool("list", "new", "--long", lang: lang)
        // How wide a column is depends on the day on which this is read.
        let words = list.lines.first?.split(separator: " ").joined(separator: " ")
        #expect(list.status == 0 && words == heading)
        let rows = list.lines.dropFirst().map { row in
            row.split(separator: " ").filter { $0 != "!" }.map(String.init)
        }
        #expect(rows.map(\.[0]) == [2, 1, 3, 5].map(Office.name))
        #expect(
            rows.first.map { Array($0[2...4]) } == ["23.11.2026", "22.12.2026", "17.12.2026"])
        #expect(rows.first?.suffix(3) == ["Сейтқалиев", "Дәурен", "Болатұлы"])
        #expect(rows.last.map { Array($0[2...]) } == ["–", "–", "–", "–", "–"])
    }

    @Test func `programs read the long list as objects`() throws {
        // Accepted so long ago that every clock calls it overdue.
        try office.deposit()
        try office.spool("take", "AST01-2026-000001")
        let run = try office.spool("list", "cur", "--long", "--json")
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["applicant"] as? String == "Сейтқалиев Дәурен Болатұлы")
        #expect(object["iin"] as? String == "861104330711")
        #expect(object["acceptedOn"] as? String == "2026-03-02")
        #expect(object["dueOn"] as? String == "2026-04-03")
        #expect(object["dueInSixDayWeek"] as? String == "2026-03-30")
        #expect((object["workingDaysLeft"] as? Int).map { $0 < 0 } == true)
        #expect(try office.spool("list", "cur", "--long").output.contains(#/ -\d+ ! +Сейтқалиев/#))

        try office.spool("done", "AST01-2026-000001")
        let done = try office.spool("list", "done", "--long", "--json").output
        #expect(done.contains("\"workingDaysLeft\":null"), "nothing is left to be done in time")
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
