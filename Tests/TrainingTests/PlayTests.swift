import Canvas
import Forms
import Messages
import Testing
import Training

@testable import Session

@Suite struct PlayTests {
    @Test(arguments: caseIDs, [Language.kk, .ru])
    func `a case types itself to its end, and nothing differs from its papers`(
        _ id: String, _ language: Language
    ) throws {
        var room = try Classroom(language: language)
        room.demonstrate(id)
        let count = room.letPlay()
        #expect(room.isFinished, "\(count) turns\n\(room.lines.joined(separator: "\n"))")
        #expect(room.differences == [])
        #expect(room.record?.envelope.isDemo == true)
        #expect(room.lines.contains { $0.contains("DEMO01-2026-000001") })
    }
}
