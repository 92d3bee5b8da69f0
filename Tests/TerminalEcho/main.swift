import Canvas
import Curses
import Glibc

// Shows what was typed and what the terminal said last, so that tests can look at Curses alone.
//
// The first row is the text with the cursor behind it, the second one the last event, the third
// the extent. F12 does not end it, Ctrl-C is a key: only a hang-up, a request to end and Ctrl-Q do.

func picture(of text: String, last: String, size: Size) -> Grid {
    var grid = Grid(size: size)
    let column = grid.write(String(text.suffix(60)), at: Position(row: 0, column: 0))
    grid.write(last, at: Position(row: 1, column: 0), style: .quiet)
    grid.write("\(size.rows)x\(size.columns)", at: Position(row: 2, column: 0), style: .heading)
    for (index, style) in Style.allCases.enumerated() {
        grid.write("\(style)", at: Position(row: 4, column: index * 8), style: style)
    }
    grid.cursor = Position(row: 0, column: column)
    return grid
}

@MainActor
func run(_ terminal: inout Terminal) throws -> Int32 {
    var text = ""
    var last = terminal.localeWasNotUTF8 ? "the locale was not UTF-8" : "ready"
    terminal.setTitle("echo\u{1B}]2;of the terminal\u{07}")
    while true {
        terminal.draw(picture(of: text, last: last, size: terminal.size))
        let event = terminal.nextEvent(within: .seconds(3600))
        last = "\(event)"
        switch event {
        case .key(.control("q")): return 0
        case .key(.control("l")): terminal.repaint()
        case .key(.control("g")): terminal.bell()
        case .key(.control("t")): throw TerminalError.noResources
        case .key(.control("u")): text = ""
        case .key(.backspace): text = String(text.dropLast())
        case .key(.character(let character)): text += String(character)
        case .paste(let pasted):
            text += String(pasted.prefix(20)).replacing("\n", with: "/")
            last = "pasted \(pasted.count)"
        case .hangUp: return 129
        case .terminate(let signal): return 128 + signal
        default: break
        }
    }
}

do {
    exit(try Terminal.withSession { terminal in try run(&terminal) })
} catch {
    print("terminal-echo: \(error)")
    exit(74)
}
