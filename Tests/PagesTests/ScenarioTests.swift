import Foundation
import Messages
import Testing

@testable import Pages

/// One scenario in one language.
struct Performance: CustomTestStringConvertible, Sendable {
    let scenario: String
    let language: Language

    var testDescription: String { "\(scenario), \(language.rawValue)" }

    var folder: URL { Project.scenarios.appending(path: scenario) }
    var file: URL { folder.appending(path: "\(language.rawValue).frame") }

    /// All folders of Scenarios, each in the languages of its script.
    static let all: [Performance] = {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: Project.scenarios.path)) ?? []
        return names.sorted().flatMap { name -> [Performance] in
            let keys = Project.scenarios.appending(path: "\(name)/keys")
            guard FileManager.default.fileExists(atPath: keys.path) else { return [] }
            // A script that cannot be read is told by its test.
            let languages = (try? Script(file: keys))?.languages ?? [.kk]
            return languages.map { Performance(scenario: name, language: $0) }
        }
    }()

    func stage() throws -> Stage {
        let script = try Script(file: folder.appending(path: "keys"))
        let office = try Office.shared.get()
        let world = office.world(
            hasPlaces: script.hasPlaces, hasPapers: script.hasPapers, isTraining: script.isTraining,
            lastYearOfHolidays: script.lastYearOfHolidays)
        return try Stage(script, world: world, language: language)
    }

    func frame() throws -> Frame {
        let stage = try stage()
        return Frame(stage.model.view, asking: stage.asked)
    }
}

@Suite struct ScenarioTests {
    static let records = ProcessInfo.processInfo.environment["RECORD"] != nil
    static let isCI = ProcessInfo.processInfo.environment["CI"] != nil

    @Test(arguments: Performance.all)
    func `a scenario shows its frame`(_ performance: Performance) throws {
        let frame = try performance.frame()
        if ScenarioTests.records, !ScenarioTests.isCI {
            try frame.text.write(to: performance.file, atomically: true, encoding: .utf8)
            return
        }
        let place = "Tests/PagesTests/Scenarios/\(performance.scenario)"
        guard let kept = try? String(contentsOf: performance.file, encoding: .utf8) else {
            Issue.record(
                """
                \(place) has no \(performance.file.lastPathComponent) yet. Look at what it shows and
                keep it with: RECORD=1 swift test --filter Scenario
                \(frame.text)
                """)
            return
        }
        if kept != frame.text {
            Issue.record(
                """
                \(place)/\(performance.file.lastPathComponent) is not what the screen shows now.
                If the change is meant: RECORD=1 swift test --filter Scenario
                \(frame.difference(from: Frame(text: kept)))
                """)
        }
    }

    @Test func `frames are not recorded where nobody looks at them`() {
        #expect(
            !(ScenarioTests.records && ScenarioTests.isCI),
            "RECORD is set and CI too: unset RECORD, record at your desk and commit the frames")
    }

    @Test func `every scenario says in one sentence what it is about`() throws {
        let names = Set(Performance.all.map(\.scenario))
        #expect(names.count >= 35)
        for name in names {
            let file = Project.scenarios.appending(path: "\(name)/about")
            let about = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            let lines = about.split(separator: "\n")
            #expect(
                lines.count == 1 && about.hasSuffix(".\n"),
                "\(name)/about needs one line with one sentence, ended by a full stop")
        }
    }

    @Test func `no frame stands without a scenario that shows it`() throws {
        let wanted = Set(Performance.all.map { "\($0.scenario)/\($0.language.rawValue).frame" })
        for name in try FileManager.default.contentsOfDirectory(atPath: Project.scenarios.path) {
            let folder = Project.scenarios.appending(path: name)
            for file in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            where file.hasSuffix(".frame") {
                #expect(wanted.contains("\(name)/\(file)"), "\(name)/\(file): delete it")
            }
        }
    }
}
