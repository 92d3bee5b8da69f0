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
        let blank = try saualnama("print", "--sheet", "receipt", "--blank")
        #expect(blank.status == 65 && blank.output == "")
    }

    @Test(arguments: [
        #"{"print": []}"#, #"{"print": {"text": "lp"}}"#, #"{"print": {"text": []}}"#,
        #"{"print": {"text": ["lp", 1]}}"#, #"{"print": {"as": "pdf"}}"#,
        #"{"print": {"seconds": 0}}"#, #"{"print": {"shell": ["lp"]}}"#,
        #"{"officeName": 7}"#, #"{"officeName": {"kk": []}}"#,
    ])
    func `settings of printing that cannot be used are told at their place`(text: String) throws {
        let scratch = try Scratch()
        let file = scratch.write(text, to: "config.json")
        let run = try saualnama("--config", file, "form", "blank")
        #expect(run.status == 78 && run.output == "")
        #expect(run.errors.hasPrefix("saualnama: \(file):1:2: "))
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
