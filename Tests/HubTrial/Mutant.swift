import Foundation
import HubSupport
import Spooling

import Courier

/// A hub or a courier with a known defect: if it is not caught, nothing is proved.
struct Mutant {
    let name: String
    let isCaught: () throws -> Bool

    static let all = [
        Mutant(name: "that answers a repeat without writing") {
            let setting = try Setting(desks: 1) { Trial.mutant($0, Trial.repeatsBySelect) }
            let desk = setting.desks[0]
            try desk.set("hub", ["command": setting.hub.command(desk.name), "seconds": 3])
            for server in setting.hub.servers.dropFirst() { server.freeze(true) }
            setting.finish(1)
            try desk.ship()
            try setting.hub.first.kill()
            try setting.hub.first.start()
            try desk.ship()
            return !desk.names("cur").isEmpty
        },
        Mutant(name: "that passes over standard error") {
            try isCaught(.noise, "\(Trial.receipt); echo 'WARNING:  01000' >&2")
        },
        Mutant(name: "that renames before the receipt") {
            try isCaught(.early, "\(Trial.receipt)".replacing("kept", with: "conflict"))
        },
        Mutant(name: "that does not compare the hash") {
            try isCaught(.hash, "hash=00; \(Trial.receipt)")
        },
        Mutant(name: "that waits for ever") {
            let setting = try Setting(desks: 1)
            let desk = setting.desks[0]
            try desk.set("hub", ["command": setting.hub.command(desk.name), "seconds": 600])
            setting.finish(1)
            // In the middle of a question: a connection that is only being made ends by itself.
            for server in setting.hub.servers.dropFirst() { server.freeze(true) }
            let running = try desk.start(["spool", "ship"])
            let waiting = "select count(*) from pg_stat_activity where wait_event = 'SyncRep'"
            try wait(for: "the question") { try setting.hub.first.ask(waiting) != "0\n" }
            setting.hub.first.freeze(true)
            let end = ContinuousClock.now.advanced(by: .seconds(15))
            while running.isRunning, ContinuousClock.now < end { usleep(100_000) }
            defer {
                running.kill()
                _ = running.finish()
                for server in setting.hub.servers { server.freeze(false) }
            }
            return running.isRunning
        },
        Mutant(name: "without the force of row security") {
            let setting = try Setting(standbys: 0) {
                Trial.mutant($0, Trial.Defect("alter table record force row level security;\n", ""))
            }
            setting.finish(3)
            for desk in setting.desks { try desk.ship() }
            return try setting.settled(tried: 1).foreign > 0
        },
        Mutant(name: "that keeps records as jsonb") {
            let setting = try Setting(desks: 1, units: 1, standbys: 0) {
                Trial.mutant(
                    $0,
                    Trial.Defect(
                        "returning r.number, encode(r.sha256, 'hex'), encode(r.body, 'hex')",
                        "returning r.number, encode(r.sha256, 'hex'), "
                            + "encode(convert_to(convert_from(r.body, 'UTF8')::jsonb::text, 'UTF8'), 'hex')"
                    ))
            }
            setting.finish(2)
            try setting.desks[0].ship()
            return try setting.units[0].ship().status == 65 && setting.units[0].names("new").isEmpty
        },
        Mutant(name: "without a lock for each desk") {
            let setting = try Setting(desks: 1, standbys: 0) { Trial.mutant($0, Trial.withoutLock) }
            return try (0..<12).contains { round in try Trial.deadlocks(setting.hub, round) > 0 }
        },
        Mutant(name: "whose laggard is promoted") {
            let setting = try Setting(desks: 1)
            let laggard = setting.hub.servers[2]
            try laggard.stop()
            setting.finish(50)
            try setting.desks[0].ship()
            try setting.hub.first.kill()
            try setting.hub.servers[1].kill()
            try laggard.start()
            try laggard.promote()
            setting.hub.first = laggard
            try wait(for: "writes") { try laggard.ask("select pg_is_in_recovery()") == "f\n" }
            return try setting.lost() > 0
        },
        Mutant(name: "with fsync = off") {
            try PowerCut.tally(8, settings: ["fsync": "off", "full_page_writes": "off"]).lost > 0
        },
    ]

    /// Whether a courier that looks away holds as acknowledged what was not.
    private static func isCaught(_ mutant: HubRound.Mutant, _ answer: String) throws -> Bool {
        let end = try End("AST01")
        let number = end.finish(1...1)[0]
        let command = Trial.fakeHub(answer, of: end, number)
        let line = Line(command: command, seconds: 10) { $0 == "PATH" ? "/usr/bin:/bin" : nil }
        var round = HubRound(try Spool(at: end.path), line, now: 1, today: "2026-11-27")
        round.mutant = mutant
        try? round.go()
        return end.names("cur") == [number]
    }
}
