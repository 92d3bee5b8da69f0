import Foundation
import Testing

struct SettlingTests {
    let office = Office()
    private let number = "AST01-2026-000001"

    init() throws {
        try office.deposit()
        try office.spool("take")
    }

    @Test func `what was taken is acknowledged, and once more does no harm`() throws {
        for _ in 1...2 {
            let run = try office.spool("done", number)
            #expect(run.status == 0)
            #expect(run.output == "\(number) \(office.file("done", "\(number).json"))\n")
        }
        #expect(office.names("done") == ["\(number).json"])
        #expect(office.names("cur") == [])
    }

    @Test func `what was taken is sent back with the reason, who and when`() throws {
        let run = try office.spool(
            "return", number, "--reason", "екінші ата-ананың келісімі жоқ", "--json")
        #expect(run.status == 0)
        #expect(
            try Office.objects(run) == [
                [
                    "number": number, "state": "returned",
                    "file": office.file("returned", "\(number).json"),
                ]
            ])
        #expect(office.names("returned") == ["\(number).json", "\(number).reason.json"])
        let text = try #require(office.contents("returned", "\(number).reason.json"))
        #expect(text.hasSuffix("}\n"))
        let reason = try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String])
        #expect(Set(reason.keys) == ["number", "reason", "by", "at"])
        #expect(reason["number"] == number)
        #expect(reason["reason"] == "екінші ата-ананың келісімі жоқ")
        #expect(reason["by"] == "b.omarova")
        let at = try #require(ISO8601DateFormatter().date(from: reason["at"] ?? ""))
        #expect(abs(at.timeIntervalSinceNow) < 60)
    }

    @Test func `a return may be repeated, but its reason is not exchanged`() throws {
        try office.spool("return", number, "--reason", "нет согласия")
        let reason = office.contents("returned", "\(number).reason.json")
        #expect(try office.spool("return", number, "--reason", "нет согласия").status == 0)
        let other = try office.spool("return", number, "--reason", "нет подписи")
        #expect(other.status == 69)
        #expect(
            other.error
                == "saualnama: spool: \(number): сейчас «возвращено», а нужно «принято в работу»\n")
        #expect(office.contents("returned", "\(number).reason.json") == reason)
    }

    @Test(arguments: [
        (nil, "укажите причину возврата: --reason ТЕКСТ"),
        ("", "укажите причину возврата: --reason ТЕКСТ"),
        (" \t ", "укажите причину возврата: --reason ТЕКСТ"),
        ("нет\nподписи", "в причине есть невидимые знаки; напишите ее одной строкой"),
        ("нет \u{1B}[2J", "в причине есть невидимые знаки; напишите ее одной строкой"),
        ("нет \u{202E}", "в причине есть невидимые знаки; напишите ее одной строкой"),
        (String(repeating: "а", count: 1001), "причина не должна быть длиннее 1000 знаков"),
    ])
    func `a reason must be one readable line`(reason: String?, sentence: String) throws {
        let words = ["return", number] + (reason.map { ["--reason=\($0)"] } ?? [])
        let run = try office.run(
            [office.program, "spool"] + words + ["--lang", "ru", "--spool", office.path])
        #expect(run.status == 64)
        #expect(run.error == "saualnama: spool: return: \(sentence)\n")
        #expect(office.names("cur") == ["\(number).json"])
        #expect(office.names("returned") == [])
    }

    @Test(arguments: [
        ("done", "kk", "AST01-2026-000002: қазір «тапсырылды», ал керегі «жұмысқа алынды»"),
        ("done", "ru", "AST01-2026-000002: сейчас «передано», а нужно «принято в работу»"),
        ("return", "kk", "AST01-2026-000002: қазір «тапсырылды», ал керегі «жұмысқа алынды»"),
        ("return", "ru", "AST01-2026-000002: сейчас «передано», а нужно «принято в работу»"),
        ("done", "kk", "AST01-2026-000003: жіберу қалтасында мұндай жазба жоқ"),
        ("return", "ru", "AST01-2026-000003: такой записи в папке передачи нет"),
    ])
    func `what was not taken is neither done nor returned`(
        command: String, lang: String, sentence: String
    ) throws {
        try office.deposit()
        var words = [command, String(sentence.prefix(17)), "--lang", lang, "--spool", office.path]
        if command == "return" { words += ["--reason", "x"] }
        let run = try office.run([office.program, "spool"] + words)
        #expect(run.status == 69)
        #expect(run.error == "saualnama: spool: \(sentence)\n")
        #expect(office.names("new") == ["AST01-2026-000002.json"])
    }

    @Test func `a training record is neither done nor returned`() throws {
        let record = try Office.record(1, ["\"demo\": false": "\"demo\": true"])
        office.place(record, "cur", "\(number).json")
        for words in [["done", number], ["return", number, "--reason", "x"]] {
            let run = try office.run(
                [office.program, "spool"] + words + ["--lang", "ru", "--spool", office.path])
            #expect(run.status == 65)
            #expect(
                run.error
                    == "saualnama: spool: \(number): это учебная запись; файл остался на месте\n")
        }
        #expect(office.names("cur") == ["\(number).json"])
    }

    @Test func `a damaged record is not done with, but it can be sent back`() throws {
        office.place("{", "cur", "\(number).json")
        #expect(try office.spool("done", number).status == 65)
        #expect(try office.spool("return", number, "--reason", "файл поврежден").status == 0)
        #expect(office.names("returned") == ["\(number).json", "\(number).reason.json"])
    }
}
