import Foundation
import HubSupport

/// What handing over costs, from one record to as many rows as one likes.
struct Scale {
    let rows: Int

    func run() throws {
        try measureShipping()
        try measureCrowd()
        try measureRows()
    }

    private func row(_ what: String, _ value: String) {
        say(what.padding(toLength: 56, withPad: " ", startingAt: 0) + value)
    }

    private func seconds(_ work: () throws -> Void) rethrows -> Double {
        let begun = ContinuousClock.now
        try work()
        return begun.duration(to: .now) / .seconds(1)
    }

    private func shown(_ seconds: Double) -> String { String(format: "%.0f ms", seconds * 1000) }

    /// One desk, TLS with its certificate, two standbys of which one confirms; records of some 6 kB.
    private func measureShipping() throws {
        let setting = try Setting(desks: 1, units: 1)
        let (desk, unit) = (setting.desks[0], setting.units[0])
        setting.finish(1)
        try desk.ship()
        for count in [1, 100, 10_000] {
            let first = desk.names("cur").count + 1
            desk.finish(first...(first + count - 1), pad: 2_600)
            var status: Int32 = 0
            let time = try seconds { status = try desk.ship().status }
            row(
                "ship \(count)",
                "\(shown(time)), \(Int(Double(count) / time)) a second, status \(status)")
        }
        let time = try seconds { try unit.ship() }
        row("take 10,101 at the unit", "\(shown(time)), \(Int(10_101 / time)) a second")
        let heard = try seconds { try desk.ship() }
        row("hear at the desk that they were taken", shown(heard))
        let idle = try seconds { try desk.ship() }
        row("a round with nothing to do, 10,101 acknowledged", shown(idle))
    }

    private func measureCrowd() throws {
        let setting = try Setting(desks: 99, units: 1)
        setting.finish(10)
        let time = try seconds {
            let running = try setting.desks.map { try $0.start(["spool", "ship"]) }
            for run in running.map({ $0.finish() }) where run.status != 0 {
                row("a desk failed", run.errors)
            }
        }
        row("99 desks at once, 10 records each", "\(shown(time)), \(Int(990 / time)) a second")
    }

    /// Rows of half a year, a thousand desks and twenty units; the last of them are new.
    private func measureRows() throws {
        let setting = try Setting(
            desks: 1, units: 1, standbys: 0,
            settings: ["shared_buffers": "1GB", "max_wal_size": "8GB"])
        let hub = setting.hub
        setting.finish(2_000)
        // Of sixteen bytes each: ten million records of their real size would fill this machine.
        let pieces = rows > 2_000_000 ? 8 : 40
        let filled = try seconds {
            try hub.first.ask(
                """
                set role hub_owner;
                create policy filling on hub.record for insert with check (true);
                insert into hub.record (year, number, id, desk, unit, body, sha256, state, reason, held, told, due, came, moved)
                select 2026, d.code || '-2026-' || lpad((i / 1000 + 1)::text, 6, '0'), gen_random_uuid(), d.code,
                       'unit' || i % 20, b.body, sha256(b.body), case i % 50 when 0 then 'returned' else 'done' end,
                       case i % 50 when 0 then 'reason' end, true, case i % 50 when 0 then 'returned' else 'done' end,
                       '2026-03-31', now() - (1 - i::float8 / \(rows)) * interval '180 days', now()
                from generate_series(0, \(rows - 1)) i,
                lateral (select 'K' || chr(65 + i % 26) || chr(65 + i / 26 % 26) || lpad((i % 100)::text, 2, '0') as code) d,
                lateral (select decode(string_agg(md5(i::text || x), ''), 'hex') as body from generate_series(1, \(pieces)) x) b
                on conflict do nothing;
                drop policy filling on hub.record;
                """)
            try hub.first.ask("vacuum analyze hub.record")
        }
        let count = try hub.count()
        let size = try hub.first.ask("select pg_size_pretty(pg_database_size('hub'))").dropLast()
        row(
            "\(count) rows of \(pieces * 16) bytes",
            "\(String(format: "%.0f s", filled)) to make, \(size)")
        let (desk, unit) = (setting.desks[0], setting.units[0])
        let shipped = try seconds { try desk.ship() }
        row("ship 2,000 into them", "\(shown(shipped)), \(Int(2_000 / shipped)) a second")
        func ask(_ what: String, _ sql: String, as role: String) throws {
            let run = try hub.ask(
                "\\timing on\nset client_min_messages = error; \(sql); \(sql)", as: role)
            let times = run.output.matches(of: /Time: ([0-9.,]+) ms/).map { String($0.1) }
            row(what, "\(times.last ?? run.errors) ms")
        }
        let numbers = (1...1_000).map { "'\(End.number(desk.name, $0))'" }.joined(separator: ",")
        let hash = String(repeating: "0", count: 64)
        let hashes = (1...1_000).map { _ in "'\(hash)'" }.joined(separator: ",")
        try ask("take 100", "select count(*) from hub.take(100, 0)", as: unit.name)
        try ask(
            "held 100",
            "select hub.held(array[\(numbers.split(separator: ",").prefix(100).joined(separator: ","))])",
            as: unit.name)
        try ask("open", "select count(*) from hub.open()", as: unit.name)
        try ask("news 500", "select count(*) from hub.news(500, 0)", as: desk.name)
        try ask(
            "lack 1,000", "select count(*) from hub.lack(array[\(numbers)], array[\(hashes)])",
            as: desk.name)
        try ask(
            "list, a desk's own", "select count(*) from hub.list(null, '2026-01-01', 1000)",
            as: desk.name)
        try hub.admit("overseer", "ministry")
        try ask(
            "list, all of 60 days", "select count(*) from hub.list(null, current_date - 60, 1000)",
            as: "ministry")
        try ask(
            "stats, all of 60 days", "select count(*) from hub.stats(current_date - 60)",
            as: "ministry")
    }
}
