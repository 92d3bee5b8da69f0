import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Judging
@testable import Records

/// Properties of all records; the seed is the argument.
@Suite struct RoundTripTests {
    /// Random answers, some of their warnings explained.
    func sample(_ numbers: inout Seeded) -> Answers {
        let answers = Answers.random(using: &numbers)
        return Bool.random(using: &numbers) ? answers.explained() : answers
    }

    @Test(arguments: 1...12)
    func `a record that was read is written as it was`(seed: Int) throws {
        var numbers = Seeded(UInt64(seed))
        for _ in 0..<5 {
            let written = sample(&numbers).record().text
            let reading = Record.read(Array(written.utf8), form: .real, today: .frozen)
            let record = try #require(reading.record)
            #expect(record.envelope == .sample)
            #expect(record.node(form: .real, today: .frozen).text == written)
        }
    }

    @Test(arguments: 21...32)
    func `a record is judged as the screen was`(seed: Int) {
        var numbers = Seeded(UInt64(seed))
        for _ in 0..<5 {
            let answers = sample(&numbers)
            let interview = Interview(form: .real, answers: answers, today: .frozen)
            let reading = answers.record().read()
            // The day of acceptance is that of registration: what is wrong with it is told there.
            let told = reading.problems.filter {
                $0.code != .warningUnexplained && $0.path.field != "schedule.acceptedOn"
            }
            let (here, there) = (interview.problems.map(\.line), told.map(\.line))
            #expect(here.filter { !there.contains($0) } == [], "told on the screen alone")
            #expect(there.filter { !here.contains($0) } == [], "told of the record alone")
            #expect(here.count == there.count)
            let unexplained = interview.problems.filter {
                $0.level == .warning && interview.reason(for: $0) == nil
            }
            #expect(
                reading.problems.filter { $0.code == .warningUnexplained }.map(\.path)
                    == unexplained.map(\.path))
            expectWords(of: reading.problems)
        }
    }

    @Test(arguments: 41...46)
    func `an answer that is not asked is never in a record`(seed: Int) {
        var numbers = Seeded(UInt64(seed))
        for _ in 0..<5 {
            let answers = sample(&numbers)
            let interview = Interview(form: .real, answers: answers, today: .frozen)
            let record = answers.record()
            for field in Form.real.screens.flatMap(\.fields) {
                let prefix = field.part.isEmpty ? "" : field.part + "."
                if !interview.isAsked(AnswerPath(field.name)) {
                    #expect(record.value(under: prefix + field.id) == nil, "\(field.name)")
                    continue
                }
                guard let table = field.kind.table else { continue }
                for row in answers.rows(of: field.name).indices {
                    for column in table.columns
                    where !interview.isAsked(column.path(row: row, table: field.name)) {
                        let path = "answers.\(field.name)[\(row)].\(column.id)"
                        #expect(record.value(under: path) == nil, "\(path)")
                    }
                }
            }
        }
    }

    @Test func `answers that were set aside come back`() {
        let young = Answers.married.with("education", "3")
        #expect(young.record().value(under: "answers.specialty") == nil)
        #expect(young.with("education", "1") == Answers.married)
    }

    @Test func `a record without problems stays so in later years`() {
        let record = Answers.married.record()
        #expect(record.read().problems == [])
        #expect(record.read(today: Day("2040-01-01")).problems == [])
    }
}
