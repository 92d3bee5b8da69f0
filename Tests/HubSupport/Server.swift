import CSystem
import Foundation

/// One PostgreSQL server of a hub, on loopback; it ends when the test does, however that ends.
package final class Server: @unchecked Sendable {
    static let binaries = "/usr/lib/postgresql/15/bin"

    package let name: String
    package let port: Int
    package var data: String { "\(folder)/\(name)" }
    private let folder: String
    private var keeper: pid_t?
    private var watcher: pid_t?
    private var plug: Int32?

    init(_ name: String, in folder: String) throws {
        self.name = name
        self.folder = folder
        port = try Server.freePort()
    }

    /// A command as the user under whom servers run: PostgreSQL refuses to run as root.
    static func asUser(_ command: [String]) -> [String] {
        geteuid() == 0
            ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]
                + command
            : command
    }

    /// Makes the first server.
    func initialise(_ settings: [String: String], certificates: Certificates) throws {
        try shell(
            Server.asUser([
                "\(Server.binaries)/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E",
                "UTF8",
                "--locale=C.UTF-8", "--data-checksums", "--no-sync", "--no-instructions",
            ]), in: folder)
        let lines = settings.sorted { $0.key < $1.key }.map { "\($0.key) = '\($0.value)'" }
        try write(lines.joined(separator: "\n") + "\n", to: "postgresql.auto.conf")
        try write(
            """
            local all postgres trust
            local replication postgres trust
            hostssl hub all 127.0.0.1/32 cert map=cn

            """, to: "pg_hba.conf")
        try write("cn  /^(.*)$  \\1\n", to: "pg_ident.conf")
        for file in ["ca.crt", "server.crt", "server.key"] {
            try write(String(contentsOfFile: certificates.file(file), encoding: .utf8), to: file)
        }
    }

    /// Makes a standby of another server, under its own name.
    func copy(_ other: Server) throws {
        try shell(
            Server.asUser([
                "\(Server.binaries)/pg_basebackup", "-D", data, "-h", folder, "-p",
                String(other.port), "-U",
                "postgres", "-c", "fast", "-R", "--no-sync",
            ]), in: folder)
        try follow(other)
    }

    /// Follows a server from now on; takes effect with the next start or `reload`.
    package func follow(_ other: Server) throws {
        let auto = "\(data)/postgresql.auto.conf"
        let old = try String(contentsOfFile: auto, encoding: .utf8).split(separator: "\n")
            .filter {
                !$0.hasPrefix("primary_conninfo") && !$0.hasPrefix("synchronous_standby_names")
            }
        let line =
            "primary_conninfo = 'host=\(folder) port=\(other.port) user=postgres application_name=\(name)'"
        try write((old + [line[...]]).joined(separator: "\n") + "\n", to: "postgresql.auto.conf")
    }

    private func write(_ text: String, to file: String) throws {
        let path = "\(data)/\(file)"
        unlink(path)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o600)
        if geteuid() == 0 { try shell(["chown", "postgres:postgres", path], in: folder) }
    }

    /// Starts it and waits until it answers.
    package func start() throws {
        let null = open("/dev/null", O_RDWR | O_CLOEXEC)
        let log = open("\(folder)/\(name).log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        let ends = csystem_pipe()
        guard ends.read >= 0 else { throw ShellError(description: "no pipe") }
        defer { [null, log, ends.read].forEach { close($0) } }
        let path = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"]
        let command = Server.asUser([
            "\(Server.binaries)/postgres", "-D", data, "-p", String(port), "-k", folder,
        ])
        let keeper = try spawn(command, path, [null, log, log])
        // The pipe breaks when this program ends, and the server goes with it.
        let script =
            "cat >/dev/null; pid=\(keeper); kill -INT $pid; "
            + "while kill -0 $pid; do sleep 0.1; done; rm -rf '\(folder)'"
        watcher = try spawn(["/bin/sh", "-c", script], path, [ends.read, null, null])
        (self.keeper, plug) = (keeper, ends.write)
        try wait(60, for: "\(name) to start") {
            guard Foundation.kill(keeper, 0) == 0, waitpid(keeper, nil, WNOHANG) == 0 else {
                throw ShellError(description: "\(name) ended: \(self.log)")
            }
            return self.answers("select 1") == "1\n"
        }
    }

    package var log: String {
        (try? String(contentsOfFile: "\(folder)/\(name).log", encoding: .utf8)) ?? ""
    }

    /// The process that began all others; nil where none runs.
    var postmaster: pid_t? {
        let text = try? String(contentsOfFile: "\(data)/postmaster.pid", encoding: .utf8)
        return text?.split(separator: "\n").first.flatMap { pid_t($0) }.flatMap {
            $0 > 100 && Foundation.kill($0, 0) == 0 ? $0 : nil
        }
    }

    /// Ends it in the middle of whatever it does, and waits until all of it is gone.
    package func kill() throws {
        let postmaster = postmaster
        freeze(false)
        if let postmaster { Foundation.kill(postmaster, SIGKILL) }
        try finish()
        try wait(for: "all of \(name) to be gone") { self.children.isEmpty }
        unlink("\(data)/postmaster.pid")
    }

    /// Ends it in order.
    package func stop(_ signal: Int32 = SIGINT) throws {
        if let postmaster { Foundation.kill(postmaster, signal) }
        try finish()
    }

    private func finish() throws {
        guard let keeper, let watcher, let plug else { return }
        while waitpid(keeper, nil, 0) < 0, errno == EINTR {}
        Foundation.kill(watcher, SIGKILL)
        while waitpid(watcher, nil, 0) < 0, errno == EINTR {}
        close(plug)
        (self.keeper, self.watcher, self.plug) = (nil, nil, nil)
    }

    /// Every process of it, or a part of a second after its postmaster died.
    private var children: [pid_t] {
        let out = (try? shell(["pgrep", "-f", "postgres.*-D \(data) "], in: folder)) ?? ""
        let all = (try? shell(["pgrep", "-u", "postgres", "postgres"], in: folder)) ?? ""
        let own = all.split(separator: "\n").compactMap { pid_t($0) }.filter {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\($0)/cwd")) == data
        }
        return out.split(separator: "\n").compactMap { pid_t($0) } + own
    }

    /// Lets all of its processes stand still, or go on.
    package func freeze(_ isFrozen: Bool) {
        for pid in children where pid > 100 { Foundation.kill(pid, isFrozen ? SIGSTOP : SIGCONT) }
    }

    /// Makes a standby the first server.
    package func promote() throws {
        try ask("select pg_promote()")
    }

    /// Asks as the administrator; what it answers.
    @discardableResult
    package func ask(_ sql: String, database: String = "hub") throws -> String {
        try shell(
            [
                "\(Server.binaries)/psql", "-X", "-q", "-A", "-t", "-w", "-v", "ON_ERROR_STOP=1",
                "-h", folder, "-p",
                String(port), "-U", "postgres", "-d", database,
            ], input: sql, in: folder)
    }

    private func answers(_ sql: String) -> String? { try? ask(sql, database: "postgres") }

    private static func freePort() throws -> Int {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, size) == 0 && getsockname(number, $0, &size) == 0
            }
        }
        guard isBound else { throw ShellError(description: "no port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
