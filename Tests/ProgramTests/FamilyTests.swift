import Foundation
import Forms
import TerminalSupport
import Testing

/// Whole families at the real program, from the first key to the file in the spool.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct FamilyTests {
    private let home: Home

    init() throws { home = try Home() }

    @Test func `two families, one after the other, become two files`() throws {
        let clerk = try home.open()
        let today = try Day.atOffice()
        let first = "AST01-\(today.year)-000001"
        let second = "AST01-\(today.year)-000002"

        try clerk.play(Families.keys("kk"))
        try clerk.wait(for: first, within: .patient)
        try expect(first, of: "kk", in: home, on: today)

        // Half-way the screen became Russian, and so it stays for the next one.
        try clerk.send(keys: "F3")
        let russian = Sentences("ru")
        let done = russian["list.finishedToday", ["n": "1"]]
        try clerk.wait(for: "the day's work", within: .patient) {
            $0[4].hasPrefix("     \(done)  ") && $0[5].contains(" \(first)  ")
                && $0[5].hasSuffix("  \(russian["state.deposited"])")
        }
        try clerk.play(Families.keys("ru"))
        try clerk.wait(for: second, within: .patient)
        try expect(second, of: "ru", in: home, on: today)

        // Nothing of a family is left for the next applicant.
        try clerk.send(keys: "Enter")
        let kazakh = Sentences("kk")
        let next = try clerk.wait(for: "an empty form to its last word", within: .patient) {
            $0[0].contains("1/8")
                && $0[23].hasSuffix(
                    "F8 \(kazakh["command.nextProblem"])  F3 \(kazakh["command.leave"])")
        }
        try clerk.send(keys: "F3", "Enter")
        try clerk.wait(for: "the same empty form") { $0 == next }
        #expect(home.draftCount == 0)
        try expectPrivate(home.state)
    }

    private func expect(_ number: String, of family: String, in home: Home, on day: Day) throws {
        let file = "\(home.spool)/new/\(number).json"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let record = try RecordText(text, today: day).text
        let kept = Families.folder.appending(path: "\(family).json")
        if Families.areRecorded {
            try record.write(to: kept, atomically: true, encoding: .utf8)
        }
        let expected = (try? String(contentsOf: kept, encoding: .utf8)) ?? ""
        if record != expected {
            Issue.record(
                """
                The record is not Tests/ProgramTests/Families/\(family).json. If the change is meant:
                RECORD=1 swift test --filter FamilyTests
                \(difference(record, from: expected))
                """)
        }
        let check = try home.run(["check", file])
        #expect(check.said == "")
        #expect(check.status == 0)
    }

    private func difference(_ new: String, from old: String) -> String {
        new.components(separatedBy: "\n").difference(from: old.components(separatedBy: "\n"))
            .map { change in
                switch change {
                case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
                case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
                }
            }.joined(separator: "\n")
    }

    private func expectPrivate(_ folder: String) throws {
        let manager = FileManager.default
        let names = try manager.subpathsOfDirectory(atPath: folder)
        #expect(names.contains { $0.hasSuffix(".json") } && names.contains("drafts/finished"))
        for path in [folder] + names.map({ "\(folder)/\($0)" }) {
            let attributes = try manager.attributesOfItem(atPath: path)
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(path)")
        }
    }
}

/// The scripts of invented families, and the records that they become.
enum Families {
    static let folder = Project.folder.appending(path: "Tests/ProgramTests/Families")

    static func keys(_ name: String) -> URL { folder.appending(path: "\(name).keys") }

    static let areRecorded =
        ProcessInfo.processInfo.environment["RECORD"] != nil
        && ProcessInfo.processInfo.environment["CI"] == nil
}
