import Foundation
import HubSupport
import SpoolSupport
import Spooling
import Testing

/// Records on their way through a hub with two standbys, by the program itself.
@Suite(.serialized) final class RoundTests {
    static let hub = Result { try Hub() }
    let hub: Hub

    init() throws { hub = try RoundTests.hub.get() }

    /// A desk and a unit that nobody else uses.
    private func ends(_ desk: String, units: Int = 1) throws -> (desk: End, units: [End]) {
        let unit = "u" + desk.lowercased()
        try hub.admit("desk", desk, unit)
        let units = try (1...units).map { number in
            try hub.admit("unit", "\(unit)_\(number)", unit)
            return try End("\(unit)_\(number)", command: hub.command("\(unit)_\(number)"))
        }
        return (try End(desk, command: hub.command(desk)), units)
    }

    @Test func `a record goes to the unit, comes back with a reason, and another one is done`()
        throws
    {
        let (desk, units) = try ends("AAA01")
        let unit = units[0]
        let numbers = desk.finish(1...3)
        let texts = numbers.map { desk.bytes("new", $0) }
        let sent = try desk.ship()
        #expect(sent.status == 0 && sent.errors.isEmpty, "\(sent)")
        #expect(sent.object["sent"] as? [String] == numbers)
        #expect(desk.names("new").isEmpty && desk.names("cur") == numbers)

        #expect(try unit.ship().object["received"] as? [String] == numbers)
        #expect(numbers.map { unit.bytes("new", $0) } == texts, "byte for byte")
        for number in numbers.dropLast() {
            #expect(try unit.run("spool", "take", number).status == 0)
        }
        #expect(try unit.run("spool", "done", numbers[0]).status == 0)
        let reason = "Қате: \"жоқ\"'; drop table hub.record; --"
        #expect(try unit.run("spool", "return", numbers[1], "--reason", reason).status == 0)
        #expect(try unit.ship().object["closed"] as? [String] == Array(numbers.dropLast()))

        let heard = try desk.ship().object
        #expect(heard["done"] as? [String] == [numbers[0]])
        #expect(heard["returned"] as? [String] == [numbers[1]])
        #expect(heard["taken"] as? [String] == [numbers[2]])
        let told = FileManager.default.contents(
            atPath: "\(desk.path)/returned/\(numbers[1]).reason.json")
        let object = try JSONSerialization.jsonObject(with: told ?? Data()) as? [String: String]
        #expect(object?["reason"] == reason && object?["by"] == "b.omarova")
        // Another round changes nothing, at either end.
        for end in [desk, unit] {
            let again = try end.ship().object
            for key in ["sent", "done", "returned", "taken", "received", "closed"] {
                #expect(again[key] as? [String] == [], "\(key)")
            }
        }
    }

    @Test func `nobody takes at a desk what is on its way to a unit`() throws {
        let (desk, _) = try ends("AAB01")
        let number = desk.finish(1...1)[0]
        for round in 0..<2 {
            for words in [["take"], ["done", number], ["return", number, "--reason", "x"]] {
                let run = try desk.start(["spool"] + words).finish()
                #expect(
                    run.status == 78 && run.errors.contains("на другую машину"), "\(round) \(run)")
            }
            try desk.ship()
        }
    }

    @Test func `what nobody can be meant to send stays, is told, and keeps no other`() throws {
        let (desk, _) = try ends("AAC01")
        let good = desk.finish(1...2)
        let quoted = End.record(End.number("AAC01", 3)).replacingOccurrences(
            of: "Қ", with: "\\u0001\\ud83d\\ude00")
        desk.put(quoted, End.number("AAC01", 3))
        let bad: [(serial: Int, text: String, why: String)] = [
            (10, "{", "record"), (11, String(repeating: "[", count: 200_000), "record"),
            (12, End.record(End.number("AAC01", 12), demo: "true"), "record"),
            (13, End.record(End.number("AAC01", 12)), "number"),
            (14, End.record(End.number("KOK01", 14)), "number"),
            (15, End.record(End.number("AAC01", 15), pad: 700_000), "size"),
            (16, End.record(End.number("AAC01", 16), id: "1"), "record"),
            (
                17,
                End.record(End.number("AAC01", 17)).replacingOccurrences(
                    of: "2026-000017", with: "2040-000017"), "year"
            ),
        ]
        for (serial, text, _) in bad { desk.put(text, End.number("AAC01", serial)) }
        let broken = End.number("AAC01", 18)
        let bytes =
            Array("{\"number\": \"\(broken)\", \"id\": \"".utf8) + [0xC0, 0xE1] + Array("\"}".utf8)
        _ = FileManager.default.createFile(
            atPath: "\(desk.path)/new/\(broken).json", contents: Data(bytes))
        let run = try desk.ship()
        #expect(run.status == 65)
        #expect(Set(desk.names("cur")) == Set(good + [End.number("AAC01", 3)]))
        let problems = (run.object["problems"] as? [[String: String]] ?? []).reduce(into: [:]) {
            $0[$1["number"] ?? ""] = $1["problem"]
        }
        for (serial, _, why) in bad {
            #expect(problems[End.number("AAC01", serial)] == why, "\(serial)")
            #expect(run.errors.contains("spool: \(End.number("AAC01", serial)): "))
        }
        #expect(problems[broken] == "record")
        #expect(!hub.first.log.contains("Қасымова"), "no record stands in the log")
    }

    @Test func `other bytes under a number that is known are a conflict, and the first stay`()
        throws
    {
        let (desk, _) = try ends("AAD01")
        let number = desk.finish(1...1)[0]
        try desk.ship()
        let twin = try End("AAD01", command: hub.command("AAD01"))
        twin.put(End.record(number, pad: 1), number)
        let run = try twin.ship()
        #expect(run.status == 65 && run.errors.contains("другое содержание"))
        #expect(twin.names("new") == [number])
        #expect(
            try hub.first.ask(
                "select octet_length(body) from hub.record where number = '\(number)'")
                == "\(desk.bytes("cur", number)?.count ?? 0)\n")
        #expect(
            try hub.first.ask("select what from hub.alarm where number = '\(number)'")
                == "conflict\n")
    }

    @Test
    func
        `a program that is killed after the hub has written sends once more, and nothing is double`()
        throws
    {
        let (desk, units) = try ends("AAE01", units: 1)
        let numbers = desk.finish(1...250)
        let psql = hub.command("AAE01")
        let script = "\(desk.folder)/killer"
        // Calls as the program would, and kills it before it can hear the answer.
        try Data("#!/bin/sh\n\"$@\" >/dev/null\nkill -9 $PPID\n".utf8).write(
            to: URL(fileURLWithPath: script))
        chmod(script, 0o700)
        try desk.set("hub", ["command": [script] + psql, "seconds": 20])
        for _ in 0..<3 { #expect(try desk.ship().status == 128 + 9) }
        try desk.set("hub", ["command": psql, "seconds": 20])
        #expect(try desk.ship().status == 0)
        #expect(desk.names("cur") == numbers)
        #expect(try hub.count("number like 'AAE01%'") == 250)
        try units[0].ship()
        #expect(units[0].names("new") == numbers)
    }

    @Test func `eight machines with the same files make one row of each, in any order`() throws {
        try hub.admit("desk", "AAF01", "uaaf")
        let ends = try (0..<8).map { _ in try End("AAF01", command: hub.command("AAF01")) }
        let numbers = ends.map { $0.finish(1...300) }[0]
        let running = try ends.map { try $0.start(["spool", "ship", "--json"]) }
        for run in running.map({ $0.finish() }) { #expect(run.status == 0, "\(run.errors)") }
        for end in ends { #expect(end.names("cur") == numbers) }
        #expect(try hub.count("number like 'AAF01%'") == 300)
        #expect(try hub.count("number like 'AAF01%' and times = 8") == 300)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `units take each record once, whoever is killed`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let name = "AAG0\(seed)"
        let (desk, units) = try ends(name, units: 4)
        let numbers = desk.finish(1...400)
        try desk.ship()
        var blows = 0
        for _ in 0..<3 {
            for (number, unit) in units.prefix(2).enumerated() {
                try unit.strike(
                    atCall: .random(in: 1...4, using: &dice),
                    hub.command("u\(name.lowercased())_\(number + 1)"),
                    isHeard: .random(using: &dice))
            }
            let running = try units.map { try $0.start(["spool", "ship"]) }
            blows += running.map { $0.finish() }.count { $0.status == 128 + SIGKILL }
        }
        try #require(blows > 0, "nobody was killed")
        for unit in units { #expect(try unit.ship().status == 0) }
        let taken = units.flatMap { $0.names("new") }
        #expect(taken.count == 400 && Set(taken) == Set(numbers))
        for unit in units {
            for number in unit.names("new") {
                #expect(unit.bytes("new", number) == desk.bytes("cur", number))
            }
        }
    }

    @Test func `a desk and a unit see what is their own and no table`() throws {
        let (desk, _) = try ends("AAH01")
        let (other, _) = try ends("AAI01")
        desk.finish(1...2)
        other.finish(1...2)
        try desk.ship()
        try other.ship()
        for table in ["record", "record_2026", "member", "alarm"] {
            let run = try hub.ask("select count(*) from hub.\(table)", as: "AAI01")
            #expect(run.status == 3 && run.errors.contains("42501"), "\(table)")
        }
        for call in ["take(10, 0)", "held(array['x'])", "check()", "admit('desk', 'AAI01', 'x')"] {
            #expect(
                try hub.ask("select hub.\(call)", as: "AAI01").errors.contains("42501"), "\(call)")
        }
        #expect(
            try hub.ask("select number from hub.list(null, '2026-01-01', 100)", as: "AAI01").lines
                == ["AAI01-2026-000001", "AAI01-2026-000002"])
        // What a number or a hash of somebody else's brings is nothing, also by guessing.
        let hash = String(repeating: "0", count: 64)
        let lack = try hub.ask(
            "select hub.lack(array['AAH01-2026-000001'], array['\(hash)'])", as: "AAI01")
        #expect(lack.lines == ["AAH01-2026-000001"])
        #expect(
            try hub.ask(
                "select * from hub.withdraw(array['AAH01-2026-000001'], array['00'], false)",
                as: "AAI01"
            ).lines
                == ["AAH01-2026-000001|number"])
    }

    @Test func `a function without a filter still shows each role its own`() throws {
        let (desk, _) = try ends("AAJ01")
        let (other, _) = try ends("AAK01")
        desk.finish(1...2)
        other.finish(1...1)
        try desk.ship()
        try other.ship()
        try hub.first.ask(
            """
            set role hub_owner; create function hub.leak() returns setof text language sql security definer
            as 'select number from hub.record'; grant execute on function hub.leak() to hub_desk;
            """)
        defer { _ = try? hub.first.ask("drop function hub.leak()") }
        #expect(try hub.ask("select hub.leak()", as: "AAK01").lines == ["AAK01-2026-000001"])
        // The mutant: without the force of row security the owner's function sees everything.
        try hub.first.ask("alter table hub.record no force row level security")
        defer { _ = try? hub.first.ask("alter table hub.record force row level security") }
        #expect(try hub.ask("select hub.leak()", as: "AAK01").lines.count > 1)
    }

    @Test func `whoever is barred is told so, and keeps everything`() throws {
        let (desk, _) = try ends("AAL01")
        let numbers = desk.finish(1...2)
        try hub.first.ask("select hub.bar('AAL01')")
        let run = try desk.ship()
        #expect(run.status == 77 && run.object["error"] as? String == "refused", "\(run)")
        #expect(desk.names("new") == numbers)
        try hub.admit("desk", "AAL01", "uaal01")
        #expect(try desk.ship().status == 0)
    }

    @Test func `a taking back is asked for, and granted while nobody works on it`() throws {
        let (desk, units) = try ends("AAM01")
        let numbers = desk.finish(1...3)
        try desk.ship()
        let spool = try Spool(at: desk.path)
        let reason = Array(#"{"reason": "отозвано", "kind": "takenBack"}"#.utf8)
        let all = numbers.compactMap { Number($0) }
        try spool.askBack(all[0], reason: reason)
        #expect(try desk.ship().object["withdrawn"] as? [String] == [numbers[0]])
        #expect(desk.names("returned") == [numbers[0]])
        try units[0].ship()
        #expect(units[0].names("new") == [numbers[1], numbers[2]], "the unit never sees it")
        try spool.askBack(all[1], reason: reason)
        let late = try desk.ship().object
        #expect(late["keptAway"] as? [String] == [numbers[1]])
        #expect(desk.names("cur") == [numbers[1], numbers[2]])
        #expect(try spool.hasReason(all[1]) == false)
        // One that never came is withdrawn as well: a delivery that is still on its way finds it so.
        desk.finish(4...4)
        let fourth = End.number("AAM01", 4)
        try spool.askBack(try #require(Number(fourth)), reason: reason)
        #expect(try desk.ship().object["withdrawn"] as? [String] == [fourth])
        let twin = try End("AAM01", command: hub.command("AAM01"))
        twin.finish(4...4)
        #expect(
            try twin.ship().object["problems"] as? [[String: String]]
                == [["number": fourth, "problem": "withdrawn"]])
    }

    @Test func `the hub lists what is overdue first, and counts`() throws {
        let (desk, units) = try ends("AAN01")
        desk.finish(1...2)
        let third = End.number("AAN01", 3)
        desk.put(
            End.record(third).replacingOccurrences(of: "2026-03-31", with: "2099-01-01"), third)
        try desk.ship()
        try units[0].ship()
        let first = End.number("AAN01", 1)
        try units[0].run("spool", "take", first)
        try units[0].run("spool", "return", first, "--reason", "жоқ, \"мүлде\"")
        try units[0].ship()
        let lines = try desk.run("hub", "list", "--since", "2026-01-01", "--csv").lines
        #expect(lines.first?.hasPrefix("number,state,overdue,due") == true)
        #expect(
            lines.dropFirst().map { String($0.prefix(17)) }
                == [End.number("AAN01", 2), third, first])
        #expect(lines.last?.hasSuffix("\"жоқ, \"\"мүлде\"\"\"") == true)
        let stats = try units[0].run("hub", "stats", "--since", "2026-01-01", "--json").object
        #expect(
            stats["came"] as? Int == 3 && stats["returned"] as? Int == 1
                && stats["overdue"] as? Int == 1)
        #expect(try desk.run("hub", "list", "--since", "soon").status == 64)
    }

    @Test func `a year that was detached stops nobody`() throws {
        let (desk, _) = try ends("AAO01")
        let numbers = desk.finish(1...2)
        try desk.ship()
        try hub.first.ask("alter table hub.record detach partition hub.record_2026")
        defer {
            _ = try? hub.first.ask(
                "alter table hub.record attach partition hub.record_2026 for values from (2026) to (2027)"
            )
        }
        try tomorrow(desk)
        let run = try desk.ship()
        #expect(run.status == 0 && run.object["lacking"] as? [String] == [], "\(run)")
        desk.finish(3...3)
        #expect(
            try desk.ship().object["problems"] as? [[String: String]]
                == [["number": End.number("AAO01", 3), "problem": "year"]])
        #expect(desk.names("cur") == numbers)
    }

    /// Lets the next round be one of another day.
    private func tomorrow(_ end: End) throws {
        let dispatch = "\(end.path)/dispatch"
        let text = try String(contentsOfFile: dispatch, encoding: .utf8)
        try Data(text.replacing(/asked \S+/, with: "asked 2026-01-01").utf8)
            .write(to: URL(fileURLWithPath: dispatch))
    }

    @Test func `what was worked on here before a hub was there stays here`() throws {
        let (desk, units) = try ends("AAP01")
        let numbers = desk.finish(1...4)
        for (number, folder) in zip(numbers, ["cur", "done", "returned"]) {
            rename("\(desk.path)/new/\(number).json", "\(desk.path)/\(folder)/\(number).json")
        }
        try desk.ship()
        try tomorrow(desk)
        #expect(try desk.ship().object["lacking"] as? [String] == [])
        try units[0].ship()
        #expect(units[0].names("new") == [numbers[3]])
        #expect(try desk.run("spool", "done", numbers[0]).status == 0)
        #expect(try desk.run("spool", "done", numbers[3]).status == 78)
    }

    @Test func `taking back what is in conflict leaves the other one alone`() throws {
        let (desk, units) = try ends("AAQ01")
        let number = desk.finish(1...1)[0]
        try desk.ship()
        let twin = try End("AAQ01", command: hub.command("AAQ01"))
        twin.put(End.record(number, pad: 9), number)
        try twin.ship()
        let reason = Array(#"{"reason": "отозвано", "kind": "takenBack"}"#.utf8)
        try Spool(at: twin.path).askBack(try #require(Number(number)), reason: reason)
        #expect(try twin.ship().object["withdrawn"] as? [String] == [number])
        #expect(twin.names("returned") == [number])
        try units[0].ship()
        #expect(units[0].bytes("new", number) == desk.bytes("cur", number))
    }

    @Test func `what the hub will never take can be taken back`() throws {
        let (desk, _) = try ends("AAR01")
        let number = "AAR01-2040-000001"
        desk.put(End.record(number), number)
        try desk.ship()
        let spool = try Spool(at: desk.path)
        #expect(try spool.dispatch()?.offered.isEmpty == true)
        let reason = Array(#"{"reason": "отозвано", "kind": "takenBack"}"#.utf8)
        try spool.askBack(try #require(Number(number)), reason: reason)
        #expect(try desk.ship().object["withdrawn"] as? [String] == [number])
        #expect(desk.names("returned") == [number])
    }

    @Test func `one row that nobody can take keeps no other, and no verdict`() throws {
        let (desk, units) = try ends("AAS01")
        let numbers = desk.finish(1...3)
        let zero = "AAS01-2026-000000"
        desk.put(End.record(zero), zero)
        try desk.ship()
        #expect(try hub.count("number = '\(zero)'") == 0)
        try units[0].ship()
        try units[0].run("spool", "take", numbers[0])
        try units[0].run("spool", "done", numbers[0])
        // Other bytes lie at the unit already, under a number that comes now.
        desk.finish(4...6)
        let fourth = End.number("AAS01", 4)
        units[0].put(End.record(fourth, pad: 3), fourth)
        try desk.ship()
        let run = try units[0].ship()
        #expect(run.status == 65, "\(run)")
        #expect(
            run.object["received"] as? [String] == [End.number("AAS01", 5), End.number("AAS01", 6)])
        #expect(run.object["closed"] as? [String] == [numbers[0]])
    }

    @Test func `a line that is too slow for many carries few`() throws {
        let (desk, units) = try ends("AAT01")
        let numbers = desk.finish(1...40)
        // More than so many bytes are too much for this line within its time.
        let slow = [
            "/bin/sh", "-c",
            "matter=$(cat); [ ${#matter} -lt 9000 ] || sleep 5; printf '%s' \"$matter\" | exec \"$@\"",
            "sh",
        ]
        try desk.set("hub", ["command": slow + hub.command("AAT01"), "seconds": 1])
        for _ in 0..<6 where !desk.names("new").isEmpty { try desk.ship() }
        #expect(desk.names("cur") == numbers)
        #expect(try Spool(at: desk.path).dispatch()?.batch ?? 100 < 40)
        try units[0].ship()
        #expect(units[0].names("new") == numbers)
        // One that is too large for it is told, and keeps no other.
        let big = End.number("AAT01", 41)
        desk.put(End.record(big, pad: 9_000), big)
        let later = desk.finish(42...44)
        let run = try desk.ship()
        #expect(run.status == 65 && run.errors.contains("по медленной связи"), "\(run)")
        #expect(desk.names("new") == [big] && desk.names("cur").suffix(3) == later[...])
    }

    /// What a desk or a unit asks every minute, as EXPLAIN tells it with 400,000 rows of half a year:
    ///
    ///     take   Limit -> LockRows -> Sort by came -> Append -> Bitmap Heap Scan on record_2026
    ///              -> Bitmap Index Scan on record_2026_unit_came_idx (unit = $0), the index “todo”
    ///     news   Limit -> Sort by moved -> Append -> Bitmap Heap Scan on record_2026
    ///              -> Bitmap Index Scan on record_2026_desk_moved_idx (desk = SESSION_USER), the index “news”
    ///     told   Update -> Index Scan using record_2026_pkey (year, number)
    ///
    /// The policy of row security stands in each as a filter; a join with the numbers would have to go
    /// through all rows for it. Here the planner is told to leave small tables to their indexes as well.
    @Test(arguments: [
        (
            "select r.number from record r where r.unit = (select m.unit from member m where m.role = session_user) "
                + "and (r.state = 'new' or (r.state = 'taken' and not r.held)) order by r.came limit 100",
            "record_2026_unit_came_idx"
        ),
        (
            "select number from record where desk = session_user and state in ('taken', 'done', 'returned') "
                + "and told <> state order by moved limit 500", "record_2026_desk_moved_idx"
        ),
        (
            "update record r set told = 'done' where r.year = 2026 and r.number = 'AST01-2026-000001' "
                + "and r.desk = session_user", "record_2026_pkey"
        ),
    ])
    func `what is asked every minute finds an index`(question: String, index: String) throws {
        let plan = try hub.first.ask(
            "set role hub_owner; set search_path = hub; set enable_seqscan = off; explain (costs off) \(question)"
        )
        #expect(plan.contains(index), "\(plan)")
    }

    @Test func `the administrator is told what is not as it must be`() throws {
        let admin = try End(
            "admin",
            command: [
                "/usr/lib/postgresql/15/bin/psql", "-X", "-q", "-A", "-t", "-w", "-h", hub.folder,
                "-p",
                String(hub.first.port), "-U", "postgres", "hub",
            ])
        func ill() throws -> Set<String> {
            Set(
                try admin.run("hub", "check", "--json").lines.compactMap { line in
                    let object =
                        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                    return object?["well"] as? Bool == false ? object?["check"] as? String : nil
                })
        }
        let before = try ill()
        #expect(before.isSubset(of: ["silent", "alarms", "logins"]), "\(before)")
        try hub.first.ask(
            "grant select on hub.record to hub_desk; alter role \"AAN01\" createrole;")
        try hub.first.ask(
            "alter table hub.record no force row level security; drop table hub.record_2027")
        defer {
            _ = try? hub.first.ask(
                """
                revoke select on hub.record from hub_desk; alter role "AAN01" nocreaterole;
                alter table hub.record force row level security; select hub.add_year(2027)
                """)
        }
        try wait(for: "the settings") {
            try ill().subtracting(before) == ["grants", "powers", "rows", "year"]
        }
    }
}
