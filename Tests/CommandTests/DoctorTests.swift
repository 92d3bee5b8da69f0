import Foundation
import JSON
import TerminalSupport
import Testing

/// `saualnama doctor`: every fault that is set up is named, in both languages, and nothing is changed.
@Suite(.serialized) struct DoctorTests {
    /// What was found: the states by the names of the findings.
    struct Findings {
        let status: Int32
        var states: [String: String] = [:]
        var messages: [String] = []

        init(_ run: Run) throws {
            status = run.status
            for line in run.lines {
                let node = try Node.read(Array(line.utf8))
                states[try #require(node["finding"]?.string)] = node["state"]?.string
                messages.append(try #require(node["message"]?.string))
            }
        }
    }

    let scratch: Scratch

    init() throws { scratch = try Scratch() }

    func doctor(
        _ arguments: [String] = [], language: String = "ru", environment: [String: String] = [:],
        prefix: [String] = []
    ) throws -> Findings {
        let command = prefix + [product("saualnama"), "doctor", "--json", "--lang", language]
        return try Findings(
            try run(
                command + arguments,
                environment: ["HOME": scratch.path, "LANG": "C.UTF-8"].merging(environment) { $1 }))
    }

    /// Holds that a fault is told in both languages with a sentence of its own, and that only what is
    /// wrong gives a status.
    func expect(
        _ finding: String, _ state: String, _ arguments: [String] = [],
        environment: [String: String] = [:], prefix: [String] = []
    ) throws {
        for language in ["kk", "ru"] {
            let found = try doctor(
                arguments, language: language, environment: environment, prefix: prefix)
            #expect(found.states[finding] == state, "\(finding): \(found.states)")
            #expect(found.status == (found.states.values.contains("wrong") ? 1 : 0))
            #expect(found.messages.allSatisfy { !$0.contains("{") && $0.count > 10 })
        }
    }

    /// Commands of the system as they are where something is wrong.
    private func path(_ commands: [String: String]) throws -> [String: String] {
        let folder = "\(scratch.path)/bin"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, script) in commands {
            scratch.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
            chmod("\(folder)/\(name)", 0o755)
        }
        return ["PATH": "\(folder):/usr/bin:/bin"]
    }

    private let goodQueue = [
        "lp": "exit 0",
        "lpstat":
            #"case "$1" in -r) echo scheduler is running;; -d) echo system default destination: counter;; -p) echo printer counter is idle;; esac"#,
    ]

    func spool(_ name: String = "spool") throws -> String {
        let path = "\(scratch.path)/\(name)"
        let made = try run(
            [product("saualnama"), "spool", "init", path], environment: ["HOME": scratch.path])
        #expect(made.status == 0, "\(made.errors)")
        return path
    }

    @Test func `a healthy desk is told fine everywhere, and nothing is left behind`() throws {
        let spool = try spool()
        let commands = try path(goodQueue)
        let before = try FileManager.default.subpathsOfDirectory(atPath: scratch.path).sorted()
        let found = try doctor(["--spool", spool, "--office", "AST"], environment: commands)
        let doubts = found.states.filter { $0.value != "fine" }.keys.sorted()
        // The disk of whoever tests may be small or unusual.
        #expect(
            doubts.allSatisfy { ["folder.full", "folder.unknown", "folder.slow"].contains($0) })
        #expect(found.status == 0)
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: scratch.path).sorted() == before)
    }

    @Test func `lines for people begin with a sign`() throws {
        let run = try run(
            [product("saualnama"), "doctor", "--lang", "kk", "--no-keys"],
            environment: try path(goodQueue).merging(["HOME": scratch.path]) { $1 })
        #expect(run.lines.allSatisfy { ["+  ", "?  ", "!  "].contains(String($0.prefix(3))) })
        #expect(run.lines.first == "+  Баптаулар файлы жоқ: бағдарламаның өз мәндері қолданылады.")
    }

    // MARK: Settings, form, words

    @Test func `settings`() throws {
        try expect("settings.office", "doubtful")
        let bad = scratch.write(#"{"clerk": "a\u0007"}"#, to: "clerk.json")
        try expect("settings.clerk", "wrong", ["--config", bad])
        let broken = scratch.write("{", to: "broken.json")
        let run = try run([product("saualnama"), "doctor", "--config", broken])
        #expect(run.status == 78 && run.output.isEmpty)
    }

    @Test func `form, words and places`() throws {
        let locales = try scratch.copy("Locales")
        scratch.write("[", to: "Locales/ru.json")
        try expect("library.wrong", "wrong", ["--locales", locales])
        try expect("library.wrong", "wrong", ["--places", "\(scratch.path)/nothing.tsv"])
    }

    @Test func `days off that are not known`() throws {
        let locales = try scratch.copy("Locales")
        let holidays = scratch.text("Locales/holidays.json")
        let until = try #require(holidays.firstMatch(of: /"until": (20[0-9]{2})\}/))
        scratch.write(
            holidays.replacing(until.output.0, with: "\"until\": 2025}"),
            to: "Locales/holidays.json")
        try expect("holidays.unknown", "doubtful", ["--locales", locales])
    }

    // MARK: Folders

    @Test func `a spool that is not there, or is another one`() throws {
        try expect("spool.wrong", "wrong", ["--spool", "\(scratch.path)/nowhere"])
        let path = try spool()
        chmod(path, 0o777)
        try expect("spool.wrong", "wrong", ["--spool", path])
    }

    @Test(.enabled(if: geteuid() == 0, "only root gives files away and mounts disks"))
    func `disks that are full, gone read-only, too small, or no disks at all`() throws {
        let path = try spool()
        chown("\(path)/new", 4711, 4711)
        chmod("\(path)/new", 0o700)
        try expect("spool.wrong", "wrong", ["--spool", path])
        let drafts = "\(scratch.path)/drafts"
        try FileManager.default.createDirectory(
            atPath: drafts, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let mounted = try run([
            "mount", "-t", "tmpfs", "-o", "size=1m,nr_inodes=40,mode=0700", "x", drafts,
        ])
        guard mounted.status == 0 else { return }
        defer { _ = try? run(["umount", drafts]) }
        for finding in ["folder.memory", "folder.full", "folder.files"] {
            try expect(finding, "wrong", ["--drafts", drafts])
        }
        #expect(try run(["dd", "if=/dev/zero", "of=\(drafts)/all", "bs=4k"]).status != 0)
        try expect("folder.refuses", "wrong", ["--drafts", drafts])
        _ = try run(["mount", "-o", "remount,ro", drafts])
        try expect("folder.refuses", "wrong", ["--drafts", drafts])
    }

    @Test func `too few descriptors`() throws {
        try expect(
            "descriptors", "wrong", prefix: ["sh", "-c", "ulimit -n 40; exec \"$0\" \"$@\""])
    }

    @Test func `a clock that is behind what lies there already`() throws {
        let drafts = "\(scratch.path)/drafts"
        try FileManager.default.createDirectory(
            atPath: drafts, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        #expect(try run(["touch", "-d", "2050-01-01", "\(drafts)/a.journal"]).status == 0)
        try expect("clock.behind", "wrong", ["--drafts", drafts])
    }

    // MARK: Printing

    @Test func `a page to try the printer is 60 lines of 80 columns in a frame`() throws {
        let file = scratch.write(
            #"{"print": {"text": ["sh", "-c", "cat > \#(scratch.path)/page"]}}"#, to: "c.json")
        let found = try doctor(["--print", "--config", file])
        #expect(found.states["page.sent"] == "fine")
        let page = scratch.text("page").split(separator: "\n")
        #expect(page.count == 60 && page.allSatisfy { $0.count == 80 })
        #expect(page.first?.first == "┌" && page.last?.last == "┘")
        #expect(page.contains { $0.contains("ә Ә") && $0.contains("һ Һ") })
        let failing = scratch.write(#"{"print": {"text": ["false"]}}"#, to: "f.json")
        let failed = try doctor(["--print", "--config", failing])
        #expect(failed.states["page.failed"] == "wrong" && failed.status == 1)
    }

    @Test func `a print command that is not there`() throws {
        let file = scratch.write(#"{"print": {"text": ["/nonexistent/lp"]}}"#, to: "c.json")
        try expect("printer.absent", "wrong", ["--config", file])
    }

    @Test(arguments: [
        ("printer.noScheduler", "wrong", "echo scheduler is not running"),
        (
            "printer.noDefault", "wrong",
            #"case "$1" in -r) echo scheduler is running;; *) echo no system default destination;; esac"#
        ),
        (
            "printer.paused", "doubtful",
            #"case "$1" in -r) echo scheduler is running;; -d) echo system default destination: q;; *) echo printer q disabled since;; esac"#
        ),
        ("printer.silent", "doubtful", "sleep 100"),
    ])
    func `a queue that takes nothing`(finding: String, state: String, script: String) throws {
        try expect(finding, state, environment: try path(["lp": "exit 0", "lpstat": script]))
    }

    @Test func `a queue that is not there, and no letters to print with`() throws {
        let queue = scratch.write(#"{"print": {"text": ["lp", "-d", "attic"]}}"#, to: "c.json")
        let script = #"test "$1" = -r && echo scheduler is running; exit 0"#
        try expect(
            "printer.noQueue", "wrong", ["--config", queue],
            environment: try path(["lp": "exit 0", "lpstat": script]))
        let html = scratch.write(#"{"print": {"as": "html", "convert": ["cat"]}}"#, to: "h.json")
        try expect(
            "printer.noFont", "wrong", ["--config", html],
            environment: try path(goodQueue.merging(["fc-match": "printf 'en|kkj|ru'"]) { $1 }))
        try expect(
            "printer.fine", "fine", ["--config", html],
            environment: try path(goodQueue.merging(["fc-match": "printf 'en|kk|ru'"]) { $1 }))
    }

    // MARK: The terminal

    /// What a terminal is told that answers each question for the cursor with a column, or never.
    private func atTerminal(
        answering column: Int?, rows: Int = 24, columns: Int = 80, terminal: String = "xterm",
        locale: String = "C.UTF-8"
    ) throws -> String {
        let line = try PseudoTerminal(
            [product("saualnama"), "doctor", "--lang", "ru", "--no-keys"], rows: rows,
            columns: columns, terminal: terminal,
            environment: try path(goodQueue).merging(["HOME": scratch.path, "LC_ALL": locale]) {
                $1
            })
        var heard = 0
        while let column {
            guard let count = try? line.wait(for: "\u{1B}[6n", after: heard, within: .seconds(3))
            else { break }
            heard += count
            line.send("\u{1B}[1;\(column)R")
        }
        _ = line.end()
        return String(decoding: line.output, as: UTF8.self)
    }

    @Test func `a terminal that draws letters in one column`() throws {
        let said = try atTerminal(answering: 2)
        #expect(said.contains("+  Терминал xterm, 80×24."))
        #expect(said.contains("+  Казахские буквы и линии занимают по одному столбцу."))
    }

    @Test func `a terminal that draws them in two, or answers nothing`() throws {
        #expect(
            try atTerminal(answering: 3).contains(/!  Терминал рисует не в один столбец: .*ә Ә.*│/))
        #expect(
            try atTerminal(answering: nil).contains(
                "?  Терминал не сообщил место курсора: ширина букв не измерена."))
    }

    @Test func `a terminal that is unknown, small, low, the console, or not of UTF-8`() throws {
        #expect(
            try atTerminal(answering: 2, terminal: "vt9999").contains(
                "!  Терминал «vt9999» не описан."))
        #expect(
            try atTerminal(answering: 2, rows: 10, columns: 60).contains(
                "!  Окно слишком мало: 60×10."))
        #expect(try atTerminal(answering: 2, rows: 18).contains("?  Окно небольшое: 80×18."))
        #expect(
            try atTerminal(answering: 2, rows: 12, columns: 40).contains(
                "?  Окно небольшое: 40×12."))
        #expect(try atTerminal(answering: 2, terminal: "linux").contains("?  Консоль Linux:"))
        #expect(
            try atTerminal(answering: 2, locale: "kk_KZ").contains("?  Кодировка системы не UTF-8.")
        )
    }

    @Test func `function keys that do not arrive are named`() throws {
        let line = try PseudoTerminal(
            [product("saualnama"), "doctor", "--lang", "ru"],
            environment: try path(goodQueue).merging(["HOME": scratch.path]) { $1 })
        for (name, bytes) in [("F1", "\u{1B}OP"), ("F5", "\r"), ("F10", "\u{1B}[21~")] {
            try line.wait(for: "Нажмите \(name);", within: .seconds(30))
            line.send(bytes)
        }
        try line.wait(for: "?  Не дошли клавиши: F5.", within: .seconds(30))
        #expect(line.end()?.status == 0)
    }
}
