import Foundation
import Spooling
import Testing

/// What the machine keeps the back office from reading: told, with a status, and never left out.
struct UnreadTests {
    let office = Office()

    /// Four submissions, one in each folder.
    private func fill() throws -> [String] {
        let numbers = try (1...4).map { _ in try office.deposit() }
        try office.spool("take")
        try office.spool("done", numbers[0])
        try office.spool("take")
        try office.spool("return", numbers[1], "--reason", "нет подписи")
        try office.spool("take")
        return numbers
    }

    /// Runs a command that may have as many files open; nil where the program cannot even be loaded.
    private func run(_ words: [String], openFiles limit: Int) throws -> Office.Run? {
        let run = try office.run(
            ["/bin/sh", "-c", "ulimit -n \(limit); exec \"$@\"", "sh", office.program] + words
                + ["--lang", "ru", "--spool", office.path])
        return run.status == 127 ? nil : run
    }

    @Test func `with too few open files a list is whole, or it is told that it is not`() throws {
        let numbers = try fill()
        var isTold = false
        for words in [["list"], ["list", "--long"], ["list", "--json"]] {
            for limit in 4...16 {
                guard let run = try run(["spool"] + words, openFiles: limit) else { continue }
                if run.status == 0 {
                    // The long list has a heading.
                    let rows = run.lines.filter { $0.contains("2026-0000") }
                    #expect(rows.count == numbers.count, "\(limit) \(words)")
                    #expect(run.error == "")
                } else {
                    isTold = true
                    #expect(run.status == 74)
                    #expect(
                        run.error.hasSuffix(": открыто слишком много файлов, попробуйте позже\n"))
                    #expect(run.error.split(separator: "\n").count == 1)
                }
            }
        }
        #expect(isTold)
    }

    @Test func `with too few open files no submission is accused of anything`() throws {
        _ = try fill()
        for limit in 4...16 {
            guard let run = try run(["spool", "verify"], openFiles: limit) else { continue }
            let said = (run.lines + run.error.split(separator: "\n").map(String.init))
            #expect(run.status == (said.isEmpty ? 0 : 74), "\(limit): \(said)")
            for line in said {
                #expect(line.hasSuffix(": открыто слишком много файлов, попробуйте позже"))
            }
        }
    }

    @Test func `with too few open files records are judged, or it is told that they are not`()
        throws
    {
        let numbers = try fill()
        let paths = ["\(office.path)/new", office.file("done", "\(numbers[0]).json")]
        var isTold = false
        for limit in 3...8 {
            guard let run = try run(["check"] + paths, openFiles: limit) else { continue }
            #expect(run.output == "")
            if run.status == 0 {
                #expect(run.error == "")
            } else {
                isTold = true
                #expect(run.status == 74)
                for line in run.error.split(separator: "\n") {
                    #expect(line.hasSuffix(": открыто слишком много файлов, попробуйте позже"))
                }
            }
        }
        #expect(isTold)
    }

    @Test func `a register that cannot be read is told once, and no number is called invented`()
        throws
    {
        _ = try fill()
        let register = "\(office.path)/register/AST01-2026"
        let file = open(register, O_WRONLY)
        ftruncate(file, 1 << 40)
        close(file)
        let run = try office.spool("verify")
        #expect(run.status == 74)
        #expect(run.output == "\(register): не читается: \(register): файл слишком велик\n")
    }

    @Test(.enabled(if: geteuid() == 0, "mounting a file needs root"))
    func `a record whose moment cannot be read stays on the list`() throws {
        let numbers = try fill()
        // A regular file by its kind, and yet nothing of it can be read.
        let file = office.file("new", "\(numbers[3]).json")
        guard mount("/proc/self/mem", file, nil, UInt(MS_BIND), nil) == 0 else {
            try Test.cancel("this machine does not let root mount a file")
        }
        defer { umount2(file, Int32(MNT_DETACH)) }
        let run = try office.spool("list", "--long")
        #expect(run.lines.contains { $0.hasPrefix("\(numbers[3])  new") && $0.hasSuffix("–") })
        #expect(run.lines.count == 5)
        #expect(run.status == 74)
        #expect(
            run.error == "saualnama: spool: \(file): ошибка диска при чтении или записи\n")
    }

    @Test func `a reason that cannot be read is told under its record`() throws {
        let number = try fill()[1]
        let reason = office.file("returned", "\(number).reason.json")
        unlink(reason)
        symlink("/etc/passwd", reason)
        let run = try office.spool("show", number)
        #expect(run.status == 74)
        #expect(run.lines.contains { $0.hasSuffix(" \(number)") })
        #expect(run.error == "saualnama: spool: \(reason): ссылки ведут по кругу\n")
    }

    @Test(.enabled(if: geteuid() == 0, "acting as somebody else takes root"))
    func `settings that cannot be seen are not taken for none`() throws {
        let folder = "\(office.folder)/.config/saualnama"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let file = "\(folder)/config.json"
        try Data("{\"spool\": \"/srv/spool\"}".utf8).write(to: URL(fileURLWithPath: file))
        chmod(folder, 0o700)
        let program = "\(office.folder)/saualnama"
        try FileManager.default.copyItem(atPath: office.program, toPath: program)
        let run = try office.run([
            "/usr/bin/setpriv", "--reuid", "20009", "--regid", "20009", "--clear-groups", program,
            "spool", "list", "--lang", "ru",
        ])
        #expect(run.status == 78)
        #expect(run.error == "saualnama: \(file): нет доступа\n")
    }
}
