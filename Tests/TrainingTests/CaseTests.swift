import Forms
import Foundation
import JSON
import Messages
import Testing

@testable import Judging
@testable import Training

@Suite struct CaseTests {
    @Test(arguments: caseIDs)
    func `a case obeys every rule on whatever day it is taken`(_ id: String) throws {
        let library = try Library.shared.get()
        let file = try #require(library.cases.first { $0.content.id == id })
        let first = try #require(Day(year: 2026, month: 11, day: 23))
        // Days in all months, and over a leap day.
        for step in 0..<7 {
            let day = first.adding(days: step * 167)
            #expect(file.lint(with: library.reference, today: day).map(\.description) == [])
        }
    }

    @Test func `there are three cases in each language, from easy to hard`() throws {
        let cases = try Library.shared.get().cases.map(\.content)
        #expect(cases.map(\.id) == caseIDs)
        #expect(cases.filter { $0.language == .kk }.map(\.id) == ["single", "family", "widow"])
        #expect(
            cases.filter { $0.language == .ru }.map(\.id) == [
                "foreigner", "minor", "contradictions",
            ])
        #expect(Set(cases.map(\.difficulty)) == [1, 2, 3])
    }

    @Test(arguments: caseIDs)
    func `numbers tell the birth date and sex of their people`(_ id: String) throws {
        let library = try Library.shared.get()
        let content = try library.content(id)
        let day = try #require(Day(year: 2027, month: 3, day: 1))
        let values = content.values(asOf: day, in: library.reference.form)
        #expect(!content.people.isEmpty)
        for (name, person) in content.people {
            let iin = try #require(values["\(name).iin"].flatMap { IIN($0) })
            #expect(iin.hasRightCheckDigit)
            #expect(iin.sex == person.sex)
            #expect(iin.birthDate?.shown == values[person.born])
        }
    }

    @Test func `a serial whose prefix was never issued gives way to the next`() throws {
        // 900101 3 0080 has no check digit in either round.
        let day = try #require(Day(year: 1990, month: 1, day: 1))
        let person = PersonRule(born: "birth", sex: .male, serial: 80)
        #expect(person.iin(born: day) == "900101300811")
    }

    @Test func `papers have no placeholder left and move with the day`() throws {
        for file in try Library.shared.get().cases {
            let reference = try Library.shared.get().reference
            let today = try #require(Day(year: 2026, month: 11, day: 23))
            let next = try #require(Day(year: 2027, month: 11, day: 23))
            let papers = file.content.dossier(on: today, with: reference).papers
            let lines = papers.flatMap(\.lines)
            #expect(lines.filter { $0.contains("{") || $0.contains("}") } == [])
            #expect(papers != file.content.dossier(on: next, with: reference).papers)
        }
    }

    @Test func `a birthday is counted from the day of the papers`() throws {
        let rule = DateRule.birthday(age: 38, month: 11, day: 4)
        let before = try #require(Day(year: 2026, month: 11, day: 3))
        let on = try #require(Day(year: 2026, month: 11, day: 4))
        #expect(rule.text(asOf: before, among: [:]) == "04.11.1987")
        #expect(rule.text(asOf: on, among: [:]) == "04.11.1988")
    }

    @Test func `a date in the year of another follows it`() throws {
        let dates: [String: DateRule] = [
            "birth": .birthday(age: 44, month: 11, day: 14),
            "other": .inYearOf("birth", month: 11, day: 4),
            "loop": .inYearOf("loop", month: 1, day: 1),
        ]
        let day = try #require(Day(year: 2026, month: 11, day: 10))
        #expect(dates["other"]?.text(asOf: day, among: dates) == "04.11.1981")
        #expect(dates["loop"]?.text(asOf: day, among: dates) == "")
    }
}
