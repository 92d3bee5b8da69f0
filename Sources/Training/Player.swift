import Canvas
import Casework
import Forms
import Judging
import Messages
import Pages

/// Types a case by itself, with the keys that a clerk would press, and says at each page what it does.
///
/// It has no clock: whoever runs the program lets it press one key at every `.idle`. The next key
/// follows from what is on the screen and what stands in the papers, so it goes on from anywhere.
struct Player: Hashable, Sendable {
    /// Keys in a second: as fast as one can read along.
    static let pace = 12
    /// For how many keys it stops at a new page, so that its line can be read.
    static let patience = 3 * pace

    enum Scene: Hashable, Sendable {
        case screen(Int)
        case check
        case end
        case other
    }

    /// Where it was when it last pressed a key.
    var scene: Scene?
    /// How many times it still only waits.
    var pause = 0
}

extension Trainer {
    package var patience: Duration? {
        player == nil ? nil : .milliseconds(1000 / Player.pace)
    }
}

extension Model {
    /// Presses the next key of a case that types itself.
    mutating func play() -> [Effect] {
        guard var player = trainer?.player, let dossier = trainer?.dossier else { return [] }
        if player.scene != scene {
            player.scene = scene
            player.pause = Player.patience
        }
        if player.pause > 0 {
            player.pause -= 1
            trainer?.player = player
            return []
        }
        trainer?.player = player
        if case .finished = place {
            trainer?.player = nil
            return []
        }
        guard let key = nextKey(typing: dossier) else {
            trainer?.player = nil
            intake.notice = Notice(
                content: .message("auto.stuck", [:]), level: .warning, stays: true)
            return []
        }
        return press(key)
    }

    /// Any key and any paste hand the questionnaire over to the person; true when one did.
    mutating func stopPlaying() -> Bool {
        guard trainer?.player != nil else { return false }
        trainer?.player = nil
        overlay = nil
        intake.notice = .message("auto.stopped")
        return true
    }

    private var scene: Player.Scene {
        switch place {
        case .form: .screen(questionnaire.screen)
        case .check: isAtEnd ? .end : .check
        default: .other
        }
    }

    /// What the program says of itself while it types.
    var explanation: [String] {
        switch scene {
        case .check: return intake.texts("auto.check")
        case .end: return intake.texts("check.end")
        case .other: return []
        case .screen:
            if !interview.isAsked(intake.screen) { return intake.texts("screen.skipped") }
            let key = "auto.\(intake.screen.id)"
            return intake.texts(world.catalog.contains(key) ? key : "auto.screen")
        }
    }
}
