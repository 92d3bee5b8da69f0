import Foundation
import SpoolSupport
import Spooling
import Testing

@Suite struct VerificationTests {
    let scratch = Scratch()
    private let now = Int(Date().timeIntervalSince1970)

    private func fill() throws -> Spool {
        let spool = try scratch.spool()
        for id in ["a", "b", "c", "d"] {
            let number = try spool.reserve(desk: "AST01", year: 2026, for: id)
            _ = try spool.deposit(Array(id.utf8), as: number)
        }
        _ = try spool.take(.test(2))
        _ = try spool.take(.test(3))
        try spool.acknowledge(.test(3))
        _ = try spool.take(.test(4))
        try spool.sendBack(.test(4), reason: [1])
        return spool
    }

    private func lines(_ spool: Spool) -> [String] {
        spool.verify(now: now).map(\.description).sorted()
    }

    @Test func `a spool in order has no findings, and every content is shown to the check`() throws
    {
        let spool = try fill()
        var seen: [String] = []
        let findings = spool.verify(now: now) { submission, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            seen.append("\(submission.folder.rawValue) \(submission.number.serial) \(text)")
            return []
        }
        #expect(findings == [])
        #expect(seen.sorted() == ["cur 2 b", "done 3 c", "new 1 a", "returned 4 d"])
    }

    @Test func `every kind of disorder is told by name, and none hides another`() throws {
        let spool = try fill()
        let path = scratch.spoolPath
        scratch.write([1], .new, "AST01-2026-1.json")
        scratch.write([1], .new, "notes.txt")
        symlink("/etc/passwd", "\(path)/new/AST01-2026-000005.json")
        mkfifo("\(path)/new/AST01-2026-000006.json", 0o600)
        mkdir("\(path)/cur/AST01-2026-000007.json", 0o700)
        chmod("\(path)/new/AST01-2026-000001.json", 0o644)
        link("\(path)/done/AST01-2026-000003.json", "\(scratch.path)/copy")
        _ = FileManager.default.createFile(
            atPath: "\(path)/done/AST01-2026-000002.json", contents: nil,
            attributes: [.posixPermissions: 0o600])
        _ = FileManager.default.createFile(
            atPath: "\(path)/done/ALA07-2026-000001.json", contents: nil,
            attributes: [.posixPermissions: 0o600])
        unlink("\(path)/returned/AST01-2026-000004.reason.json")
        _ = FileManager.default.createFile(
            atPath: "\(path)/returned/AST01-2026-000009.reason.json", contents: nil,
            attributes: [.posixPermissions: 0o600])
        scratch.write([1], .tmp, "core")
        scratch.write([1], .register, "notes")
        mkdir("\(path)/old", 0o700)
        #expect(
            lines(spool)
                == [
                    "cur/AST01-2026-000007.json: is no regular file",
                    "cur/AST01-2026-000007.json: has a serial that was never given out",
                    "done/ALA07-2026-000001.json: has a serial that was never given out",
                    "done/AST01-2026-000002.json: stands in cur too",
                    "done/AST01-2026-000003.json: has another name elsewhere",
                    "new/AST01-2026-000001.json: has mode 0644",
                    "new/AST01-2026-000005.json: has a serial that was never given out",
                    "new/AST01-2026-000005.json: is a symbolic link",
                    "new/AST01-2026-000006.json: has a serial that was never given out",
                    "new/AST01-2026-000006.json: is no regular file",
                    "new/AST01-2026-1.json: is not named after a number",
                    "new/notes.txt: does not belong here",
                    "old: does not belong here",
                    "register/notes: does not belong here",
                    "returned/AST01-2026-000004.json: was sent back without a reason",
                    "returned/AST01-2026-000009.reason.json: is the reason of a submission that is not there",
                    "tmp/core: does not belong here",
                ].sorted())
    }

    @Test func `a name that would steer the terminal is told harmlessly`() throws {
        let spool = try fill()
        scratch.write([1], .new, "\u{1B}[31m.txt")
        #expect(lines(spool) == ["new/\u{FFFD}[31m.txt: does not belong here"])
    }

    @Test func `a name that is no UTF-8 is told`() throws {
        let spool = try fill()
        let path = Array("\(scratch.spoolPath)/cur/".utf8) + [0xFF, 0xFE, 0]
        close(creat(path.map { CChar(bitPattern: $0) }, 0o600))
        #expect(spool.verify(now: now).map(\.flaw) == [.stray])
    }

    @Test func `what the caller's check says stands beside the number`() throws {
        let spool = try fill()
        let findings = spool.verify(now: now) { submission, _ in
            submission.number.serial == 3 ? ["no record", "no\nend"] : []
        }
        #expect(
            findings.map(\.description) == [
                "done/AST01-2026-000003.json: no record",
                "done/AST01-2026-000003.json: no\u{FFFD}end",
            ])
    }

    @Test func `what was left in tmp long ago is told`() throws {
        let spool = try fill()
        scratch.write([1], .tmp, "AST01-2026-000005.4711.9f3a")
        #expect(lines(spool) == [])
        let later = spool.verify(now: now + 37 * 3600)
        #expect(later.map(\.flaw) == [.leftBehind])
    }

    @Test func `a writer stopped before the last step leaves nothing to tell`() throws {
        let spool = try fill()
        link(
            "\(scratch.spoolPath)/new/AST01-2026-000001.json",
            "\(scratch.spoolPath)/tmp/AST01-2026-000001.4711.9f3a")
        #expect(lines(spool) == [])
    }

    @Test func `a rotten line of a register is told by its number`() throws {
        let spool = try fill()
        var bytes = try #require(scratch.bytes(.register, "AST01-2026"))
        bytes[10] ^= 1
        scratch.write(bytes, .register, "AST01-2026")
        #expect(lines(spool) == ["register/AST01-2026: is damaged in line 1"])
    }

    @Test(.enabled(if: geteuid() == 0, "giving a file away needs root"))
    func `a file of somebody else is told`() throws {
        let spool = try fill()
        chown("\(scratch.spoolPath)/done/AST01-2026-000003.json", 4711, 4712)
        #expect(
            lines(spool) == ["done/AST01-2026-000003.json: belongs to user 4711, group 4712"])
    }

    @Test(arguments: [EIO, EACCES])
    func `a folder or file that cannot be read hides no other`(errno: Int32) throws {
        _ = try fill()
        let trace = Saboteur()
        let plain = try scratch.spool(trace.interference)
        let opening = trace.steps.count
        #expect(plain.verify(now: now) == [])
        for index in opening..<trace.steps.count {
            let saboteur = Saboteur(.init(index: index, errno: errno, moment: .before))
            var seen = 0
            let findings = try scratch.spool(saboteur.interference).verify(now: now) { _, _ in
                seen += 1
                return []
            }
            // Each folder holds one file, so one failure hides one at most, and never silently.
            #expect(seen >= 3, "\(trace.steps[index])")
            #expect(seen == 4 || !findings.isEmpty, "\(trace.steps[index])")
            #expect(findings.count <= 2, "\(findings)")
        }
    }
}
