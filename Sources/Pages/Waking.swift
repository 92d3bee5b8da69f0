import Canvas
import Casework

/// What came behind the hidden screen: a lone key wakes and is not typed, for nobody sees where; a
/// burst is a scanner's and arrives whole.
struct Waking: Hashable, Sendable {
    /// How many keys make a burst, and within how many milliseconds they come.
    static let burst = (keys: 3, milliseconds: 50)

    private var characters: [Character]
    private let start: Int

    init(_ character: Character, at clock: Clock) {
        characters = [character]
        start = clock.milliseconds
    }

    /// Takes in the next key; false where it is no part of a burst any more.
    mutating func take(_ key: Key, at clock: Clock) -> Bool {
        guard case .character(let character) = key,
            clock.milliseconds - start <= Waking.burst.milliseconds
        else { return false }
        characters.append(character)
        return true
    }

    /// The burst, once it is one.
    var text: [Character]? { characters.count < Waking.burst.keys ? nil : characters }
}

extension Model {
    /// What a key does that wakes the hidden screen, or follows one that did; nil for any other.
    mutating func wake(_ key: Key) -> [Effect]? {
        if isHidden {
            isHidden = false
            if case .character(let character) = key { waking = Waking(character, at: clock) }
            return []
        }
        guard var waking, waking.take(key, at: clock) else {
            self.waking = nil
            return nil
        }
        self.waking = waking
        guard let text = waking.text else { return [] }
        self.waking = nil
        return text.flatMap { press(.character($0)) }
    }
}
