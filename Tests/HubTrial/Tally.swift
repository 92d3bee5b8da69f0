import Foundation
import HubSupport

/// What a fault has cost.
struct Tally {
    var tried = 0
    var lost = 0
    var doubled = 0
    var foreign = 0

    var isClean: Bool { lost == 0 && doubled == 0 && foreign == 0 }

    var columns: String {
        [tried, lost, doubled, foreign].map { count in
            let text = String(count)
            return String(repeating: " ", count: max(0, 6 - text.count)) + text + " "
        }.joined()
    }

    static func += (left: inout Tally, right: Tally) {
        left.tried += right.tried
        left.lost += right.lost
        left.doubled += right.doubled
        left.foreign += right.foreign
    }
}

/// What this machine does not let us try.
struct Skipped: Error { let why: String }

/// A hub with desks and the spools of one unit, and what is true of them.
final class Setting {
    let hub: Hub
    let desks: [End]
    let units: [End]
    private var serial = 0

    init(
        desks count: Int = 2, units unitCount: Int = 2, standbys: Int = 2,
        settings: [String: String] = [:],
        in parent: String = "/tmp", schema: (String) -> String = { $0 }
    ) throws {
        let hub = try Hub(standbys: standbys, settings: settings, in: parent, schema: schema)
        self.hub = hub
        desks = try (1...count).map { number in
            let name = "AST\(number < 10 ? "0" : "")\(number)"
            try hub.admit("desk", name, "astana")
            return try End(name, command: hub.command(name), seconds: 10)
        }
        units = try (1...unitCount).map { number in
            try hub.admit("unit", "astana_\(number)", "astana")
            return try End(
                "astana_\(number)", command: hub.command("astana_\(number)"), seconds: 10)
        }
    }

    deinit { hub.remove() }

    /// Lets every desk finish so many.
    func finish(_ count: Int) {
        for desk in desks { desk.finish((serial + 1)...(serial + count)) }
        serial += count
    }

    /// Everything that desks hold as acknowledged and the hub lacks.
    func lost() throws -> Int { try desks.reduce(0) { try $0 + Trial.lost($1, hub) } }

    /// Lets everybody ship until nothing is left, then counts.
    func settled(tried: Int) throws -> Tally {
        var tally = Tally(tried: tried)
        // Before anything heals: a receipt is a promise.
        tally.lost += try lost()
        for _ in 0..<3 {
            for end in desks + units { try end.ship() }
        }
        tally.lost += try lost()
        var places: [String: [(End, String)]] = [:]
        for unit in units {
            for folder in ["new", "cur", "done", "returned"] {
                for name in unit.names(folder) { places[name, default: []].append((unit, folder)) }
            }
        }
        for desk in desks {
            tally.lost += desk.names("new").count
            for folder in ["cur", "done", "returned"] {
                for name in desk.names(folder) {
                    let found = places.removeValue(forKey: name) ?? []
                    if found.isEmpty { tally.lost += 1 }
                    tally.doubled += max(0, found.count - 1)
                    if let (unit, place) = found.first,
                        unit.bytes(place, name) != desk.bytes(folder, name)
                    {
                        tally.lost += 1
                    }
                }
            }
            let seen = try hub.ask(
                "select number from hub.list(null, '2020-01-01', 1000000)", as: desk.name)
            tally.foreign += seen.lines.count { !$0.hasPrefix(desk.name) }
        }
        // What no desk ever handed over.
        tally.foreign += places.count
        return tally
    }
}
