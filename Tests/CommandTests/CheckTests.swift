import Forms
import Foundation
import JSON
import Testing

/// `saualnama check` of records that are records.
@Suite struct CheckTests {
    @Test func `of a good record nothing is said`() throws {
        let scratch = try Scratch()
        let file = scratch.write(try goodRecord().text, to: "good.json")
        let run = try saualnama("check", file)
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors == "")
    }

    @Test func `each problem is a line, with file, field, code and sentence`() throws {
        let scratch = try Scratch()
        let file = scratch.write(
            try goodRecord().with("answers.purpose", 5).with("answers.sex", nil).text, to: "a.json")
        let run = try saualnama("check", file)
        #expect(run.status == 1)
        #expect(
            run.lines.map { $0.split(separator: ":").prefix(3).joined(separator: ":") } == [
                "\(file): sex: required", "\(file): purpose: choice.unknown",
            ])
        #expect(run.lines.allSatisfy { $0.hasSuffix(".") })
    }

    @Test func `the sentences are in the language that was asked for`() throws {
        let record = Array(try goodRecord().with("answers.givenName", "").text.utf8)
        let russian = try saualnama("check", "-", input: record)
        let kazakh = try saualnama("check", "-", input: record, language: "kk_KZ.UTF-8")
        #expect(russian.output != kazakh.output)
        #expect(try saualnama("check", "-", input: record, language: "C").output == kazakh.output)
        #expect(
            try saualnama("check", "--lang", "ru", "-", input: record, language: "C").output
                == russian.output)
    }

    @Test func `one bad record does not stop the others`() throws {
        let scratch = try Scratch()
        let bad = try goodRecord(2).with("answers.surname", 7).text
        let files =
            try (0..<5).map {
                scratch.write($0 == 1 ? bad : try goodRecord(UInt64($0)).text, to: "\($0).json")
            } + [scratch.write(bad, to: "9.json")]
        let run = try saualnama("check", files[0], files[1], files[2], files[5])
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        #expect(run.lines[0].hasPrefix("\(files[1]): surname: record.type: "))
        #expect(run.lines[1].hasPrefix("\(files[5]): surname: record.type: "))
    }

    @Test func `standard input is judged under its hyphen`() throws {
        let run = try saualnama("check", "-", input: Array("{}".utf8))
        #expect(run.status == 65)
        #expect(run.lines.count == 1)
        #expect(run.output.hasPrefix("-: schema: record.schema: "))
    }

    @Test func `json gives an object a line, good records too`() throws {
        let scratch = try Scratch()
        scratch.write(try goodRecord(1).text, to: "1.json")
        scratch.write(try goodRecord(2).with("answers.purpose", 5).text, to: "2.json")
        scratch.write("[", to: "3.json")
        let run = try saualnama("check", "--json", scratch.path)
        #expect(run.status == 1)
        let nodes = try run.lines.map { try Node.read(Array($0.utf8)) }
        #expect(nodes.map { $0["file"]?.string } == (1...3).map { "\(scratch.path)/\($0).json" })
        #expect(nodes.map { $0["valid"]?.bool } == [true, false, false])
        let problem = nodes[1]["problems"]?.array?.first { $0["code"] == "choice.unknown" }
        #expect(problem?["field"] == "purpose")
        #expect(problem?["level"] == "error")
        #expect(problem?["acknowledged"] == false)
        #expect(nodes[2].at("problems")?.array?.first?["code"] == "record.json")
    }

    @Test func `a warning with its reason is told in json alone`() throws {
        let explained = try (0..<40).map(goodRecord).first {
            $0["acknowledged"]?.array?.isEmpty == false
        }
        let record = Array(try #require(explained).text.utf8)
        let run = try saualnama("check", "--json", "-", input: record)
        #expect(run.status == 0)
        let problems = try Node.read(Array(run.output.utf8))["problems"]?.array ?? []
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { $0["level"] == "warning" && $0["acknowledged"] == true })
        #expect(try saualnama("check", "-", input: record).output == "")
    }

    @Test func `nothing of a record begins a line or reaches the terminal`() throws {
        let scratch = try Scratch()
        let evil = "\u{1B}[2J\n\r\u{9B}31m\u{202E}\u{2028}x"
        let record = try goodRecord().with("answers.surname", .string(evil))
            .with("answers.purpose", .string(evil)).with("language", .string(evil))
            .with("missing", .object([(evil, .string(evil))]))
        let file = scratch.write(record.text, to: "a\n\u{1B}[7m\u{9B}b.json")
        let text = try saualnama("check", file)
        #expect(text.status == 1)
        #expect(text.lines.count > 3)
        #expect(text.lines.allSatisfy { $0.hasPrefix("\(scratch.path)/a\u{FFFD}\u{FFFD}[7m") })
        let json = try saualnama("check", "--json", file)
        #expect(json.lines.count == 1)
        #expect(try Node.read(Array(json.output.utf8))["file"]?.string == file)
        let missing = try saualnama("check", file + "\n\u{1B}")
        #expect(missing.errors.filter { $0 == "\n" }.count == 1)
        for output in [text.output, json.output, missing.errors] {
            let hidden = output.unicodeScalars.filter {
                $0 != "\n"
                    && ($0.properties.generalCategory == .control
                        || $0.properties.generalCategory == .format || $0 == "\u{2028}")
            }
            #expect(hidden.isEmpty)
        }
    }

    /// In none of these zones is it always the day that it is in Kazakhstan.
    @Test(arguments: ["UTC", "Etc/GMT+12", "Etc/GMT-14", "Asia/Almaty"])
    func `today is the day in Kazakhstan, in whatever zone the machine is`(zone: String) throws {
        let now = Instant(seconds: Int(Date().timeIntervalSince1970))
        let good = try goodRecord()
        func run(daysAhead: Int) throws -> Run {
            let then = Instant(seconds: now.seconds + daysAhead * 86_400)
            let record = ["registeredOn", "declarations.liability", "declarations.consent"]
                .reduce(good) { $0.with($1, .string(then.day.iso)) }
                .with("intake.finishedAt", .string(then.rfc3339))
            return try saualnama(
                "check", "-", input: Array(record.text.utf8), environment: ["TZ": zone])
        }
        func told(_ run: Run) -> [String] {
            run.lines.filter { $0.contains(": date.future: ") }
        }
        #expect(told(try run(daysAhead: 0)) == [])
        #expect(told(try run(daysAhead: 1)) == [])
        #expect(told(try run(daysAhead: 2)).count == 3)
    }
}
