/// What a program promises to its clerk; said when it is so, and not a moment before.
package enum Promise: Hashable, Sendable {
    /// Everything is loaded; what follows is the work.
    case ready
    /// So many entries are with the system: killing the program does not take them.
    case typed(Int)
    /// So many entries are durable: a power cut does not take them.
    case kept(Int)
    /// The submission is in the spool under this number, and durable.
    case finished(number: String, id: String)
    /// That was said, but what stands under the number is not what was typed last.
    case belied(number: String)

    package init?(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("ready", 1): self = .ready
        case ("typed", 2): self = .typed(Int(words[1]) ?? 0)
        case ("kept", 2): self = .kept(Int(words[1]) ?? 0)
        case ("finished", 3): self = .finished(number: words[1], id: words[2])
        case ("belied", 2): self = .belied(number: words[1])
        default: return nil
        }
    }

    package var line: String {
        switch self {
        case .ready: "ready"
        case .typed(let count): "typed \(count)"
        case .kept(let count): "kept \(count)"
        case .finished(let number, let id): "finished \(number) \(id)"
        case .belied(let number): "belied \(number)"
        }
    }
}

/// All that was promised until something happened.
package struct Promises: Sendable {
    package var typed = 0
    package var kept = 0
    /// Under which number each submission was said to be finished.
    package var finished: [String: String] = [:]
    package var belied: [String] = []

    package init(_ promises: [Promise] = []) { for promise in promises { add(promise) } }

    package init(lines: [String]) { self.init(lines.compactMap(Promise.init)) }

    package mutating func add(_ promise: Promise) {
        switch promise {
        case .ready: break
        case .typed(let count): typed = max(typed, count)
        case .kept(let count): kept = max(kept, count)
        case .finished(let number, let id): finished[id] = number
        case .belied(let number): belied.append(number)
        }
    }
}
