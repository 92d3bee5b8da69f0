import Foundation
import TerminalSupport

/// What trials of the hub have in common.
package enum Trial {
    package static let program = product("saualnama")

    /// Lets one know the key of another, whose digits are read aloud.
    package static func introduce(_ end: End, to other: End, on stick: String) throws {
        try end.run("spool", "ship", "--stick", stick, "--key")
        let lines = try end.run("spool", "ship", "--key", "--json").lines
        let own = lines.first { $0.contains("\"own\"") } ?? ""
        let object = try JSONSerialization.jsonObject(with: Data(own.utf8)) as? [String: String]
        let run = try other.run(
            "spool", "ship", "--stick", stick, "--accept", object?["digits"] ?? "")
        guard run.status == 0 else { throw ShellError(description: run.errors) }
    }

    /// How many records a desk holds as acknowledged that the hub has not, byte for byte.
    package static func lost(_ desk: End, _ hub: Hub) throws -> Int {
        let rows = try hub.first.ask(
            "select number || ' ' || encode(sha256(body), 'hex') from hub.record where body is not null"
        )
        let held = Set(rows.split(separator: "\n").map(String.init))
        var lost = 0
        for folder in ["cur", "done", "returned"] {
            let names = desk.names(folder)
            if names.isEmpty { continue }
            let sums = try shell(
                [
                    "/bin/sh", "-c",
                    "cd '\(desk.path)/\(folder)' && sha256sum -- $(ls | grep -v reason)",
                ])
            for line in sums.split(separator: "\n") {
                let parts = line.split(separator: " ")
                let number = parts[1].dropLast(".json".count)
                if !held.contains("\(number) \(parts[0])") { lost += 1 }
            }
        }
        return lost
    }

    /// The standby that has most of what the first server wrote; both must answer.
    package static func further(of servers: [Server]) throws -> Server {
        try servers.max { one, other in
            try position(of: one) < position(of: other)
        } ?? servers[0]
    }

    private static func position(of server: Server) throws -> Int {
        let text = try server.ask(
            "select greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()) - '0/0'::pg_lsn",
            database: "postgres")
        return Int(text.dropLast()) ?? -1
    }

    /// What is wrong in a mutant.
    package struct Defect: Sendable {
        let sound, defective: String
        let places: Int

        package init(_ sound: String, _ defective: String, places: Int = 1) {
            (self.sound, self.defective, self.places) = (sound, defective, places)
        }
    }

    /// A schema with a known defect; none where its place is not there any more.
    package static func mutant(_ schema: String, _ defect: Defect) -> String {
        let count = schema.components(separatedBy: defect.sound).count - 1
        return count == defect.places
            ? schema.replacingOccurrences(of: defect.sound, with: defect.defective) : "select 1/0"
    }

    /// A repeat that only reads: its commit waits for nobody.
    package static let repeatsBySelect: Defect = {
        let which =
            "where r.year = split_part(n, '-', 2)::smallint and r.number = n and r.sha256 = h and r.body = b"
        return Defect(
            "update record r set times = r.times + 1\n            \(which)\n            returning r.state into s;",
            "select r.state into s from record r \(which);")
    }()

    package static let withoutLock = Defect(
        "  perform pg_advisory_xact_lock(hashtextextended('ship ' || session_user, 0));\n", "",
        places: 2)

    /// How many of two sessions of one role end in a deadlock, which hand over the same records in opposite
    /// order.
    package static func deadlocks(_ hub: Hub, _ round: Int) throws -> Int {
        let serials = Array((round * 200 + 1)...(round * 200 + 200))
        let running = try [serials, serials.reversed()].map { order in
            let bodies = order.map { serial in
                let text = End.record(End.number("AST01", serial))
                return "convert_to('\(text.replacingOccurrences(of: "'", with: "''"))', 'UTF8')"
            }
            return try Running(
                hub.command("AST01"),
                input: "select count(*) from hub.ship(array[\(bodies.joined(separator: ","))])",
                environment: ["PATH": "/usr/bin:/bin"], in: hub.folder)
        }
        return running.map { $0.finish() }.count { $0.errors.contains("40P01") }
    }

    /// A whole receipt, in a hub that is none: there `number` and `hash` are right.
    package static let receipt =
        #"echo "{\"pos\":1,\"number\":\"$number\",\"id\":\"x\",\"sha256\":\"$hash\",\"verdict\":\"kept\"}""#

    /// A command that answers as a hub would, and as it is told where a record is handed over.
    package static func fakeHub(_ ship: String, of end: End, _ number: String) -> [String] {
        let script = """
            number=\(number); file='\(end.path)/new/\(number).json'
            hash=$([ -f "$file" ] && sha256sum <"$file" | cut -c1-64)
            case "$(cat)" in
            *hub.me*) echo '{"role":"AST01","kind":"desk","seconds":1,"timeline":"1","version":1}';;
            *hub.ship*) \(ship);;
            esac
            """
        return ["/bin/sh", "-c", script]
    }

    /// A port that takes connections and never says a word.
    package final class BlackHole {
        package let port: Int
        private let number: Int32

        package init() throws {
            number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let number = number
            let isBound = withUnsafeMutablePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(number, $0, size) == 0 && listen(number, 8) == 0
                        && getsockname(number, $0, &size) == 0
                }
            }
            guard isBound else { throw ShellError(description: "no port") }
            port = Int(UInt16(bigEndian: address.sin_port))
        }

        deinit { close(number) }
    }

    /// A disk in memory that belongs to the user of the servers.
    package struct SmallDisk {
        package let path: String

        package init(megabytes: Int) throws {
            path = "/tmp/small-\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 36))"
            mkdir(path, 0o700)
            guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
                rmdir(path)
                throw ShellError(description: "no disk")
            }
            try shell(["chown", "postgres:postgres", path])
            chmod(path, 0o700)
        }

        package func remove() {
            umount2(path, Int32(MNT_DETACH))
            rmdir(path)
        }
    }
}
