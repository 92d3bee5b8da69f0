import Canvas
import Curses
import Glibc

// Shows what was typed and what the terminal said last, so that tests can look at Curses alone.
//
// The rows are the text with the cursor behind it, the last event, the extent, a blank, the roles, and
// last the number of events: whoever reads that has the rows above it complete. With the argument
// `plain` only the text is drawn, with `idle` it does not wait for ever, with `twice` there are two
// sessions, one after the other. Ctrl-Q, a hang-up and a request to end are the ways out; Ctrl-T is
// an error, Ctrl-B a fault.

@MainActor
struct Echo {
    var text = ""
    var last = "ready"
    var events = 0
    let isPlain = CommandLine.arguments.contains("plain")
    let limit: Duration? = CommandLine.arguments.contains("idle") ? .milliseconds(20) : nil

    func picture(size: Size) -> Grid {
        var grid = Grid(size: size)
        let column = grid.write(String(text.suffix(70)), at: Position(row: 0, column: 0))
        grid.cursor = Position(row: 0, column: column)
        if isPlain { return grid }
        grid.write(last, at: Position(row: 1, column: 0))
        grid.write("\(size.rows)x\(size.columns)", at: Position(row: 2, column: 0), style: .heading)
        for (index, style) in Style.allCases.enumerated() {
            grid.write("\(style)", at: Position(row: 4, column: index * 8), style: style)
        }
        grid.write("events \(events)", at: Position(row: 5, column: 0))
        if text.hasSuffix("hide") { grid.cursor = nil }
        return grid
    }

    mutating func run(in terminal: inout Terminal) throws -> Int32 {
        if terminal.localeWasNotUTF8 { last = "the locale was not UTF-8" }
        terminal.setTitle("echo\u{1B}]2;of the terminal\u{07}")
        while true {
            terminal.draw(picture(size: terminal.size))
            let event = terminal.nextEvent(within: limit)
            events += 1
            if !isPlain { last = "\(event)".replacing("Canvas.Key.", with: "") }
            switch event {
            case .key(let key): if try press(key, in: &terminal) { return 0 }
            case .paste(let pasted):
                text += pasted.prefix(30).replacing("\n", with: "/")
                last = "pasted \(pasted.count) characters"
            case .hangUp: return 129
            case .terminate(let signal): return 128 + signal
            case .resize, .idle, .click, .wheel: break
            }
        }
    }

    private mutating func press(_ key: Key, in terminal: inout Terminal) throws -> Bool {
        switch key {
        case .control("q"): return true
        case .control("t"): throw TerminalError.noResources
        case .control("b"): preconditionFailure("asked for")
        case .control("l"): terminal.repaint()
        case .control("g"): terminal.bell()
        case .control("u"): text = ""
        case .backspace: text = String(text.dropLast())
        case .character(let character): text.append(character)
        default: break
        }
        return false
    }
}

do {
    var echo = Echo()
    if CommandLine.arguments.contains("twice") {
        _ = try Terminal.withSession { terminal in try echo.run(in: &terminal) }
    }
    exit(try Terminal.withSession { terminal in try echo.run(in: &terminal) })
} catch {
    print("terminal-echo: \(error)")
    exit(74)
}
