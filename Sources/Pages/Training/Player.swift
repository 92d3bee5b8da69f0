import Canvas
import Casework
import Forms
import Judging
import Messages
import Training

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

extension Model {
    /// How long to wait for a key before telling `.idle`; nil where nothing waits for that.
    public var patience: Duration? {
        player == nil ? nil : .milliseconds(1000 / Player.pace)
    }

    /// Begins to type a case by itself.
    public mutating func demonstrate(_ id: String) -> [Effect] {
        chosen = Entry.Exercise(id: id, isFilled: false, day: clock.today)
        player = Player()
        return [.desk(.begin)]
    }

    /// Presses the next key of a case that types itself.
    mutating func play() -> [Effect] {
        guard var player, let practice else { return [] }
        if player.scene != scene {
            player.scene = scene
            player.pause = Player.patience
        }
        if player.pause > 0 {
            player.pause -= 1
            self.player = player
            return []
        }
        self.player = player
        if case .finished = place {
            self.player = nil
            return []
        }
        guard let key = nextKey(typing: practice.dossier) else {
            self.player = nil
            intake.notice = Notice(
                content: .message("auto.stuck", [:]), level: .warning, stays: true)
            return []
        }
        return press(key)
    }

    /// Any key and any paste hand the questionnaire over to the person; true when one did.
    mutating func stopsPlaying(at event: Event) -> Bool {
        switch event {
        case .terminal(.key), .terminal(.paste):
            guard player != nil else { return false }
            player = nil
            overlay = nil
            intake.notice = .message("auto.stopped")
            return true
        default: return false
        }
    }

    private var scene: Player.Scene {
        switch place {
        case .form: .screen(questionnaire.screen)
        case .check: isAtEnd ? .end : .check
        case .workList, .finished: .other
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
