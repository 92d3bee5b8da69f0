import Casework
import Forms
import Foundation
import Messages
import RecordSamples
import Testing

@testable import Papers

/// Sheets as people read them, in `Tests/PapersTests/Sheets`.
///
/// `RECORD=1 swift test --filter SheetFrameTests` writes them anew.
@Suite struct SheetFrameTests {
    private static let records = ProcessInfo.processInfo.environment["RECORD"] != nil
    private static let folder = "\(House.folder)/Tests/PapersTests/Sheets"

    private func expect(_ sheet: Sheet, as name: String) throws {
        let path = "\(SheetFrameTests.folder)/\(name).txt"
        let text = Sheet.text(of: [sheet])
        if SheetFrameTests.records {
            try FileManager.default.createDirectory(
                atPath: SheetFrameTests.folder, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        let known = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let old = known.split(separator: "\n", omittingEmptySubsequences: false)
        let place = zip(lines, old).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(
            text == known,
            """
            \(name).txt, line \((place?.offset ?? min(lines.count, old.count)) + 1): \
            \(place?.element.0 ?? "") stands where \(place?.element.1 ?? "") stood. If it is meant: \
            RECORD=1 swift test --filter SheetFrameTests
            """)
    }

    @Test(arguments: [Language.kk, .ru])
    func `the questionnaire of a family whose mother stays`(_ language: Language) throws {
        let families = try Families()
        try expect(
            families.maker.questionnaire(
                of: try families.whoseMotherStays(), today: Families.today, in: language),
            as: "family.questionnaire.\(language.rawValue)")
    }

    @Test(arguments: [Language.kk, .ru])
    func `the questionnaire of a boy of fifteen`(_ language: Language) throws {
        let families = try Families()
        try expect(
            families.maker.questionnaire(
                of: try families.ofABoyOfFifteen(), today: Families.today, in: language),
            as: "boy.questionnaire.\(language.rawValue)")
    }

    @Test(arguments: [SheetName.receipt, .case], [Language.kk, .ru])
    func `what is told of the family`(_ sheet: SheetName, _ language: Language) throws {
        try expect(
            try Families().sheet(sheet, in: language) { answers in
                answers[AnswerPath("relatives", row: 2, column: "iin")] = ""
                answers[AnswerPath("relatives", row: 2, column: "iin").missing] = "none"
            }, as: "family.\(sheet.rawValue).\(language.rawValue)")
    }

    @Test(arguments: [SheetName.missing, .refusal, .registration], [Language.kk, .ru, .both])
    func `what is said where papers are missing`(_ sheet: SheetName, _ language: Language) throws {
        try expect(
            try Families().sheetOfMissing(sheet, in: language),
            as: "missing.\(sheet.rawValue).\(language.rawValue)")
    }

    @Test(arguments: [SheetName.receipt, .registration, .refusal])
    func `small sheets for a pen`(_ sheet: SheetName) throws {
        let families = try Families()
        let job = PrintJob(
            sheet: sheet, language: .both, isLarge: false, record: nil,
            at: Instant(seconds: 1_795_580_000))
        try expect(
            try #require(families.maker.sheet(of: job, today: Families.today)),
            as: "pen.\(sheet.rawValue).both")
    }

    @Test func `the blank in both languages`() throws {
        try expect(try Families().maker.blank(in: .both), as: "blank.both")
    }
}
