import Foundation
import TerminalSupport

extension TmuxSession {
    /// Does what a script says, one step a line; `#` begins a comment.
    ///
    /// Keys as tmux names them (`Enter*3`, `F5`, `PgDn`), or one of: `type`; `answer` and `fill`,
    /// which type or paste and press Enter; `sees`, which waits until the screen shows the text;
    /// `finish`, on the check page.
    func play(_ script: URL) throws {
        let lines = try String(contentsOf: script, encoding: .utf8).split(separator: "\n")
        for line in lines where !line.hasPrefix("#") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            let text = parts.count > 1 ? parts[1].replacing("\\u{20}", with: " ") : ""
            switch parts[0] {
            case "type": try type(text)
            case "answer": try type(text + "\r")
            case "fill":
                try paste(text)
                try type("\r")
            case "finish": try finish()
            case "sees": try wait(for: text, within: .patient)
            default: try press(line.split(separator: " "))
            }
        }
    }

    /// Goes from the check page to its end and finishes there, as soon as the program takes the key.
    func finish() throws {
        func says(_ key: String, _ screen: [String]) -> Bool {
            ["kk", "ru"].contains {
                TmuxSession.message(on: screen).hasSuffix(Sentences($0)[key])
            }
        }
        try send(keys: "F10")
        while true {
            try wait(for: "the end", within: .patient) { says("check.end", $0) }
            try send(keys: "F10")
            // Refused, failed, or on the page that says it is finished.
            let answer = try wait(for: "an answer", within: .patient) { screen in
                says("finish.tooSoon", screen) || !screen.contains { $0.hasPrefix("    >") }
                    || TmuxSession.message(on: screen).hasPrefix("!")
            }
            guard says("finish.tooSoon", answer) else { return }
            // Reads on: what was refused is told until the next key.
            try send(keys: "F1")
            try wait(for: "help", within: .patient) { TmuxSession.message(on: $0).isEmpty }
            try send(keys: "Escape")
        }
    }

    private func press(_ keys: [Substring]) throws {
        for key in keys {
            let halves = key.split(separator: "*")
            let name = ["PgDn": "PageDown", "PgUp": "PageUp"][halves[0]] ?? String(halves[0])
            for _ in 0..<(halves.count > 1 ? Int(halves[1]) ?? 1 : 1) { try send(keys: name) }
        }
    }

    /// What stands between the lower rule and the keys.
    static func message(on screen: [String]) -> String {
        guard let rule = screen.lastIndex(where: { $0.hasPrefix("──") }) else { return "" }
        return screen[(rule + 1)...].dropLast()
            .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }

    /// Waits until the message line says this and nothing else, and returns the screen.
    @discardableResult
    func wait(forMessage text: String) throws -> [String] {
        try wait(for: text, within: .patient) { TmuxSession.message(on: $0) == text }
    }
}

extension TmuxSession {
    /// Begins a questionnaire from the work list.
    func begin() throws {
        try send(keys: "Enter")
        try wait(for: "1/8", within: .patient)
    }

    /// Opens the first draft of the work list.
    @discardableResult
    func openDraft() throws -> [String] {
        try send(keys: "Down", "Enter")
        return try wait(for: "/8 ", within: .patient)
    }

    /// Waits until a row of the screen, counted from zero, is this.
    @discardableResult
    func wait(forRow row: Int, _ text: String) throws -> [String] {
        try wait(for: text, within: .patient) { $0.indices.contains(row) && $0[row] == text }
    }
}
