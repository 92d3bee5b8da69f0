import Courier
import JSON

/// How the hub is reached: `{"command": ["psql", …], "seconds": 60}`.
struct HubSettings {
    /// Takes SQL on its standard input and answers a row a line, without a word besides.
    var command: [String] = []
    /// How long one call may take.
    var seconds = 60

    /// Reads the object `hub` of a file of settings; nil where something in it is not as it must be.
    init?(reading node: Node) {
        guard let members = node.object else { return nil }
        for member in members {
            switch member.key {
            case "command":
                guard let words = member.node.command else { return nil }
                command = words
            case "seconds":
                guard let count = member.node.integer, (1...600).contains(count) else { return nil }
                seconds = count
            default: return nil
            }
        }
        if command.isEmpty { return nil }
    }

    var line: Line { Line(command: command, seconds: seconds, variable: Files.environment) }
}

extension Node {
    /// The words of a command, of which the first is its name; nil for anything else.
    var command: [String]? {
        guard let words = array?.compactMap(\.string), !words.isEmpty, words.count == array?.count
        else { return nil }
        return words
    }
}
