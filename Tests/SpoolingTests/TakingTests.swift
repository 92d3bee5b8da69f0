import Foundation
import SpoolSupport
import Spooling
import Testing

@Suite struct TakingTests {
    let scratch = Scratch()

    private func deposit(_ serials: Int...) throws {
        for serial in serials {
            _ = try scratch.spool().deposit(Array("\(serial)".utf8), as: .test(serial))
        }
    }

    @Test func `the lowest number is taken first, and each only once`() throws {
        try deposit(3, 1, 2)
        let spool = try scratch.spool()
        #expect(try (1...4).map { _ in try spool.takeNext()?.serial } == [1, 2, 3, nil])
        #expect(scratch.names(.new) == [])
        #expect(scratch.names(.cur).count == 3)
    }

    @Test func `a named one is taken, and nothing when it is gone`() throws {
        try deposit(1, 2)
        let spool = try scratch.spool()
        #expect(try spool.take(.test(2)))
        #expect(try !spool.take(.test(2)))
        #expect(scratch.names(.new) == ["AST01-2026-000001.json"])
    }

    @Test func `a number that was taken before hinders nobody and is not replaced`() throws {
        try deposit(1, 2)
        scratch.write(Array("before".utf8), .cur, "AST01-2026-000001.json")
        let spool = try scratch.spool()
        #expect(try spool.takeNext() == .test(2))
        for task in [{ _ = try spool.takeNext() }, { _ = try spool.take(.test(1)) }] {
            let error = #expect(throws: SpoolError.self) { try task() }
            #expect(error?.step == .rename)
            #expect(error?.errno == EEXIST)
        }
        #expect(scratch.bytes(.cur, "AST01-2026-000001.json") == Array("before".utf8))
    }

    @Test func `what is refused is left where it is, and the next is taken`() throws {
        try deposit(1, 2, 3)
        let spool = try scratch.spool()
        let order = try [3, 1, 2].map { try Number.test($0) }
        var seen: [String] = []
        let taken = try spool.takeFirst(of: order) { _, bytes in
            seen.append(String(decoding: bytes, as: UTF8.self))
            return bytes == Array("3".utf8)
        }
        #expect(try taken == .test(1) && seen == ["3", "1"])
        #expect(scratch.names(.new).count == 2 && scratch.names(.cur).count == 1)
    }

    @Test func `strangers in new are passed over`() throws {
        try deposit(7)
        for name in ["notes.txt", "AST01-2026-1.json", "x.json"] { scratch.write([1], .new, name) }
        mkdir("\(scratch.spoolPath)/new/AST01-2026-000001.json", 0o700)
        symlink("/etc/passwd", "\(scratch.spoolPath)/new/AST01-2026-000002.json")
        let spool = try scratch.spool()
        #expect(try spool.takeNext() == .test(7))
        #expect(try spool.takeNext() == nil)
    }

    @Test func `acknowledging may be repeated, and needs that it was taken`() throws {
        try deposit(1)
        let spool = try scratch.spool()
        #expect(try !spool.acknowledge(.test(1)))
        _ = try spool.takeNext()
        #expect(try spool.acknowledge(.test(1)))
        #expect(try spool.acknowledge(.test(1)))
        #expect(scratch.names(.done) == ["AST01-2026-000001.json"])
        #expect(scratch.names(.cur) == [])
    }

    @Test func `what is sent back has its reason beside it`() throws {
        try deposit(1)
        let spool = try scratch.spool()
        #expect(try !spool.sendBack(.test(1), reason: [1]))
        _ = try spool.takeNext()
        #expect(try spool.sendBack(.test(1), reason: Array("unreadable".utf8)))
        #expect(
            scratch.names(.returned) == [
                "AST01-2026-000001.json", "AST01-2026-000001.reason.json",
            ])
        #expect(try spool.reason(for: .test(1)) == Array("unreadable".utf8))
        #expect(try spool.reason(for: .test(2)) == nil)
        #expect(try spool.read(.test(1)) == Array("1".utf8))
        #expect(try spool.list().map(\.folder) == [.returned])
    }

    @Test func `the reason is durable before the submission moves`() throws {
        try deposit(1)
        _ = try scratch.spool().takeNext()
        let saboteur = Saboteur()
        try scratch.spool(saboteur.interference).sendBack(.test(1), reason: [1])
        let steps = saboteur.steps.filter { [.syncFile, .rename, .syncDirectory].contains($0) }
        #expect(
            steps.suffix(6) == [
                .syncFile, .rename, .syncDirectory, .rename, .syncDirectory, .syncDirectory,
            ])
    }

    @Test(arguments: ["take", "acknowledge", "sendBack"], [ENOSPC, EIO, EROFS])
    func `a step that fails moves all or nothing, and another try gets it done`(
        task: String, errno: Int32
    ) throws {
        func perform(_ spool: Spool) throws {
            let number = try Number.test(1)
            switch task {
            case "take": if try !spool.take(number) { throw NotThere() }
            case "acknowledge": if try !spool.acknowledge(number) { throw NotThere() }
            default: if try !spool.sendBack(number, reason: [7]) { throw NotThere() }
            }
        }
        for moment in [Moment.before, .after] {
            var index = 0
            while true {
                let scratch = Scratch()
                defer { scratch.remove() }
                let plain = try scratch.spool()
                _ = try plain.deposit([1], as: .test(1))
                if task != "take" { _ = try plain.takeNext() }
                let saboteur = Saboteur(.init(index: index, errno: errno, moment: moment))
                try? perform(scratch.spool(saboteur.interference))
                if saboteur.steps.count <= index { break }

                let places = try plain.list()
                #expect(places.count == 1, "\(saboteur.steps[index])")
                #expect(try plain.read(.test(1)) == [1])
                if places.first?.folder == .returned {
                    #expect(try plain.reason(for: .test(1)) == [7])
                }
                if task != "take" || places.first?.folder == .new { try perform(plain) }
                #expect(try plain.list().map(\.folder) == [Self.target(of: task)])
                index += 1
            }
            #expect(index > 10)
        }
    }

    private struct NotThere: Error {}

    private static func target(of task: String) -> Folder {
        switch task {
        case "take": .cur
        case "acknowledge": .done
        default: .returned
        }
    }

    @Test func `where renames cannot refuse to replace, taking looks first`() throws {
        try deposit(1, 2)
        scratch.write([9], .cur, "AST01-2026-000001.json")
        // Only renameat2(2) is refused; the plain rename follows a look at the target.
        let trace = Saboteur()
        _ = try scratch.spool(trace.interference).take(.test(3))
        let rename = try #require(trace.steps.firstIndex(of: .rename))
        func spool() throws -> Spool {
            try scratch.spool(
                Saboteur(.init(index: rename, errno: EINVAL, moment: .before)).interference)
        }
        let path = "\(scratch.spoolPath)/cur/AST01-2026-000001.json"
        #expect(throws: SpoolError(step: .rename, errno: EEXIST, path: path)) {
            try spool().take(.test(1))
        }
        #expect(scratch.bytes(.cur, "AST01-2026-000001.json") == [9])
        #expect(try spool().take(.test(2)))
        #expect(scratch.names(.cur).count == 2)
    }

    @Test func `a longer file than asked for is not read`() throws {
        let spool = try scratch.spool()
        _ = try spool.deposit([UInt8](repeating: 1, count: 100), as: .test(1))
        #expect(try spool.read(.test(1), limit: 100)?.count == 100)
        let error = #expect(throws: SpoolError.self) { try spool.read(.test(1), limit: 99) }
        #expect(error?.errno == EFBIG)
        #expect(try spool.read(.test(1), in: .done) == nil)
    }

    @Test func `a list names all folders without reading a file`() throws {
        try deposit(2, 1, 3)
        let spool = try scratch.spool()
        _ = try spool.take(.test(3))
        let saboteur = Saboteur()
        let watched = try scratch.spool(saboteur.interference)
        let opening = saboteur.steps.count
        #expect(
            try watched.list() == [
                Submission(number: .test(1), folder: .new),
                Submission(number: .test(2), folder: .new),
                Submission(number: .test(3), folder: .cur),
            ])
        #expect(Set(saboteur.steps[opening...]) == [.list])
    }

    @Test func `what was reserved and never came is outstanding`() throws {
        let spool = try scratch.spool()
        let numbers = try ["a", "b", "c", "d"].map {
            try spool.reserve(desk: "AST01", year: 2026, for: $0)
        }
        _ = try spool.deposit([1], as: numbers[0])
        try spool.void(numbers[2])
        let outstanding = try spool.outstanding()
        #expect(outstanding.map(\.number) == [numbers[1], numbers[3]])
        #expect(outstanding.map(\.submission) == ["b", "d"])
    }
}
