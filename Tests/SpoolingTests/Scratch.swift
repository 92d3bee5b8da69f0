import Foundation
import Spooling

/// A folder of its own for one test, removed at the end.
///
/// One that is no property of the suite is removed with `defer`, which also keeps it until then.
final class Scratch: Sendable {
    let path: String

    init() {
        path = "\(NSTemporaryDirectory())/spooling-\(UUID().uuidString)"
        mkdir(path, 0o700)
    }

    deinit { remove() }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    var spoolPath: String { "\(path)/spool" }

    func spool(_ interference: Interference? = nil) throws -> Spool {
        try Spool(at: spoolPath, interference: interference)
    }

    /// The names in a folder of the spool, sorted.
    func names(_ folder: Folder) -> [String] {
        let path = "\(spoolPath)/\(folder.rawValue)"
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    func bytes(_ folder: Folder, _ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(spoolPath)/\(folder.rawValue)/\(name)")
            .map(Array.init)
    }

    func write(_ bytes: [UInt8], _ folder: Folder, _ name: String) {
        let path = "\(spoolPath)/\(folder.rawValue)/\(name)"
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    }
}

extension Scratch {
    var draftsPath: String { "\(path)/drafts" }

    /// What lies among the drafts, sorted.
    var draftNames: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: draftsPath)) ?? []).sorted()
    }

    func draft(_ name: String) -> [UInt8] {
        FileManager.default.contents(atPath: "\(draftsPath)/\(name).journal").map(Array.init) ?? []
    }

    func setDraft(_ name: String, _ bytes: [UInt8]) {
        let path = "\(draftsPath)/\(name).journal"
        unlink(path)
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    }

    func removeBroken() {
        for name in draftNames where name.hasSuffix(".broken") { unlink("\(draftsPath)/\(name)") }
    }
}

extension Number {
    /// The number of a test's desk.
    static func test(_ serial: Int) throws -> Number {
        struct NoNumber: Error {}
        guard let number = Number(desk: "AST01", year: 2026, serial: serial) else {
            throw NoNumber()
        }
        return number
    }
}
