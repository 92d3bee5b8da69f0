import Alphabet
import Canvas
import Messages
import Processes

extension Call {
    /// Sends one page to the office's print command: a frame at the margins, the letters of Kazakh, a ruler of
    /// as many columns as a sheet has. Whether it came out right, only who holds it sees.
    func printTestPage() -> Diagnosis {
        let settings = configuration.print
        let page = TestPage(title: say("cli.doctor.page")).lines.joined(separator: "\n") + "\n"
        var input = Array(page.utf8)
        var commands = [settings.text]
        if settings.isHTML {
            commands = [settings.convert, settings.pdf]
            input = Array("<meta charset=\"utf-8\"><pre>\(page)</pre>\n".utf8)
        }
        for command in commands.map({ $0.map { $0.replacing("{title}", with: "saualnama") } }) {
            guard let answer = Commands.output(of: command, input: input, within: settings.seconds)
            else {
                return Diagnosis(.wrong, "page.failed", ["word": command[0].harmless])
            }
            input = answer
        }
        return Diagnosis(.fine, "page.sent")
    }
}

/// A page of plain text as sheets are: 80 columns, 60 lines.
private struct TestPage {
    let title: String

    private static let width = 80
    private static let height = 60

    var lines: [String] {
        let rule = String(repeating: "─", count: TestPage.width - 2)
        let numbers = (1...TestPage.width).map { $0 % 10 == 0 ? String($0 / 10) : "·" }.joined()
        let ruler = String(numbers.dropFirst().dropLast())
        let letters = KazakhLetter.all.map(String.init).joined(separator: " ")
        let inside = ["", title, "", letters, "", ruler, ""].map(framed)
        let rest = TestPage.height - 2 - inside.count
        return ["┌\(rule)┐"] + inside + Array(repeating: framed(""), count: rest) + ["└\(rule)┘"]
    }

    private func framed(_ text: String) -> String {
        "│\(text.padded(to: TestPage.width - 2))│"
    }
}

extension String {
    /// With blanks behind it up to so many columns; a longer one as it is.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - columns))
    }
}
