import Foundation
import TerminalSupport
import Testing

/// What only some machines can show to `saualnama doctor`: another time, and the disk of a stick.
extension DoctorTests {
    @Test(.enabled(if: canSetClocks, "apt-get install faketime"))
    func `a clock that was set back, far or by a day`() throws {
        let spool = try spool()
        scratch.write("{}", to: "spool/new/AST01-2026-000001.json")
        // The files keep their times: it is the clock that goes wrong.
        let environment = ["NO_FAKE_STAT": "1"]
        func expect(_ finding: String, at moment: String, _ state: String) throws {
            try self.expect(
                finding, state, ["--spool", spool], environment: environment,
                prefix: ["faketime", "-f", moment])
        }
        try expect("clock.wrong", at: "@1970-01-02 00:00:00", "wrong")
        try expect("clock.wrong", at: "@2025-12-30 12:00:00", "wrong")
        try expect("clock.behind", at: "-25h", "wrong")
        try expect("clock.fine", at: "-20h", "fine")
    }

    private static let canSetClocks =
        (try? run(["faketime", "-f", "-1h", "true"]))?.status == 0

    @Test(.enabled(if: geteuid() == 0, "only root mounts disks"))
    func `a disk of a stick, which knows no rights`() throws {
        let disk = "\(scratch.path)/stick"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        let image = "\(disk).img"
        guard
            try run(["dd", "if=/dev/zero", "of=\(image)", "bs=1M", "count=64"]).status == 0,
            (try? run(["mkfs.vfat", image]))?.status == 0,
            try run(["mount", "-o", "loop,umask=0077", image, disk]).status == 0
        else { return }
        defer { _ = try? run(["umount", disk]) }
        try expect("folder.noRights", "wrong", ["--drafts", disk])
        let spool = "\(disk)/spool"
        _ = try run(
            [product("saualnama"), "spool", "init", spool], environment: ["HOME": scratch.path])
        let found = try doctor(["--spool", spool])
        #expect(
            found.states["folder.noRights"] == "wrong" || found.states["spool.wrong"] == "wrong")
        #expect(found.status == 1)
    }
}
