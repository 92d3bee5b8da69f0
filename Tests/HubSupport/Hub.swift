import Foundation
import TerminalSupport

/// A hub of one server and its standbys, with certificates, in a folder of its own.
package final class Hub: @unchecked Sendable {
    package let folder: String
    package let servers: [Server]
    package let certificates: Certificates
    /// Which server takes writes.
    package var first: Server

    package static let settings = [
        "listen_addresses": "127.0.0.1", "ssl": "on", "ssl_ca_file": "ca.crt",
        "ssl_cert_file": "server.crt",
        "ssl_key_file": "server.key", "ssl_min_protocol_version": "TLSv1.3", "wal_level": "replica",
        "password_encryption": "scram-sha-256", "log_statement": "none",
        "log_min_duration_statement": "-1",
        "log_min_error_statement": "panic", "log_error_verbosity": "terse",
        "max_connections": "200",
        "shared_buffers": "64MB", "wal_keep_size": "512MB", "max_wal_senders": "8",
    ]

    /// - Parameters:
    ///   - standbys: how many servers follow; one of them confirms each commit.
    ///   - changes: other settings, to show what they cost.
    ///   - schema: what is loaded, changed for a mutant.
    package init(
        standbys: Int = 2, settings changes: [String: String] = [:], in parent: String = "/tmp",
        schema: (String) -> String = { $0 }
    ) throws {
        folder = "\(parent)/hub-\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 36))"
        mkdir(folder, 0o755)
        if geteuid() == 0 { try shell(["chown", "postgres:postgres", folder], in: "/tmp") }
        let folder = folder
        servers = try (0...standbys).map { try Server(["a", "b", "c"][$0], in: folder) }
        certificates = try Certificates(in: "\(folder)/tls")
        first = servers[0]
        var settings = Hub.settings
        if standbys > 0 {
            let names = servers.dropFirst().map(\.name).joined(separator: ", ")
            settings["synchronous_standby_names"] = "ANY 1 (\(names))"
        }
        try first.initialise(settings.merging(changes) { $1 }, certificates: certificates)
        // No standby is there yet that could confirm what is loaded.
        try first.start()
        try first.ask("set synchronous_commit = local; create database hub", database: "postgres")
        let sql = try Running(
            [product("saualnama"), "hub", "schema"], environment: ["LANG": "ru_RU.UTF-8"],
            in: folder
        ).finish().output
        try first.ask("set synchronous_commit = local;\nbegin;\n\(schema(sql))\ncommit;")
        for server in servers.dropFirst() {
            try server.copy(first)
            try server.start()
        }
        if standbys > 0 { try awaitStandbys() }
    }

    deinit { remove() }

    package func remove() {
        for server in servers { try? server.kill() }
        try? FileManager.default.removeItem(atPath: folder)
    }

    package func awaitStandbys(_ count: Int? = nil) throws {
        let wanted = count ?? servers.count - 1
        var seen = ""
        try wait(60, for: "the standbys, and saw \(seen)") {
            seen = try self.first.ask(
                "select application_name, state, sync_state from pg_stat_replication")
            return try self.first.ask(
                "select count(*) from pg_stat_replication where state = 'streaming'")
                == "\(wanted)\n"
        }
    }

    /// Lets somebody in as `hub roles` says, with a certificate.
    package func admit(_ words: String...) throws {
        let sql = try Running(
            [product("saualnama"), "hub", "roles"] + words, environment: ["LANG": "ru_RU.UTF-8"],
            in: folder
        ).finish().output
        try first.ask("set client_min_messages = error; " + sql)
        if !FileManager.default.fileExists(atPath: certificates.file("\(words[1]).crt")) {
            try certificates.make(words[1])
        }
    }

    /// The command by which a role reaches whichever server takes writes.
    package func command(_ role: String, certificate: String? = nil) -> [String] {
        let hosts = servers.map { _ in "127.0.0.1" }.joined(separator: ",")
        let ports = servers.map { String($0.port) }.joined(separator: ",")
        let name = certificate ?? role
        return [
            "\(Server.binaries)/psql", "-X", "-q", "-A", "-t", "-w", "-v", "ON_ERROR_STOP=1", "-v",
            "VERBOSITY=sqlstate",
            "host=\(hosts) port=\(ports) dbname=hub user=\(role) sslmode=verify-full "
                + "target_session_attrs=read-write sslrootcert=\(certificates.file("ca.crt")) "
                + "sslcert=\(certificates.file("\(name).crt")) sslkey=\(certificates.file("\(name).key"))",
        ]
    }

    /// Asks with the rights of a role.
    package func ask(_ sql: String, as role: String) throws -> Run {
        try Running(command(role), input: sql, environment: ["PATH": "/usr/bin:/bin"], in: folder)
            .finish()
    }

    /// How many rows of records there are that hold something.
    package func count(_ condition: String = "true") throws -> Int {
        let text = try first.ask("select count(*) from hub.record where \(condition)")
        return Int(text.dropLast()) ?? -1
    }
}
