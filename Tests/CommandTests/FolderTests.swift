import Foundation
import JSON
import TerminalSupport
import Testing

/// `saualnama check` of directories.
@Suite struct FolderTests {
    @Test func `a directory stands for its records, in the order of their names`() throws {
        let scratch = try Scratch()
        let bad = try goodRecord().with("answers.purpose", 5).text
        for name in ["b.json", "a.json", "c.reason.json", ".d.json", "e.txt", "f.json~"] {
            scratch.write(bad, to: name)
        }
        try FileManager.default.createDirectory(
            atPath: "\(scratch.path)/g.json", withIntermediateDirectories: false)
        scratch.write(bad, to: "g.json/inside.json")
        let run = try saualnama("check", scratch.path)
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        #expect(run.lines.map { $0.dropFirst(scratch.path.count + 1).prefix(1) } == ["a", "b"])
    }

    @Test func `an empty directory is well`() throws {
        let scratch = try Scratch()
        let run = try saualnama("check", scratch.path)
        #expect(run.status == 0)
        #expect(run.output + run.errors == "")
    }

    @Test func `pipes, devices and circles of links hold nothing up`() throws {
        let scratch = try Scratch()
        scratch.write(try goodRecord().text, to: "z.json")
        #expect(mkfifo("\(scratch.path)/pipe.json", 0o600) == 0)
        for (name, target) in [
            ("loop.json", "loop.json"), ("zero.json", "/dev/zero"), ("gone.json", "nowhere"),
            ("terminal.json", "/dev/tty"), ("up.json", "."),
        ] {
            #expect(symlink(target, "\(scratch.path)/\(name)") == 0)
        }
        let run = try saualnama("check", scratch.path)
        #expect(run.status == 0)
        #expect(run.output + run.errors == "")
    }

    @Test func `a file that cannot be read is told, and the others are judged`() throws {
        let scratch = try Scratch()
        scratch.write("{", to: "a.json")
        scratch.write("{", to: "c.json")
        // Readable by its mode, and yet nothing can be read at its beginning, whoever asks.
        #expect(symlink("/proc/self/mem", "\(scratch.path)/b.json") == 0)
        let run = try saualnama("check", scratch.path)
        #expect(run.status == 74)
        #expect(run.lines.count == 2)
        #expect(
            run.errors == "saualnama: \(scratch.path)/b.json: ошибка диска при чтении или записи\n")
    }

    @Test func `a name that is not UTF-8 names a file too`() throws {
        let scratch = try Scratch()
        let name = Array("\(scratch.path)/".utf8) + [0xC8, 0xE2] + Array(".json".utf8)
        let descriptor = open(name.map { CChar(bitPattern: $0) } + [0], O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
        let run = try saualnama("check", "--json", scratch.path)
        #expect(run.status == 65)
        let node = try Node.read(Array(run.output.utf8))
        #expect(node["file"]?.string == "\(scratch.path)/\u{FFFD}\u{FFFD}.json")
    }

    @Test func `thousands of files pass one at a time`() throws {
        let scratch = try Scratch()
        let big = scratch.write([UInt8](repeating: 0x20, count: (4 << 20) + 1), to: "big")
        let small = scratch.write("{}", to: "small")
        try FileManager.default.createDirectory(
            atPath: "\(scratch.path)/all", withIntermediateDirectories: false)
        for number in 0..<10_100 {
            #expect(link(number < 100 ? big : small, "\(scratch.path)/all/\(number).json") == 0)
        }
        // The hundred big ones alone are more than the program is allowed to have.
        let limited = "ulimit -v 400000; exec \"$0\" check \"$1\""
        let result = try run(
            ["/bin/sh", "-c", limited, product("saualnama"), "\(scratch.path)/all"])
        #expect(result.status == 65)
        #expect(result.lines.count == 10_100)
        #expect(result.errors == "")
    }
}
