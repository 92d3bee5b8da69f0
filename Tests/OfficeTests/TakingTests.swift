import Foundation
import Testing

struct TakingTests {
    let office = Office()

    @Test func `the oldest is taken, and its file is where it is said to be`() throws {
        try office.deposit()
        try office.deposit()
        let run = try office.spool("take")
        #expect(run.output == "AST01-2026-000001 \(office.file("cur", "AST01-2026-000001.json"))\n")
        #expect(run.status == 0)
        #expect(office.names("cur") == ["AST01-2026-000001.json"])
        #expect(try office.contents("cur", "AST01-2026-000001.json") == Office.record(1))

        let next = try Office.objects(office.spool("take", "--json"))
        #expect(
            next == [
                [
                    "number": "AST01-2026-000002", "state": "cur",
                    "file": office.file("cur", "AST01-2026-000002.json"),
                ]
            ])
        #expect(office.names("new") == [])
    }

    @Test func `one is taken by its number`() throws {
        try office.deposit()
        try office.deposit()
        #expect(try office.spool("take", "AST01-2026-000002").status == 0)
        #expect(office.names("cur") == ["AST01-2026-000002.json"])
    }

    @Test(arguments: [
        ("kk", "saualnama: spool: алынатын жаңа жазба жоқ\n"),
        ("ru", "saualnama: spool: новых записей нет\n"),
    ])
    func `nothing to take is told`(lang: String, sentence: String) throws {
        try office.deposit()
        try office.spool("take")
        let run = try office.spool("take", lang: lang)
        #expect(run.status == 69)
        #expect(run.output == "")
        #expect(run.error == sentence)
    }

    @Test(arguments: [
        (
            "kk",
            "saualnama: spool: AST01-2026-000001: қазір «жұмысқа алынды», ал керегі «тапсырылды»\n"
        ),
        (
            "ru",
            "saualnama: spool: AST01-2026-000001: сейчас «принято в работу», а нужно «передано»\n"
        ),
    ])
    func `one that somebody has taken is not taken again`(lang: String, sentence: String) throws {
        try office.deposit()
        try office.spool("take")
        let run = try office.spool("take", "AST01-2026-000001", lang: lang)
        #expect(run.status == 69)
        #expect(run.error == sentence)
    }

    @Test(arguments: [
        ("kk", "saualnama: spool: AST01-2026-000001: бұл – жаттығу жазбасы; файл орнында қалды\n"),
        ("ru", "saualnama: spool: AST01-2026-000001: это учебная запись; файл остался на месте\n"),
    ])
    func `a training record is refused, and passed over for the next`(
        lang: String, sentence: String
    ) throws {
        try office.deposit(["\"demo\": false": "\"demo\": true"])
        let asked = try office.spool("take", "AST01-2026-000001", lang: lang)
        #expect(asked.status == 65)
        #expect(asked.error == sentence)
        let alone = try office.spool("take", lang: lang)
        #expect(alone.status == 69)
        #expect(alone.error.hasPrefix(sentence))

        try office.deposit()
        let run = try office.spool("take", lang: lang)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("AST01-2026-000002 "))
        #expect(run.error == sentence)
        #expect(office.names("new") == ["AST01-2026-000001.json"])
    }

    @Test func `what is no record of that number is left where it lies`() throws {
        try office.deposit()
        office.place("{\"schema\": \"saualn", "new", "AST01-2026-000001.json")
        let damaged = try office.spool("take", "AST01-2026-000001")
        #expect(damaged.status == 65)
        #expect(
            damaged.error
                == "saualnama: spool: AST01-2026-000001: файл поврежден: 1:19; файл остался на месте\n"
        )
        office.place(
            try Office.record(1, ["saualnama/1": "saualnama/2"]), "new", "AST01-2026-000001.json")
        #expect(
            try office.spool("take", "AST01-2026-000001").error
                == "saualnama: spool: AST01-2026-000001: "
                + "схема записи этой программе неизвестна; файл остался на месте\n")
        office.place(try Office.record(7), "new", "AST01-2026-000001.json")
        #expect(
            try office.spool("take", "AST01-2026-000001").error
                == "saualnama: spool: AST01-2026-000001: "
                + "внутри другой номер: AST01-2026-000007; файл остался на месте\n")
        #expect(office.names("new") == ["AST01-2026-000001.json"])
    }

    @Test func `eight takers share five hundred, and no two hold one`() throws {
        try office.deposit()
        for serial in 2...500 {
            office.place(try Office.record(serial), "new", "\(Office.name(serial)).json")
        }
        let loop = "while :; do \"$0\" spool take --spool \"$1\" || exit $?; done"
        let runs = Runs()
        DispatchQueue.concurrentPerform(iterations: 8) { [office] _ in
            let run = try? office.run(["/bin/sh", "-c", loop, office.program, office.path])
            runs.append(run)
        }
        #expect(runs.all.map { $0?.status } == Array(repeating: 69, count: 8))
        let taken = runs.all.flatMap { $0?.lines ?? [] }.map { $0.prefix(17) }
        #expect(taken.count == 500)
        #expect(Set(taken).count == 500)
        #expect(office.names("new") == [])
        #expect(office.names("cur").count == 500)
    }
}

/// What runs side by side have left.
private final class Runs: @unchecked Sendable {
    private let lock = NSLock()
    private var runs: [Office.Run?] = []

    var all: [Office.Run?] { lock.withLock { runs } }

    func append(_ run: Office.Run?) { lock.withLock { runs.append(run) } }
}
