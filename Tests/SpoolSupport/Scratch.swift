import Glibc
package import Spooling

/// A folder of its own for one test, removed at the end.
///
/// One that is no property of the suite is removed with `defer`, which also keeps it until then.
package final class Scratch: Sendable {
    package let path: String

    /// - Parameter parent: where it is made; by itself where temporary files go.
    package init(in parent: String = Scratch.usual) {
        path = "\(parent)/spooling-\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
        mkdir(path, 0o700)
    }

    deinit { remove() }

    package func remove() { Files.remove(path) }

    package static let usual = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"

    package var spoolPath: String { "\(path)/spool" }

    package func spool(_ interference: Interference? = nil) throws -> Spool {
        try Spool(at: spoolPath, laysOut: true, interference: interference)
    }

    /// Where a test lays aside what was at the spool's path.
    package var former: String { "\(path)/former" }

    package var memoryPath: String { "\(path)/memory" }

    package var memory: Memory { Memory(at: memoryPath) }

    /// The names in a folder of the spool, sorted.
    package func names(_ folder: Folder) -> [String] {
        Files.names(in: "\(spoolPath)/\(folder.rawValue)")
    }

    package func bytes(_ folder: Folder, _ name: String) -> [UInt8]? {
        Files.bytes("\(spoolPath)/\(folder.rawValue)/\(name)")
    }

    package func write(_ bytes: [UInt8], _ folder: Folder, _ name: String) {
        Files.write(bytes, to: "\(spoolPath)/\(folder.rawValue)/\(name)")
    }
}

extension Scratch {
    package var draftsPath: String { "\(path)/drafts" }

    /// What lies among the drafts, sorted.
    package var draftNames: [String] { Files.names(in: draftsPath) }

    package func draft(_ name: String) -> [UInt8] {
        Files.bytes("\(draftsPath)/\(name).journal") ?? []
    }

    package func setDraft(_ name: String, _ bytes: [UInt8]) {
        Files.write(bytes, to: "\(draftsPath)/\(name).journal")
    }

    package func removeBroken() {
        for name in draftNames where name.hasSuffix(".broken") { unlink("\(draftsPath)/\(name)") }
    }
}

extension Number {
    /// The number of a test's desk.
    package static func test(_ serial: Int) throws -> Number {
        struct NoNumber: Error {}
        guard let number = Number(desk: "AST01", year: 2026, serial: serial) else {
            throw NoNumber()
        }
        return number
    }
}
