import Alphabet
package import Canvas
import Casework

extension Model {
    /// What a key does.
    package mutating func press(_ key: Key) -> [Effect] {
        if let effects = wake(key) { return effects }
        // Nobody types into what he does not see.
        if isSeenTooSmall { return [] }
        pointed = nil
        isReading = false
        let now = intake.clock.uptime
        let escape = self.escape.flatMap { now - $0.uptime > 2 ? nil : $0 }
        self.escape = nil
        if escape?.closed != nil, case .character(let character) = key,
            Keymap.functionKey(for: character) != nil
        {
            reopen(escape)
        }
        // Without an Esc before it a character asks for nothing.
        let command = escape == nil && key.isCharacter ? nil : command(for: key, after: escape)
        let asked = confirming
        if asked != nil, asked != command { intake.notice = nil }
        let isConfirmed = asked != nil && asked == command
        confirming = nil
        let key = composed(key)
        if notice?.stays == false { intake.notice = nil }
        if belongsToDeparted(key, command) { return [] }
        // Esc says no, and nothing else.
        if asked != nil, command == .escape { return [] }
        guard let command else {
            guard case .character(let character) = key else {
                intake.notice = .message("key.unknown")
                return []
            }
            return String(character).hasHidden ? [] : type(character)
        }
        if let effects = guest?.perform(command, in: &self) { return effects }
        if let effects = performAnywhere(command) { return effects }
        return topPage.perform(command, isConfirmed: isConfirmed, in: &self)
    }

    /// The Kazakh letter that a Russian one becomes after Ctrl-T; any other key is what it is.
    private mutating func composed(_ key: Key) -> Key {
        guard isComposing else { return key }
        isComposing = false
        guard case .character(let letter) = key, let composed = KazakhLetter.composed(of: letter)
        else { return key }
        return .character(composed)
    }

    /// Whether a key still belongs to an answer that has left by itself; any other ends its time.
    private mutating func belongsToDeparted(_ key: Key, _ command: Command?) -> Bool {
        if intake.departure == nil { return false }
        if case .character(let character) = key, command == nil {
            return intake.belongsToDeparted(character)
        }
        // A problem that is told is read before anything is taken.
        let actsHere =
            command == .enter && notice == nil && (intake.isOnRowList || intake.offersHere)
        guard intake.enterBelongsToDeparted(actsHere: actsHere),
            [.enter, .next].contains(command)
        else { return false }
        // Where Enter would do something, it is told why it did not.
        if actsHere { intake.notice = .message("key.belonged") }
        return true
    }
}
