import Foundation
import JSON
import Testing

/// `saualnama check` of what is no record, and of what cannot be read.
@Suite struct NoRecordTests {
    /// The status, and the only line without the file's name.
    private func check(_ bytes: [UInt8]) throws -> (status: Int32, line: String) {
        let scratch = try Scratch()
        let file = scratch.write(bytes, to: "x.json")
        let run = try saualnama("check", file)
        #expect(run.lines.count == 1)
        #expect(run.errors == "")
        return (run.status, String(run.lines.first?.dropFirst(file.count + 2) ?? ""))
    }

    @Test func `a truncated record is told with line and column`() throws {
        let text = try goodRecord().text
        let cut = try check(Array(text.utf8.prefix(text.utf8.count / 2)))
        #expect(cut.status == 65)
        #expect(cut.line.hasPrefix("-: record.json: "))
        let lines = text.prefix(text.count / 2).split(separator: "\n").count
        let told = try #require(cut.line.firstMatch(of: /([0-9]+):[0-9]+/))
        let line = try #require(Int(told.1))
        #expect((lines - 10...lines + 10).contains(line))
        #expect(try check([]).line.contains("1:1"))
    }

    @Test func `another encoding is told as one`() throws {
        var bytes = Array("{\n  \"a\": \"".utf8)
        bytes += [0xC8, 0xE2, 0xE0, 0xED, 0xEE, 0xE2]
        let found = try check(bytes + Array("\"}".utf8))
        #expect(found.status == 65)
        #expect(found.line.hasPrefix("-: record.json: "))
        #expect(found.line.contains("UTF-8"))
        #expect(found.line.contains("2:9"))
    }

    @Test func `ten megabytes of nonsense are told by the limit`() throws {
        let found = try check([UInt8](repeating: UInt8(ascii: "["), count: 10 << 20))
        #expect(found.status == 65)
        #expect(found.line.hasPrefix("-: record.json: "))
        #expect(found.line.contains("4 МиБ"))
        let deep = try check([UInt8](repeating: UInt8(ascii: "["), count: 100_000))
        #expect(deep.line.contains("64"))
    }

    @Test func `a key that stands twice is named with its place`() throws {
        let found = try check(Array("{\"a\": 1,\n \"схема\": 2, \"a\": 3}".utf8))
        #expect(found.status == 65)
        #expect(found.line.hasPrefix("a: record.duplicateKey: "))
        #expect(found.line.contains("«a»"))
        #expect(found.line.contains("2:14"))
    }

    @Test(arguments: ["{}", "[]", "17", "{\"schema\": \"saualnama/9\"}"])
    func `json that is no record of this form is none`(text: String) throws {
        let found = try check(Array(text.utf8))
        #expect(found.status == 65)
        #expect(found.line.contains(": record."))
        #expect(!found.line.contains("{"))
    }

    @Test func `problems weigh more than a file that is no record, an unread file most`() throws {
        let scratch = try Scratch()
        let good = scratch.write(try goodRecord().text, to: "good.json")
        let faulty = scratch.write(try goodRecord().with("answers.purpose", 5).text, to: "f.json")
        let none = scratch.write("{", to: "none.json")
        #expect(try saualnama("check", good, none).status == 65)
        #expect(try saualnama("check", none, faulty, good).status == 1)
        let unread = try saualnama("check", "\(scratch.path)/no.json", none, faulty, good)
        #expect(unread.status == 74)
        #expect(unread.lines.count == 2)
        #expect(unread.errors == "saualnama: \(scratch.path)/no.json: такого файла или папки нет\n")
    }
}
