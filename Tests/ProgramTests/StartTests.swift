import Foundation
import TerminalSupport
import Testing

/// Where the program cannot begin, it says so in one sentence and leaves everything as it was.
struct StartTests {
    private let home: Home

    init() throws { home = try Home() }

    @Test(
        arguments: ["kk", "ru"],
        [("", "unknownTerminal"), ("no-such", "unknownTerminal"), ("dumb", "cannotPlaceCursor")])
    func `a terminal that cannot be used is told`(
        language: String, terminal: (name: String, key: String)
    ) throws {
        let line = try home.openOnLine(language: language, terminal: terminal.name)
        let sentence = Sentences(language)["cli.\(terminal.key)", ["name": terminal.name]]
        #expect(line.end(within: .patient)?.status == 74)
        #expect(line.said == "saualnama: \(sentence)\r\n")
    }

    @Test(arguments: ["< /dev/null", "2>&1 > /dev/null", "2>&1 | cat"])
    func `without a terminal nothing begins`(redirection: String) throws {
        let line = try home.openOnLine(prefix: ["sh", "-c", "\"$@\" \(redirection)", "sh"])
        let status = line.end(within: .patient)?.status
        #expect(status == (redirection.contains("|") ? 0 : 74))
        #expect(line.said == "saualnama: \(Sentences("kk")["cli.noTerminal"])\r\n")
    }

    @Test func `drafts that cannot be kept are told before the first key`() throws {
        let file = "\(home.path)/file"
        try Data().write(to: URL(fileURLWithPath: file))
        let shared = "\(home.path)/shared"
        try FileManager.default.createDirectory(
            atPath: shared, withIntermediateDirectories: true, attributes: nil)
        chmod(shared, 0o777)
        for (path, key, status) in [
            ("/proc/nowhere", "noFolder", 73), (file, "notFolder", 73), (shared, "unsafe", 77),
        ] {
            let line = try home.openOnLine(["--drafts", path])
            #expect(line.end(within: .patient)?.status == Int32(status))
            let sentence = Sentences("kk")["cli.spool.\(key)", ["path": path]]
            #expect(line.said == "saualnama: \(sentence)\r\n")
        }
    }

    @Test(
        .enabled(if: TmuxSession.isInstalled, "tmux is not installed"),
        arguments: ["C", "POSIX", "kk_KZ"])
    func `a locale that is not UTF-8 is told and costs no letter`(locale: String) throws {
        let clerk = try home.open(environment: ["LC_ALL": locale])
        try clerk.wait(forMessage: "? \(Sentences("kk")["terminal.locale"])")
        try clerk.begin()
        try clerk.type("\tӘғқңөұүһі")
        try clerk.wait(forRow: 3, "   1 Тегі                         >Әғқңөұүһі")
    }
}
