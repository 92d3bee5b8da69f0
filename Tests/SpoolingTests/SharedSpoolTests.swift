import Foundation
import SpoolSupport
import Spooling
import Testing

/// A spool of the back office, tried with processes of several users, which only root can start.
@Suite(.enabled(if: geteuid() == 0, "trying several users needs root"), .serialized)
struct SharedSpoolTests {
    let scratch = Scratch()

    /// Invented ids: two clerks of one group, the back office, and someone else.
    private let clerk = "20001"
    private let colleague = "20002"
    private let clerks = "20100"
    private let office = "20300"
    private let officeGroup = "20200"

    init() throws {
        chmod(scratch.path, 0o755)
        try Spool.makeShared(
            at: scratch.spoolPath, owner: office, group: officeGroup, clerks: [clerks])
    }

    private func run(_ user: String, _ task: String...) throws -> [String] {
        let group = user == office ? officeGroup : user == "20009" ? "20009" : clerks
        return try Worker(["as", user, group] + task).rest()
    }

    private func path(_ folder: Folder, _ serial: Int, _ end: String = ".json") -> String {
        "\(scratch.spoolPath)/\(folder.rawValue)/AST01-2026-00000\(serial)\(end)"
    }

    private func owner(_ path: String) throws -> [Int] {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try [.ownerAccountID, .groupOwnerAccountID, .posixPermissions].map {
            try #require(attributes[$0] as? Int)
        }
    }

    @Test func `every directory belongs to the back office`() throws {
        for name in [""] + Folder.allCases.map(\.rawValue) {
            #expect(try owner("\(scratch.spoolPath)/\(name)") == [20300, 20200, 0o3770])
        }
        #expect(try scratch.spool().isShared)
    }

    @Test func `clerks put side by side, with numbers that follow one another`() throws {
        #expect(
            try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
                == ["AST01-2026-000001 a"])
        #expect(
            try run(colleague, "deposit", scratch.spoolPath, "AST01", "b")
                == ["AST01-2026-000002 b"])
        #expect(
            try run(clerk, "deposit", scratch.spoolPath, "AST01", "c", "a")
                == ["AST01-2026-000003 c", "AST01-2026-000001 a"])
        #expect(try owner(path(.new, 1)) == [20001, 20200, 0o640])
        #expect(try owner(path(.new, 2)) == [20002, 20200, 0o640])
    }

    @Test func `nobody else comes in`() throws {
        #expect(
            try run("20009", "deposit", scratch.spoolPath, "AST01", "a")
                == ["error openDirectory \(EACCES)"])
    }

    @Test func `another clerk can neither read nor remove nor replace what was put`() throws {
        _ = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
        _ = try run(colleague, "deposit", scratch.spoolPath, "AST01", "b")
        let (own, other) = (path(.new, 2), path(.new, 1))
        #expect(try run(colleague, "open-read", other) == ["\(EACCES)"])
        #expect(try run(colleague, "open-write", other) == ["\(EACCES)"])
        #expect(try run(colleague, "unlink", other) == ["\(EPERM)"])
        #expect(try run(colleague, "rename", own, other) == ["\(EPERM)"])
        #expect(try run(colleague, "rename", own, path(.cur, 2)) == ["\(EACCES)"])
        #expect(try run(office, "open-read", other) == ["0"])
    }

    @Test func `what was taken is the back office's own, and its sender still may read it`() throws
    {
        _ = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
        #expect(try run(office, "take", scratch.spoolPath) == ["AST01-2026-000001"])
        let done = path(.done, 1)
        #expect(try owner(done) == [20300, 20200, 0o640])
        #expect(scratch.bytes(.done, "AST01-2026-000001.json") == contents(of: "a"))
        #expect(try run(clerk, "open-read", done) == ["0"])
        #expect(try run(clerk, "open-write", done) == ["\(EACCES)"])
        #expect(try run(colleague, "open-read", done) == ["\(EACCES)"])
        #expect(scratch.names(.tmp) == [])

        let again = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
        #expect(again == ["AST01-2026-000001 a"])
        #expect(scratch.names(.new) == [])
        #expect(
            try scratch.spool().verify(now: Int(Date().timeIntervalSince1970))
                .map(\.description) == [])
    }

    @Test func `only the clerk who handed it over reads what was sent back and why`() throws {
        _ = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
        #expect(try run(office, "return", scratch.spoolPath, "why") == ["AST01-2026-000001"])
        for end in [".json", ".reason.json"] {
            let returned = path(.returned, 1, end)
            #expect(try owner(returned) == [20300, 20200, 0o640])
            #expect(try run(clerk, "open-read", returned) == ["0"])
            #expect(try run(clerk, "open-write", returned) == ["\(EACCES)"])
            #expect(try run(clerk, "unlink", returned) == ["\(EPERM)"])
            #expect(try run(colleague, "open-read", returned) == ["\(EACCES)"])
        }
    }

    @Test func `a clerk who never used the former spool is told as well, and numbers go on`() throws
    {
        func reserve(_ user: String, _ id: String) throws -> [String] {
            try run(
                user, "reserve-known", scratch.spoolPath, "\(scratch.path)/memory-\(user)", "AST01",
                id)
        }
        for user in [clerk, colleague] {
            mkdir("\(scratch.path)/memory-\(user)", 0o700)
            chown("\(scratch.path)/memory-\(user)", uid_t(user) ?? 0, 20100)
        }
        #expect(try reserve(clerk, "a") == ["AST01-2026-000001"])
        #expect(try reserve(clerk, "b") == ["AST01-2026-000002"])
        rename(scratch.spoolPath, scratch.former)
        #expect(try reserve(colleague, "c") == ["error recognise \(ENOMEDIUM)"])
        try Spool.makeShared(
            at: scratch.spoolPath, owner: office, group: officeGroup, clerks: [clerks])
        for user in [clerk, colleague] {
            #expect(try reserve(user, "c") == ["error recognise \(EMEDIUMTYPE)"])
        }
        try Spool(at: scratch.spoolPath).adopt(by: scratch.memory)
        #expect(try reserve(colleague, "c") == ["AST01-2026-000003"])
        #expect(try reserve(clerk, "d") == ["AST01-2026-000004"])
        #expect(!FileManager.default.fileExists(atPath: scratch.memoryPath))
    }

    @Test func `a shared spool from before there were ids goes on, and may be given one`() throws {
        let memory = "\(scratch.path)/memory"
        mkdir(memory, 0o700)
        chown(memory, 20001, 20100)
        unlink("\(scratch.spoolPath)/id")
        Files.remove("\(scratch.spoolPath).memory")
        for (id, serial) in [("a", 1), ("b", 2)] {
            #expect(
                try run(clerk, "reserve-known", scratch.spoolPath, memory, "AST01", id)
                    == ["AST01-2026-00000\(serial)"])
        }
        try Spool.makeShared(
            at: scratch.spoolPath, owner: office, group: officeGroup, clerks: [clerks])
        #expect(
            try run(clerk, "reserve-known", scratch.spoolPath, memory, "AST01", "c")
                == ["AST01-2026-000003"])
    }

    @Test func `a clerk takes back what is her own, and nobody else's`() throws {
        _ = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
        _ = try run(colleague, "deposit", scratch.spoolPath, "AST01", "b")
        let (hers, other) = ("AST01-2026-000001", "AST01-2026-000002")
        #expect(try run(clerk, "take-back", scratch.spoolPath, hers) == [hers])
        for end in [".json", ".reason.json"] {
            let returned = path(.returned, 1, end)
            #expect(try owner(returned) == [20001, 20200, 0o640])
            #expect(try run(clerk, "open-read", returned) == ["0"])
            #expect(try run(office, "open-read", returned) == ["0"])
            #expect(try run(colleague, "open-read", returned) == ["\(EACCES)"])
            #expect(try run(colleague, "unlink", returned) == ["\(EPERM)"])
        }
        #expect(
            try run(clerk, "take-back", scratch.spoolPath, other) == ["error rename \(EPERM)"])
        #expect(scratch.names(.new) == ["\(other).json"])

        // Whatever she left there, the office settles her colleague's as always.
        #expect(try run(office, "return", scratch.spoolPath, "why") == [other])
        #expect(scratch.bytes(.returned, "\(other).reason.json") == Array("why".utf8))
        #expect(try run(clerk, "take-back", scratch.spoolPath, hers) == [hers])
        #expect(
            try scratch.spool().verify(now: Int(Date().timeIntervalSince1970))
                .map(\.description) == [])
    }

    @Test func `root takes as well, and leaves nothing of its own`() throws {
        _ = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
        let spool = try scratch.spool()
        let number = try #require(try spool.takeNext())
        #expect(try owner(path(.cur, 1)) == [20300, 20200, 0o640])
        try spool.sendBack(number, reason: [1])
        #expect(try owner(path(.returned, 1, ".reason.json")) == [20300, 20200, 0o640])
        #expect(try run(clerk, "open-read", path(.returned, 1, ".reason.json")) == ["0"])
    }

    @Test func `a clerk cannot take`() throws {
        _ = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
        let refused = try run(colleague, "take", scratch.spoolPath)
        #expect(refused == ["error read \(EACCES)"])
        #expect(scratch.names(.new) == ["AST01-2026-000001.json"])
    }

    @Test func `a file that its sender has closed to the back office hinders no other`() throws {
        _ = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a", "b")
        chmod(path(.new, 1), 0o600)
        #expect(
            try run(office, "take", scratch.spoolPath)
                == ["AST01-2026-000002", "error read \(EACCES)"])
        #expect(scratch.names(.new) == ["AST01-2026-000001.json"])
    }

    @Test func `a taker who was stopped midway left something that can be finished`() throws {
        _ = try run(clerk, "deposit", scratch.spoolPath, "AST01", "a")
        rename(path(.new, 1), path(.cur, 1))
        let spool = try scratch.spool()
        #expect(
            spool.verify(now: 0).map(\.flaw) == [.owner(user: 20001, group: 20200)])
        #expect(try spool.acknowledge(.test(1)))
        #expect(try owner(path(.done, 1)) == [20300, 20200, 0o640])
        #expect(try run(clerk, "open-read", path(.done, 1)) == ["0"])
    }

    @Test func `laying out may be repeated and mends permissions`() throws {
        chmod("\(scratch.spoolPath)/new", 0o777)
        #expect(throws: SpoolError.self) { try scratch.spool() }
        try Spool.makeShared(
            at: scratch.spoolPath, owner: office, group: officeGroup, clerks: [clerks])
        #expect(try run(clerk, "deposit", scratch.spoolPath, "AST01", "a").count == 1)
    }

    @Test func `a directory with other things in it is not given away`() throws {
        mkdir("\(scratch.path)/home", 0o700)
        mkdir("\(scratch.path)/home/letters", 0o700)
        let error = #expect(throws: SpoolError.self) {
            try Spool.makeShared(
                at: "\(scratch.path)/home", owner: office, group: officeGroup, clerks: [])
        }
        #expect(error?.errno == ENOTEMPTY)
        #expect(try owner("\(scratch.path)/home").first == 0)
    }

    @Test func `a user who does not exist is told`() throws {
        let error = #expect(throws: SpoolError.self) {
            try Spool.makeShared(
                at: scratch.spoolPath, owner: "no such user", group: "root", clerks: [])
        }
        #expect(
            error?.description
                == "cannot set the owner of no such user: "
                + "there is no user or group of this name; its number may be given instead")
    }
}
