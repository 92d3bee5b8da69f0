import Foundation
import JSON
import RecordSamples
import TerminalSupport
import Testing

/// `saualnama print` and `form blank`: sheets on standard output.
@Suite struct PrintTests {
    private func record() throws -> [UInt8] { try Array(goodRecord().text.utf8) }

    @Test func `a record is printed as pages of text`() throws {
        let run = try saualnama("print", "-", input: try record())
        #expect(run.status == 0 && run.errors == "")
        let pages = run.output.split(separator: "\u{C}")
        #expect(pages.count > 3)
        for page in pages { #expect(page.filter { $0 == "\n" }.count == 60) }
        #expect(run.output.contains("САУАЛНАМА–ӨТІНІШ / ЗАЯВЛЕНИЕ – АНКЕТА"))
    }

    @Test func `the language of the sheet is that of the option, not that of the machine`() throws {
        let kk = try saualnama("print", "--lang", "kk", "-", input: try record())
        #expect(kk.output.contains("САУАЛНАМА–ӨТІНІШ") && !kk.output.contains("АНКЕТА"))
        let ru = try saualnama(
            "print", "--lang=ru", "-", input: try record(), language: "kk_KZ.UTF-8")
        #expect(ru.output.contains("ЗАЯВЛЕНИЕ – АНКЕТА") && !ru.output.contains("САУАЛНАМА"))
    }

    @Test func `several sheets follow one another`() throws {
        let run = try saualnama("print", "--sheet", "questionnaire,blank", "-", input: try record())
        #expect(run.status == 0)
        #expect(run.output.contains("kz-259-1, 348-2026") && run.output.contains("Метка"))
        let html = try saualnama(
            "print", "--as", "html", "--sheet=questionnaire,blank", "-", input: try record())
        #expect(html.output.hasPrefix("<!DOCTYPE html>"))
        #expect(html.output.contains("<section class=\"sheet1 blank\">"))
    }

    @Test func `what is told of a finished questionnaire is printed from its record`() throws {
        let receipt = try saualnama(
            "print", "--sheet", "receipt", "--lang", "ru", "-", input: try record())
        #expect(receipt.status == 0 && receipt.output.contains("КОПИЯ"))
        let sheet = try saualnama("print", "--sheet", "case", "-", input: try record())
        #expect(sheet.output.contains("СОПРОВОДИТЕЛЬНЫЙ ЛИСТ"))
    }

    @Test func `small sheets are printed for a pen`() throws {
        let blank = try saualnama(
            "print", "--sheet", "receipt,registration,refusal", "--blank", "--lang", "ru")
        #expect(blank.status == 0 && blank.output.split(separator: "\u{C}").count == 3)
        #expect(blank.output.contains("Номер заявления                  ____"))
        #expect(!blank.output.contains("01.01.1970") && !blank.output.contains("{"))
    }

    @Test(arguments: [
        ("refusal", "«refusal» не печатается: недостающих документов нет."),
        ("missing", "«missing» не печатается: недостающих документов нет."),
        ("registration", "«registration» не печатается: людей с неизвестной регистрацией нет."),
    ])
    func `a sheet that there is not for a record says why`(sheet: String, why: String) throws {
        let run = try saualnama(
            "print", "--sheet", "case,\(sheet)", "-", input: try record(), language: "ru_RU.UTF-8")
        #expect(run.status == 65 && run.output == "")
        #expect(run.errors == "saualnama: \(why)\n")
    }

    @Test func `sheets go to the office's command, each as a job under its number`() throws {
        let scratch = try Scratch()
        let jobs = "\(scratch.path)/jobs"
        let file = scratch.write(
            #"{"print": {"text": ["sh", "-c", "echo \"$0\" >> \#(jobs); cat >> \#(jobs)", "{title}"]}}"#,
            to: "config.json")
        let run = try saualnama(
            "--config", file, "print", "--sheet", "receipt,case", "--printer", "-",
            input: try record())
        #expect(run.status == 0 && run.output == "" && run.errors == "")
        let number = try #require(try Node.read(try record())["number"]?.string)
        let printed = try String(contentsOfFile: jobs, encoding: .utf8)
        let titles = printed.split(separator: "\n").filter { $0 == number }
        #expect(titles.count == 2)
        #expect(printed.contains("СОПРОВОДИТЕЛЬНЫЙ ЛИСТ"))
    }

    @Test(arguments: [("one-sided", 2), ("two-sided-long-edge", 3)])
    func `on two-sided paper the second copy of a refusal does not begin on the back of the first`(
        sides: String, pages: Int
    ) throws {
        let scratch = try Scratch()
        let file = scratch.write(
            #"{"print": {"text": ["sh", "-c", "cat > \#(scratch.path)/job", "sides=\#(sides)"]}}"#,
            to: "config.json")
        let paper = Node.object([("id", .string("passport")), ("state", .string("missing"))])
        let record = try goodRecord().with("documents", .array([paper]))
        let run = try saualnama(
            "--config", file, "print", "--sheet", "refusal", "--printer", "-",
            input: Array(record.text.utf8), environment: ["SAUALNAMA_PAPERS": "true"])
        #expect(run.status == 0 && run.errors == "")
        let job = scratch.text("job").components(separatedBy: "\u{C}")
        #expect(job.count == pages)
        #expect(job.first == job.last && job.first?.contains("1/1") == true)
        #expect(pages == 2 || job[1].allSatisfy(\.isWhitespace))
    }

    @Test(arguments: [
        (#"["sh", "-c", "echo no paper >&2; exit 1"]"#, "no paper"),
        (#"["/nonexistent/lp"]"#, "/nonexistent/lp"),
    ])
    func `a printer that fails is told, with the status of input and output`(
        command: String, why: String
    ) throws {
        let scratch = try Scratch()
        let file = scratch.write(#"{"print": {"text": \#(command)}}"#, to: "config.json")
        let run = try saualnama("--config", file, "print", "--printer", "-", input: try record())
        #expect(run.status == 74 && run.output == "")
        #expect(run.errors.contains(why) && run.errors.filter { $0 == "\n" }.count == 1)
    }

    @Test(arguments: [
        #"{"print": []}"#, #"{"print": {"text": "lp"}}"#, #"{"print": {"text": []}}"#,
        #"{"print": {"text": ["lp", 1]}}"#, #"{"print": {"as": "pdf"}}"#,
        #"{"print": {"seconds": 0}}"#, #"{"print": {"shell": ["lp"]}}"#,
        #"{"officeName": 7}"#, #"{"officeName": {"kk": []}}"#, #"{"channel": "boat"}"#,
        #"{"print": {"languages": {"receipt": "en"}}}"#,
        #"{"print": {"languages": {"tax": "ru"}}}"#,
    ])
    func `settings of printing that cannot be used are told at their place`(text: String) throws {
        let scratch = try Scratch()
        let file = scratch.write(text, to: "config.json")
        let run = try saualnama("--config", file, "form", "blank")
        #expect(run.status == 78 && run.output == "")
        #expect(run.errors.hasPrefix("saualnama: \(file):1:2: "))
    }

    @Test func `an office sets in what language a sheet is printed`() throws {
        let scratch = try Scratch()
        let file = scratch.write(
            #"{"print": {"languages": {"case": "kk", "receipt": "document"}}}"#, to: "config.json")
        let run = try saualnama(
            "--config", file, "print", "--sheet", "case,receipt", "-", input: try record())
        #expect(run.output.contains("ІЛЕСПЕ ПАРАҚ") && !run.output.contains("СОПРОВОДИТЕЛЬНЫЙ"))
        let chosen = try saualnama(
            "--config", file, "print", "--sheet", "case", "--lang", "ru", "-", input: try record())
        #expect(chosen.output.contains("СОПРОВОДИТЕЛЬНЫЙ ЛИСТ"))
    }

    @Test func `a blank needs no record`() throws {
        let blank = try saualnama("form", "blank")
        #expect(blank.status == 0 && blank.output.contains("│ │ │ │ │ │ │ │ │ │ │ │ │"))
        #expect(try saualnama("print", "--blank").output == blank.output)
        let large = try saualnama("form", "blank", "--large", "--lang", "ru")
        #expect(large.lines.allSatisfy { $0.count <= 49 })
    }

    @Test(arguments: [
        (["print"], 64), (["print", "a", "b"], 64), (["print", "--blank", "a"], 64),
        (["print", "--as", "pdf", "--blank"], 64), (["print", "--sheet", "tax", "--blank"], 64),
        (["print", "-"], 65), (["print", "/nonexistent/a.json"], 74),
    ])
    func `what cannot be printed is told in one sentence`(words: [String], status: Int) throws {
        let run = try run(
            [product("saualnama")] + words, input: Array("{}".utf8),
            environment: ["LANG": "ru_RU.UTF-8", "HOME": "/nonexistent"])
        #expect(run.status == Int32(status) && run.output == "")
        #expect(run.errors.filter { $0 == "\n" }.count == 1 || status == 64)
    }
}
