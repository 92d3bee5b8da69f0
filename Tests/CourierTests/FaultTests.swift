import Foundation
import HubSupport
import Spooling
import Testing

@testable import Courier

/// What happens to a hub with two standbys, and what it costs: never a record.
@Suite(.serialized) final class FaultTests {
    private func hub(_ schema: (String) -> String = { $0 }) throws -> (hub: Hub, desk: End) {
        let hub = try Hub(schema: schema)
        try hub.admit("desk", "AST01", "astana")
        return (hub, try End("AST01", command: hub.command("AST01")))
    }

    /// What a desk holds as acknowledged and the hub has not, byte for byte.
    private func lost(_ desk: End, _ hub: Hub) throws -> Int { try Trial.lost(desk, hub) }

    @Test func `a server that is killed in the middle costs a second try`() throws {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        for round in 0..<2 {
            let numbers = desk.finish((round * 400 + 1)...(round * 400 + 400))
            let running = try desk.start(["spool", "ship", "--json"])
            try wait(for: "something to be sent") { desk.names("new").count < 400 }
            try hub.first.kill()
            let run = running.finish()
            #expect([0, 75].contains(run.status), "\(run)")
            try hub.first.start()
            #expect(try lost(desk, hub) == 0)
            #expect(try desk.ship().status == 0)
            #expect(desk.names("cur").suffix(400) == numbers[...])
        }
        #expect(try hub.count() == 800)
        #expect(try lost(desk, hub) == 0)
    }

    @Test
    func `desks follow to the standby that has most, and what another one lacks is sent again`()
        throws
    {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        desk.finish(1...50)
        #expect(try desk.ship().status == 0)
        // One standby falls behind: receipts come from the other one alone.
        let (ahead, laggard) = (hub.servers[1], hub.servers[2])
        laggard.freeze(true)
        desk.finish(51...150)
        #expect(try desk.ship().status == 0)
        try hub.first.kill()
        laggard.freeze(false)
        #expect(try Trial.further(of: [ahead, laggard]).name == ahead.name)
        try ahead.promote()
        hub.first = ahead
        try laggard.follow(ahead)
        try laggard.ask("select pg_reload_conf()")
        try wait(for: "writes") { try hub.first.ask("select pg_is_in_recovery()") == "f\n" }
        #expect(try lost(desk, hub) == 0)
        try ahead.ask(
            "alter system set synchronous_standby_names = 'ANY 1 (c)'", database: "postgres")
        try ahead.ask("select pg_reload_conf()", database: "postgres")
        try hub.awaitStandbys(1)
        desk.finish(151...160)
        #expect(try desk.ship().status == 0)
        #expect(desk.names("cur").count == 160)
        #expect(try lost(desk, hub) == 0)
    }

    @Test func `a laggard that is promoted has lost receipts, and the desks heal it`() throws {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        desk.finish(1...10)
        try desk.ship()
        let laggard = hub.servers[2]
        try laggard.stop()
        desk.finish(11...110)
        #expect(try desk.ship().status == 0)
        try hub.first.kill()
        try hub.servers[1].kill()
        try laggard.start()
        try laggard.promote()
        hub.first = laggard
        try wait(for: "writes") { try hub.first.ask("select pg_is_in_recovery()") == "f\n" }
        try laggard.ask("alter system reset synchronous_standby_names", database: "postgres")
        try laggard.ask("select pg_reload_conf()", database: "postgres")
        #expect(try lost(desk, hub) > 0, "the wrong one of two was promoted, and that is seen")
        // Another history of the hub: the desk asks at once, and not only tomorrow.
        let run = try desk.ship()
        #expect(run.status == 0 && (run.object["lacking"] as? [String])?.isEmpty == false, "\(run)")
        #expect(try lost(desk, hub) == 0)
        #expect(desk.names("cur").count == 110 && desk.names("new").isEmpty)
    }

    @Test func `a hub that was restored from an old copy hears of everything the next day`() throws
    {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        try hub.admit("unit", "astana_1", "astana")
        let unit = try End("astana_1", command: hub.command("astana_1"))
        let first = desk.finish(1...5)
        try desk.ship()
        try unit.ship()
        for server in hub.servers.dropFirst() { try server.stop() }
        try hub.first.ask("alter system reset synchronous_standby_names", database: "postgres")
        try hub.first.stop()
        let copy = "\(hub.first.data).copy"
        try shell(["cp", "-a", hub.first.data, copy])
        try hub.first.start()
        let later = desk.finish(6...20)
        try desk.ship()
        try unit.ship()
        for number in [first[0], later[0]] {
            try unit.run("spool", "take", number)
            try unit.run("spool", "done", number)
        }
        try unit.ship()
        try desk.ship()
        #expect(desk.names("done") == [first[0], later[0]])
        try hub.first.stop()
        try shell(["rm", "-rf", hub.first.data])
        try shell(["mv", copy, hub.first.data])
        try hub.first.start()
        #expect(try lost(desk, hub) == 15)
        // As it is tomorrow: the day on which the desk asked last is another one.
        let dispatch = "\(desk.path)/dispatch"
        let text = try String(contentsOfFile: dispatch, encoding: .utf8)
        try Data(text.replacing(/asked \S+/, with: "asked 2026-01-01").utf8)
            .write(to: URL(fileURLWithPath: dispatch))
        let tomorrow = try desk.ship()
        #expect(
            tomorrow.status == 0 && (tomorrow.object["lacking"] as? [String])?.count == 15,
            "\(tomorrow)")
        #expect(try lost(desk, hub) == 0)
        // The unit finds that it has them, and gives its verdicts once more; nothing is there twice.
        try unit.ship()
        #expect(unit.names("new").count == 18 && unit.names("done").count == 2)
        #expect(try hub.count("state = 'done'") == 2)
        try desk.ship()
        #expect(desk.names("done") == [first[0], later[0]] && desk.names("cur").count == 18)
    }

    @Test func `a hub with another history gives nothing twice`() throws {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        let units = try (1...2).map { number in
            try hub.admit("unit", "astana_\(number)", "astana")
            return try End("astana_\(number)", command: hub.command("astana_\(number)"))
        }
        let laggard = hub.servers[2]
        let numbers = desk.finish(1...4)
        try desk.ship()
        for unit in units { try unit.ship() }
        // The one that is promoted has not heard that the first unit took the rest.
        try laggard.stop()
        desk.finish(5...8)
        try desk.ship()
        try units[0].ship()
        try hub.first.kill()
        try hub.servers[1].kill()
        try laggard.start()
        try laggard.promote()
        hub.first = laggard
        try wait(for: "writes") { try hub.first.ask("select pg_is_in_recovery()") == "f\n" }
        try laggard.ask("alter system reset synchronous_standby_names", database: "postgres")
        try laggard.ask("select pg_reload_conf()", database: "postgres")
        try desk.ship()
        // The second one comes first, and waits until the first has said what it holds.
        #expect(try units[1].ship().object["received"] as? [String] == [])
        let unclaimed = "select value from hub.check() where code = 'unclaimed' and not well"
        #expect(try hub.first.ask(unclaimed) == "astana_1\n")
        try units[0].ship()
        #expect(try hub.first.ask(unclaimed).isEmpty)
        try units[1].ship()
        #expect(
            units[0].names("new") + units[1].names("new") == numbers
                + (5...8).map { End.number("AST01", $0) })
        try units[0].run("spool", "take", End.number("AST01", 5))
        try units[0].run("spool", "done", End.number("AST01", 5))
        try units[0].ship()
        #expect(try desk.ship().object["done"] as? [String] == [End.number("AST01", 5)])
    }

    @Test func `what the hub forgot altogether is given to nobody else when it comes again`() throws
    {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        let units = try (1...2).map { number in
            try hub.admit("unit", "astana_\(number)", "astana")
            return try End("astana_\(number)", command: hub.command("astana_\(number)"))
        }
        desk.finish(1...1)
        try desk.ship()
        for unit in units { try unit.ship() }
        let laggard = hub.servers[2]
        try laggard.stop()
        let numbers = desk.finish(2...5)
        try desk.ship()
        try units[0].ship()
        // One of them is taken back, and the hub will have forgotten that as well.
        desk.finish(6...6)
        try desk.ship()
        let sixth = try #require(Number(End.number("AST01", 6)))
        let reason = Array(#"{"reason": "отозвано", "kind": "takenBack"}"#.utf8)
        try Spool(at: desk.path).askBack(sixth, reason: reason)
        #expect(try desk.ship().object["withdrawn"] as? [String] == [sixth.description])
        try hub.first.kill()
        try hub.servers[1].kill()
        try laggard.start()
        try laggard.promote()
        hub.first = laggard
        try wait(for: "writes") { try hub.first.ask("select pg_is_in_recovery()") == "f\n" }
        try laggard.ask("alter system reset synchronous_standby_names", database: "postgres")
        try laggard.ask("select pg_reload_conf()", database: "postgres")
        // Both units have said what they hold before the desk comes.
        for unit in units { try unit.ship() }
        #expect(try desk.ship().object["lacking"] as? [String] == numbers)
        #expect(try units[1].ship().object["received"] as? [String] == [])
        for unit in units + units { try unit.ship() }
        #expect(units[1].names("new").filter { numbers.contains($0) }.isEmpty)
        #expect(Set(numbers).isSubset(of: units[0].names("new")))
        #expect(!(units[0].names("new") + units[1].names("new")).contains(sixth.description))
        try units[0].run("spool", "take", numbers[0])
        try units[0].run("spool", "done", numbers[0])
        try units[0].ship()
        #expect(try desk.ship().object["done"] as? [String] == [numbers[0]])
    }

    @Test func `a commit that no standby confirms is no receipt, also when the wait is given up`()
        throws
    {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        let numbers = desk.finish(1...3)
        try desk.ship()
        for server in hub.servers.dropFirst() { server.freeze(true) }
        desk.finish(4...6)
        let running = try desk.start(["spool", "ship", "--json"])
        let waiting = "from pg_stat_activity where wait_event = 'SyncRep' and usename = 'AST01'"
        try wait(for: "the wait") { try hub.first.ask("select count(*) \(waiting)") == "1\n" }
        try hub.first.ask("select pg_cancel_backend(pid) \(waiting)")
        let run = running.finish()
        #expect(run.status == 75 && run.object["error"] as? String == "void", "\(run)")
        #expect(desk.names("cur") == numbers && desk.names("new").count == 3)
        for server in hub.servers.dropFirst() { server.freeze(false) }
        #expect(try desk.ship().status == 0)
        #expect(try desk.names("cur").count == 6 && lost(desk, hub) == 0)
    }

    /// The first of the five traps: the retry finds its row, and nobody but the first server has it.
    @Test(arguments: [false, true])
    func `a second try is no receipt either while no standby is there`(isMutant: Bool) throws {
        let (hub, desk) = try hub { schema in
            isMutant ? Trial.mutant(schema, Trial.repeatsBySelect) : schema
        }
        defer { hub.remove() }
        for server in hub.servers.dropFirst() { server.freeze(true) }
        let number = desk.finish(1...1)[0]
        try desk.set("hub", ["command": hub.command("AST01"), "seconds": 3])
        #expect(try desk.ship().status == 75)
        try hub.first.kill()
        try hub.first.start()
        let again = try desk.ship()
        if isMutant {
            #expect(
                desk.names("cur") == [number],
                "the mutant takes it for kept, and a failover would lose it")
        } else {
            #expect(again.status == 75 && desk.names("new") == [number], "\(again)")
        }
    }

    @Test func `whatever does not answer is left after its time, with a sentence`() throws {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        let numbers = desk.finish(1...2)
        func tell(_ command: [String], seconds: Int = 3) throws -> (
            word: String?, status: Int32, took: Duration
        ) {
            try desk.set("hub", ["command": command, "seconds": seconds])
            let begun = ContinuousClock.now
            let run = try desk.ship()
            return (run.object["error"] as? String, run.status, begun.duration(to: .now))
        }
        let good = hub.command("AST01")
        let socket = try Trial.BlackHole()
        func at(_ port: Int) -> [String] {
            good.map {
                $0.replacingOccurrences(
                    of: "host=127.0.0.1,127.0.0.1,127.0.0.1", with: "host=127.0.0.1"
                )
                .replacingOccurrences(
                    of: "port=\(hub.servers.map { String($0.port) }.joined(separator: ","))",
                    with: "port=\(port)")
            }
        }
        let hole = try tell(at(socket.port), seconds: 20)
        #expect(hole.status == 75 && hole.took < .seconds(15), "\(hole)")
        let refused = try tell(at(1))
        #expect(refused.word == "away" && refused.took < .seconds(3))
        for server in hub.servers { server.freeze(true) }
        let stopped = try tell(good)
        #expect(stopped.word == "late" && stopped.took < .seconds(6), "\(stopped)")
        for server in hub.servers { server.freeze(false) }
        // A clock of 1970 or of ten years on: the certificates are not good then, and the sentence says so.
        for day in ["1971-01-01 00:00:00", "2036-01-01 00:00:00"] {
            let clock = try tell(["/usr/bin/faketime", "-f", "@\(day)"] + good, seconds: 10)
            #expect(clock.word == "certificate" && clock.status == 77, "\(day): \(clock)")
        }
        try hub.certificates.make("AST01", at: "60 days ago")
        #expect(try tell(good).word == "certificate")
        try hub.certificates.make("AST01")
        #expect(desk.names("new") == numbers)
        #expect(try tell(good, seconds: 20).status == 0)
    }

    @Test func `bytes that the hub changed are not taken`() throws {
        let (hub, desk) = try hub()
        defer { hub.remove() }
        try hub.admit("unit", "astana_1", "astana")
        let unit = try End("astana_1", command: hub.command("astana_1"))
        let numbers = desk.finish(1...3)
        try desk.ship()
        let sound = try hub.first.ask("select prosrc from pg_proc where proname = 'take'")
        func replace(_ body: String) throws {
            try hub.first.ask(
                "create or replace function hub.take(most int, skip int) returns table (number text, sha256 text, body text) "
                    + "language plpgsql security definer set search_path = hub, pg_temp as $take$ \(body) $take$"
            )
        }
        // The mutant: kept as jsonb, which puts keys into another order.
        try replace(
            Trial.mutant(
                sound,
                Trial.Defect(
                    "encode(r.body, 'hex')",
                    "encode(convert_to(convert_from(r.body, 'UTF8')::jsonb::text, 'UTF8'), 'hex')"))
        )
        let run = try unit.ship()
        #expect(run.status == 65 && unit.names("new").isEmpty, "\(run)")
        try replace(sound)
        #expect(try unit.ship().status == 0)
        #expect(unit.names("new") == numbers)
    }

    /// Two sessions of one role hand over the same records in opposite order.
    @Test(arguments: [false, true])
    func `one lock for each desk keeps deadlocks away`(isMutant: Bool) throws {
        let hub = try Hub(standbys: 0) { isMutant ? Trial.mutant($0, Trial.withoutLock) : $0 }
        defer { hub.remove() }
        try hub.admit("desk", "AST01", "astana")
        let deadlocks = try (0..<(isMutant ? 12 : 4)).contains { round in
            try Trial.deadlocks(hub, round) > 0
        }
        #expect(deadlocks == isMutant)
    }

    @Test func `a hub without room refuses, lives, and goes on when it has room`() throws {
        guard let disk = try? Trial.SmallDisk(megabytes: 9) else { return }
        let hub = try Hub(standbys: 0)
        defer {
            hub.remove()
            disk.remove()
        }
        try hub.first.ask("create tablespace small location '\(disk.path)'", database: "postgres")
        try hub.first.ask("alter table hub.record_2026 set tablespace small")
        try hub.first.ask("alter index hub.record_2026_pkey set tablespace small")
        try hub.admit("desk", "AST01", "astana")
        let desk = try End("AST01", command: hub.command("AST01"))
        try hub.first.ask(
            "set default_tablespace = small; create table public.ballast (t text); alter table public.ballast alter t set storage plain; insert into public.ballast select repeat('x', 4000) from generate_series(1, 2000)"
        )
        var run = try desk.ship()
        var last = 0
        while run.status == 0, last < 2_000 {
            desk.finish((last + 1)...(last + 100), pad: 1_000)
            last += 100
            run = try desk.ship()
        }
        #expect(run.status == 75 && run.object["error"] as? String == "statement", "\(run)")
        #expect(try lost(desk, hub) == 0 && !desk.names("new").isEmpty)
        try hub.first.ask("drop table public.ballast; checkpoint")
        #expect(try desk.ship().status == 0)
        #expect(try desk.names("cur").count == last && lost(desk, hub) == 0)
    }
}
