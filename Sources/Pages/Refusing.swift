import Casework

extension Model {
    /// Says that a key does nothing here; keys that move the cursor say so by not moving it.
    package mutating func refuse(_ command: Command) {
        guard let name = Keymap.binding(of: command)?.name, !name.isEmpty else { return }
        intake.notice = .message("key.unused", ["key": name])
    }
}
