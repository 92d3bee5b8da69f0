import Foundation
import Spooling
import Testing

struct VerifyingTests {
    let office = Office()

    /// A spool in which nothing is as it should be but the first submission.
    private func spoil() throws {
        for _ in 1...9 { try office.deposit() }
        try office.spool("take", "AST01-2026-000002")
        office.place(try Office.record(2), "done", "AST01-2026-000002.json")
        let demo = try Office.record(3, ["\"demo\": false": "\"demo\": true"])
        office.place(demo, "new", "AST01-2026-000003.json")
        office.place(String(try Office.record(4).prefix(100)), "new", "AST01-2026-000004.json")
        office.place(try Office.record(7), "new", "AST01-2026-000005.json")
        let foreign = try Office.record(6, ["saualnama/1": "somebody/3"])
        office.place(foreign, "new", "AST01-2026-000006.json")
        let wrong = try Office.record(7, ["\"sex\": \"male\"": "\"sex\": \"female\""])
        office.place(wrong, "new", "AST01-2026-000007.json")
        chmod(office.file("new", "AST01-2026-000008.json"), 0o644)
        unlink(office.file("new", "AST01-2026-000009.json"))
        symlink("/etc/passwd", office.file("new", "AST01-2026-000009.json"))
        office.place("x", "new", "\u{1B}]0;x\u{7}\u{202E}")
        office.place("x", "new", "AST1.json")
        mkdir("\(office.path)/mine", 0o700)
        office.place(try Office.record(77), "cur", "AST01-2026-000077.json")
        office.place("{}", "returned", "AST01-2026-000001.reason.json")
        office.place("x", "tmp", "letter")
    }

    private let russian = """
        cur/AST01-2026-000077.json: такой номер не выдавался
        done/AST01-2026-000002.json: этот номер есть и в cur
        mine: постороннее: программа таких имен не дает
        new/AST01-2026-000003.json: это учебная запись
        new/AST01-2026-000004.json: файл поврежден: 6:10
        new/AST01-2026-000005.json: внутри другой номер: AST01-2026-000007
        new/AST01-2026-000006.json: схема записи этой программе неизвестна
        new/AST01-2026-000007.json: замечания: 1, первое – iin: \
        По ИИН пол мужской, здесь указан другой. Сверьте с документом.
        new/AST01-2026-000008.json: не те права: 0644
        new/AST01-2026-000009.json: символическая ссылка
        new/AST1.json: имя не является номером
        new/\u{FFFD}]0;x\u{FFFD}\u{FFFD}: постороннее: программа таких имен не дает
        returned/AST01-2026-000001.reason.json: причина возврата есть, самой записи нет
        tmp/letter: постороннее: программа таких имен не дает
        """

    private let kazakh = """
        cur/AST01-2026-000077.json: мұндай нөмір берілмеген
        done/AST01-2026-000002.json: осы нөмір cur ішінде де тұр
        mine: бөгде: бағдарлама мұндай атау бермейді
        new/AST01-2026-000003.json: бұл – жаттығу жазбасы
        new/AST01-2026-000004.json: файл бүлінген: 6:10
        new/AST01-2026-000005.json: ішінде басқа нөмір тұр: AST01-2026-000007
        new/AST01-2026-000006.json: жазбаның схемасы бұл бағдарламаға белгісіз
        new/AST01-2026-000007.json: мәселе: 1, біріншісі – iin: \
        ЖСН бойынша жынысы – ер, мұнда басқа. Құжатты қараңыз.
        new/AST01-2026-000008.json: рұқсаттары басқа: 0644
        new/AST01-2026-000009.json: символдық сілтеме
        new/AST1.json: атауы нөмір емес
        new/\u{FFFD}]0;x\u{FFFD}\u{FFFD}: бөгде: бағдарлама мұндай атау бермейді
        returned/AST01-2026-000001.reason.json: қайтару себебі бар, жазбаның өзі жоқ
        tmp/letter: бөгде: бағдарлама мұндай атау бермейді
        """

    @Test(arguments: ["kk", "ru"])
    func `every file that is not as it should be is named, and none is touched`(
        lang: String
    ) throws {
        try spoil()
        let before = try snapshot()
        let run = try office.spool("verify", lang: lang)
        #expect(run.status == 1)
        #expect(run.error == "")
        #expect(run.output.hidden == [])
        let lines = run.lines.map { $0.replacingOccurrences(of: "\(office.path)/", with: "") }
        let expected = (lang == "kk" ? kazakh : russian).split(separator: "\n").map(String.init)
        #expect(lines.sorted() == expected.sorted())
        #expect(try snapshot() == before)
    }

    @Test func `programs read what a flaw is called, and the name as it is`() throws {
        try spoil()
        let run = try office.spool("verify", "--json")
        #expect(run.status == 1)
        #expect(run.output.hidden == [])
        let objects = try Office.objects(run)
        #expect(objects.allSatisfy { Set($0.keys) == ["file", "flaw", "message"] })
        let flaws = objects.map { ($0["file"] ?? "", $0["flaw"] ?? "") }
        let names = Dictionary(uniqueKeysWithValues: flaws)
        #expect(
            Set(names.values) == [
                "notRegistered", "duplicate", "stray", "demo", "damaged", "number", "schema",
                "problems", "mode", "symbolicLink", "tornName", "submissionMissing",
            ])
        #expect(names[office.file("new", "\u{1B}]0;x\u{7}\u{202E}")] == "stray")
        #expect(names[office.file("new", "AST01-2026-000003.json")] == "demo")
    }

    @Test func `a name that is not UTF-8 hides no other`() throws {
        try office.deposit()
        let name = Array("\(office.path)/new/".utf8CString.dropLast()) + [-1, -2, 0]
        close(creat(name, 0o600))
        office.place("", "cur", "AST01-2026-000001.json")
        let run = try office.spool("verify")
        #expect(run.status == 1)
        #expect(run.lines.count == 3)
        #expect(run.lines.contains { $0.hasPrefix("\(office.path)/new/\u{FFFD}") })
    }

    @Test func `a spool that is in order is silent`() throws {
        for _ in 1...4 { try office.deposit() }
        try office.spool("take")
        try office.spool("done", "AST01-2026-000001")
        try office.spool("take")
        try office.spool("return", "AST01-2026-000002", "--reason", "нет подписи")
        try office.spool("take")
        // An older revision of the form is none of a verification's business.
        let old = try Office.record(4, ["348-2026": "111-2024"])
        office.place(old, "new", "AST01-2026-000004.json")
        let run = try office.spool("verify")
        #expect(run.output == "")
        #expect(run.error == "")
        #expect(run.status == 0)
    }

    /// Every name, what kind it is, when it was changed and what it holds.
    private func snapshot() throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: office.path).sorted()
        return names.map { name in
            var status = stat()
            lstat("\(office.path)/\(name)", &status)
            let bytes = FileManager.default.contents(atPath: "\(office.path)/\(name)") ?? Data()
            return
                "\(name) \(status.st_mode) \(status.st_mtim) \(status.st_ctim) \(bytes.hashValue)"
        }
    }
}
