import Canvas
import Casework
import Forms
import Judging
import Messages
import Testing

@testable import Pages
@testable import Training

/// How many keys a practised typist needs, who uses what is offered, repeated and known.
@Suite struct KeyCountTests {
    /// All keys from the first field to the check page, over the characters of the answers as they are read
    /// back.
    private func ratio(_ id: String, _ language: Language) throws -> Double {
        var room = try Classroom(language: language)
        room.demonstrate(id)
        let dossier = try #require(room.model.trainer?.dossier)
        var keys = 0
        while room.model.place == .form, keys < 5000 {
            room.press(try #require(room.model.nextKey(typing: dossier)))
            keys += 1
        }
        let intake = room.model.intake
        let values = intake.interview.askedFields.map { field, path in
            intake.shown(field, at: path, in: language)
        }
        return Double(keys) / Double(values.joined().count)
    }

    @Test func `a family takes three keys for five characters at most`() throws {
        let ratio = try ratio("family", .kk)
        #expect(ratio <= 0.60, "\(ratio)")
    }
}
