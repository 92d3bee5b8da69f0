import Foundation
import JSON
import TerminalSupport
import Testing

/// Whether they are installed, as the command of the README does.
private let hasTools = ["weasyprint", "pdfinfo", "pdftotext"].allSatisfy { tool in
    (try? run(["sh", "-c", "command -v \(tool)"]))?.status == 0
}

/// Sheets as HTML on real paper: A4 by weasyprint, looked at through poppler's tools.
@Suite(.enabled(if: hasTools, "weasyprint or poppler-utils are not installed"))
struct PaperTests {
    /// A sheet as PDF, which is there as long as its folder.
    private struct Paper {
        let folder: Scratch
        let file: String
    }

    private func pdf(_ words: [String], of record: Node? = nil) throws -> Paper {
        let scratch = try Scratch()
        let html = try run(
            [product("saualnama"), "print", "--as", "html"] + words,
            input: record.map { Array($0.text.utf8) } ?? [],
            environment: ["LANG": "ru_RU.UTF-8", "HOME": "/nonexistent"])
        #expect(html.status == 0, "\(html.errors)")
        let page = scratch.write(html.output, to: "sheet.html")
        let file = "\(scratch.path)/sheet.pdf"
        let made = try run(["weasyprint", page, file])
        #expect(made.status == 0 && !made.errors.contains("WARNING"), "\(made.errors)")
        return Paper(folder: scratch, file: file)
    }

    private func pages(_ paper: Paper) throws -> Int? {
        let info = try run(["pdfinfo", paper.file])
        #expect(info.output.contains("Page size:") && info.output.contains("(A4)"))
        return info.lines.first { $0.hasPrefix("Pages:") }
            .flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }
    }

    @Test func `a blank is four pages, two sheets on both sides`() throws {
        let paper = try pdf(["--blank"])
        #expect(try pages(paper) == 4)
    }

    @Test(arguments: ["kk", "ru", "both"])
    func `a filled questionnaire is no more than four pages, and every letter is there`(
        language: String
    ) throws {
        let paper = try pdf(["--lang", language, "-"], of: try goodRecord())
        #expect(try #require(try pages(paper)) <= 4)
        let text = try run(["pdftotext", "-layout", paper.file, "-"]).output
        #expect(!text.contains("\u{FFFD}"))
        for word in language == "ru" ? ["Фамилия", "№"] : ["Тегі", "Әкесінің", "қазіргі", "№"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    @Test func `sheets in one file have page numbers of their own`() throws {
        let paper = try pdf(
            ["--sheet", "questionnaire,receipt,case", "--lang", "ru", "-"],
            of: try goodRecord())
        let text = try run(["pdftotext", "-layout", paper.file, "-"]).output
        let numbers = text.matches(of: #/стр\. (\d+)\/(\d+)/#).map { ($0.output.1, $0.output.2) }
        let count = try #require(try pages(paper))
        #expect(numbers.count == count)
        let ends = numbers.filter { $0.0 == $0.1 }
        #expect(ends.count == 3 && numbers.first?.0 == "1")
        #expect(numbers.filter { $0.0 == "1" }.count == 3)
    }

    @Test func `all letters of both languages have a shape`() throws {
        let letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё№«»–—"
        let record = try goodRecord().with("answers.departure.to.settlement", .string(letters))
        let paper = try pdf(["-"], of: record)
        let text = try run(["pdftotext", "-layout", paper.file, "-"]).output
        #expect(text.contains(letters))
    }
}
