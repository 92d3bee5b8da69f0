import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Judging
@testable import Records

@Suite struct MalformedTests {
    static let bytes = Array(Answers.married.record().text.utf8)

    func told(_ bytes: [UInt8]) -> [String] {
        let reading = Record.read(bytes, form: .real, today: .frozen)
        expectWords(of: reading.problems)
        #expect(reading.record == nil)
        return reading.problems.map { problem in
            let place = if case .text(let place) = problem.details["where"] { place } else { "" }
            return "\(problem.line) \(place)"
        }
    }

    func told(_ text: String) -> [String] { told(Array(text.utf8)) }

    @Test func `what is no JSON is told with line and column`() {
        #expect(told("") == ["record.json @ - 1:1"])
        #expect(told("{\n  \"schema\": }") == ["record.json @ - 2:13"])
        #expect(told("{} x") == ["record.json @ - 1:4"])
        #expect(told("\u{FEFF}{}") == ["record.json @ - 1:1"])
        #expect(told("{\"a\": \"\u{1}\"}") == ["record.json @ - 1:8"])
        #expect(told(Self.bytes.dropLast(20)).first?.hasPrefix("record.json @ - ") == true)
    }

    @Test func `what is not UTF-8 is told`() {
        #expect(told([0x7B, 0x22, 0xFF, 0x22, 0x7D]) == ["record.json @ - 1:3"])
        #expect(told(Array("{\"a\": \"".utf8) + [0xC0, 0xAF]) == ["record.json @ - 1:8"])
    }

    @Test func `what is too large or too deep is told`() {
        let large = [UInt8](repeating: 0x20, count: Limits.standard.bytes + 1)
        #expect(told(large) == ["record.json @ - 1:1"])
        let deep = String(repeating: "[", count: 65)
        #expect(told(deep) == ["record.json @ - 1:65"])
    }

    @Test func `a key that stands twice in one object is told by its name`() {
        #expect(told("{\"a\": 1,\n \"a\": 2}") == ["record.duplicateKey @ a 2:2"])
        #expect(told("{\"a\": {\"b\": 1, \"b\": 1}}") == ["record.duplicateKey @ b 1:16"])
        let text = String(decoding: Self.bytes, as: UTF8.self)
        let twice = text.replacing("\"surname\":", with: "\"iin\":")
        #expect(told(twice).first?.hasPrefix("record.duplicateKey @ iin ") == true)
    }

    @Test(arguments: 1...6)
    func `damage of any kind is told or does no harm`(seed: Int) {
        var numbers = Seeded(UInt64(seed))
        let marks = Array(#"{}[]":,\019ae-. "#.utf8) + [0x00, 0x80, 0xC0, 0xED, 0xF4]
        for _ in 0..<15 {
            var bytes = Self.bytes
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                let place = bytes.indices.randomElement(using: &numbers) ?? 0
                bytes[place] = marks.randomElement(using: &numbers) ?? 0
            }
            let reading = Record.read(bytes, form: .real, today: .frozen)
            #expect(reading.record != nil || reading.problems.count == 1)
            expectWords(of: reading.problems)
        }
    }
}
