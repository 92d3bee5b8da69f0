import Canvas
import Testing

@testable import Casework
@testable import Pages

/// Where a lone Esc may wait for what a line has cut off behind it.
@Suite struct LateEscapeTests {
    private func model(after keys: [Key]) throws -> Model {
        var model = Model.atStart(try Office.shared.get().world())
        for key in keys {
            for effect in model.update(.terminal(.key(key)), clock: model.clock) {
                guard case .desk(.begin) = effect else { continue }
                _ = model.update(.begun(identifier: "0"), clock: model.clock)
            }
        }
        return model
    }

    @Test(
        arguments: [
            [], [.enter], [.enter, .character("8"), .tab], [.enter, .function(12)],
            [.enter, .function(1), .function(12)], [.enter, .escape],
        ] as [[Key]])
    func `it may be late where it closes nothing, and where any key does the same`(
        keys: [Key]
    ) throws {
        #expect(try model(after: keys).bearsLateEscape)
    }

    @Test(
        arguments: [
            [.enter, .function(1)], [.enter, .function(6)],
            [.enter, .function(7)],
            [.enter, .function(10)],
        ] as [[Key]])
    func `what it closes is closed at once`(keys: [Key]) throws {
        #expect(try !model(after: keys).bearsLateEscape)
    }
}
