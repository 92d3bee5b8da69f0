internal import JSON
internal import Spooling

/// What goes by stick, before it is sealed: lines of JSON, a head, the matter, and an end that tells that
/// none is missing.
struct Parcel {
    /// What it is: records for the office, or its answer.
    enum Direction: String { case parcel, answer }

    /// The longest record in it, in bytes: what an office takes in may go on to a hub.
    static let longestRecord = HubRound.longest

    var direction: Direction
    var from, to: String
    /// Counted by whoever hands over; the answer says which it answers.
    var serial: Int
    /// When it was written, RFC 3339 in UTC.
    var at: String
    var lines: [Node]

    var bytes: [UInt8] {
        let head = Node.object([
            ("saualnama", .string(direction.rawValue)), ("from", .string(from)),
            ("to", .string(to)),
            ("serial", .number(serial)), ("at", .string(at)),
        ])
        let end = Node.object([("end", .number(lines.count))])
        return Array(([head] + lines + [end]).map { $0.line + "\n" }.joined().utf8)
    }

    init(_ direction: Direction, from: String, to: String, serial: Int, at: String, lines: [Node]) {
        (self.direction, self.from, self.to) = (direction, from, to)
        (self.serial, self.at, self.lines) = (serial, at, lines)
    }

    /// Nil for anything that is not a whole one.
    init?(_ bytes: [UInt8]) {
        var nodes: [Node] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard
                let node = try? Node.read(
                    Array(line), limits: Limits(bytes: 8 << 20, depth: 8), locating: false)
            else { return nil }
            nodes.append(node)
        }
        guard nodes.count >= 2,
            let direction = nodes[0]["saualnama"]?.string.flatMap(Direction.init),
            let from = nodes[0]["from"]?.string, let to = nodes[0]["to"]?.string,
            let serial = nodes[0]["serial"]?.integer, let at = nodes[0]["at"]?.string,
            nodes.last?["end"]?.integer == nodes.count - 2
        else { return nil }
        self.init(
            direction, from: from, to: to, serial: serial, at: at,
            lines: Array(nodes.dropFirst().dropLast()))
    }

    /// Its name on the stick: from whom, to whom, which.
    var fileName: String { "\(from)-\(to)-\(serial).\(direction.rawValue)" }

    /// What a name on the stick says; nil where this room gives none like it.
    static func named(_ name: String) -> (direction: Direction, from: String, to: String)? {
        let parts = name.split(separator: ".")
        guard parts.count == 2, let direction = Direction(rawValue: String(parts[1])) else {
            return nil
        }
        let names = parts[0].split(separator: "-")
        guard names.count == 3, names[0...1].allSatisfy({ String($0).isSpoolName }),
            Int(names[2]) != nil
        else { return nil }
        return (direction, String(names[0]), String(names[1]))
    }
}
