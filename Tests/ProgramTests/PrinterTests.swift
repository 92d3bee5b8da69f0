import Foundation
import Glibc
import TerminalSupport
import Testing

/// F9 with a print command in every mood: the clerk is told, nothing is lost, nothing stays behind.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct PrinterTests {
    private let home: Home
    private let script: String

    init() throws {
        home = try Home()
        script = "\(home.path)/lp"
        let folder = "\(home.path)/.config/saualnama"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let settings = """
            {"print": {"text": ["\(script)", "-t", "{title}"], "seconds": 2}}
            """
        try settings.write(toFile: "\(folder)/config.json", atomically: true, encoding: .utf8)
    }

    private func printer(_ lines: String) throws {
        try "#!/bin/sh\n\(lines)\n".write(toFile: script, atomically: true, encoding: .utf8)
        chmod(script, 0o755)
    }

    private func begin() throws -> TmuxSession {
        let clerk = try home.open(language: "ru")
        try clerk.begin()
        try clerk.type("850314304175\rДосанов\r")
        try clerk.wait(forRow: 3, "   1 Фамилия                       Досанов")
        return clerk
    }

    private func print(_ clerk: TmuxSession, expecting sentence: String) throws {
        try clerk.send(keys: "F9")
        try clerk.wait(for: "1  Заявление-анкета (для подписи)", within: .patient)
        try clerk.type("1")
        let rows = try clerk.wait(for: sentence, within: .patient)
        // The questionnaire is as it was, and goes on.
        #expect(rows[3] == "   1 Фамилия                       Досанов")
    }

    @Test func `a sheet goes through standard input, and no name is an argument`() throws {
        try printer("cat > \"$HOME/sheet\"; echo \"$@\" > \"$HOME/words\"")
        let clerk = try begin()
        try print(
            clerk, expecting: "Отправлено: Заявление-анкета (для подписи). Лист не вышел – F9.")
        let sheet = try String(contentsOfFile: "\(home.path)/sheet", encoding: .utf8)
        #expect(sheet.contains("1. Тегі / Фамилия Досанов ___") && sheet.contains("\u{C}"))
        let words = try String(contentsOfFile: "\(home.path)/words", encoding: .utf8)
        #expect(words.contains(/^-t [0-9A-F]{8}-[0-9A-F]{8}\n$/))
    }

    @Test(arguments: [
        ("echo 'lp: no default destination.' >&2; exit 1", "Не напечатано: lp: no default"),
        ("exit 127", "Программа печати не найдена"),
        ("exec <&-; exit 1", "Не напечатано: "),
        ("yes x | head -c 1000000 >&2; exit 5", "Не напечатано: x."),
        ("sleep 1000", "Принтер не ответил за 2 с."),
    ])
    func `a failure is told in the clerk's words`(mood: String, sentence: String) throws {
        try printer(mood)
        let clerk = try begin()
        try print(clerk, expecting: sentence)
    }

    @Test func `of a blank form nothing is said to be kept`() throws {
        try printer("echo 'no paper' >&2; exit 1")
        let clerk = try home.open(language: "ru")
        try clerk.send(keys: "F9")
        try clerk.wait(for: "Пустой бланк", within: .patient)
        try clerk.type("7")
        try clerk.wait(for: "Не напечатано: no paper. Еще раз – F9.", within: .patient)
    }

    @Test func `a command that is not there is told`() throws {
        let clerk = try begin()
        try print(clerk, expecting: "Программа печати не найдена")
    }

    @Test func `while a printer is silent the clerk types on`() throws {
        try printer("sleep 1000")
        let clerk = try begin()
        try clerk.send(keys: "F9")
        try clerk.wait(for: "1  Заявление-анкета (для подписи)", within: .patient)
        try clerk.type("1Айгүл")
        try clerk.wait(for: "the name", within: .patient) { $0[4].contains("Айгүл") }
    }
}
