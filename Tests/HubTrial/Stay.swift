import Foundation
import HubSupport

/// A hub with two standbys, an office, another desk, a unit and a laptop with a stick, on this machine alone:
/// to be tried by hand, for as long as this program runs.
struct Stay {
    func run() throws {
        let place = "/tmp/saualnama-hub"
        try? FileManager.default.removeItem(atPath: place)
        mkdir(place, 0o700)
        let hub = try Hub()
        func end(_ kind: String, _ name: String, _ folder: String) throws -> End {
            try hub.admit(kind, name, "astana")
            return try End(name, command: hub.command(name), at: "\(place)/\(folder)")
        }
        let office = try end("desk", "AST", "office")
        let desk = try end("desk", "KOK01", "desk")
        let unit = try end("unit", "astana_1", "unit")
        let laptop = try End("AST07", at: "\(place)/laptop")
        let stick = "\(laptop.folder)/stick"
        mkdir(stick, 0o700)
        try laptop.set("stick", ["to": "AST01", "folder": stick])
        for (one, other) in [(laptop, office), (office, laptop)] {
            try Trial.introduce(one, to: other, on: stick)
        }
        try hub.admit("overseer", "ministry")
        let overseer = try End(
            "ministry", command: hub.command("ministry"), at: "\(place)/ministry")
        for (what, end) in [
            ("an office, role AST, which ships for its laptops", office), ("a desk, KOK01", desk),
            ("the spool of a unit", unit), ("a laptop, AST07", laptop),
            ("whoever sees the lists of all", overseer),
        ] { say("HOME=\(end.folder) saualnama --config \(end.config)   # \(what)") }
        say("\nThe stick is \(stick). Ctrl-C ends all of it.")
        while true { pause() }
    }
}
