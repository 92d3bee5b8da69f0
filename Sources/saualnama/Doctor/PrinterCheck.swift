import Alphabet
import Casework
import Glibc
import Processes

extension DeskCheck {
    /// Whether sheets can be sent; nothing is printed.
    static let printer = DeskCheck(name: "printer") { call in
        let settings = call.configuration.print
        let commands = settings.isHTML ? [settings.convert, settings.pdf] : [settings.text]
        var found: [Diagnosis] = []
        for word in commands.map({ $0[0] }) where !Commands.isThere(word) {
            found.append(Diagnosis(.wrong, "printer.absent", ["word": word.harmless]))
        }
        if !found.isEmpty { return found }
        let isQueue = commands.last.map { $0[0] == "lp" } ?? false
        found = isQueue ? DeskCheck.queue(named: DeskCheck.destination(in: commands)) : []
        if settings.isHTML { found += DeskCheck.fonts }
        let words = commands.map { $0[0] }.joined(separator: ", ").harmless
        return found.isEmpty ? [Diagnosis(.fine, "printer.fine", ["word": words])] : found
    }

    /// The queue that a command names with `-d`; nil for the default one.
    private static func destination(in commands: [[String]]) -> String? {
        guard let last = commands.last, let index = last.firstIndex(of: "-d"),
            last.indices.contains(index + 1)
        else { return nil }
        return last[index + 1]
    }

    /// What lpstat(1) says of the queue; nothing where all is well.
    private static func queue(named name: String?) -> [Diagnosis] {
        guard Commands.isThere("lpstat") else { return [] }
        guard let scheduler = Commands.answer(["lpstat", "-r"]) else {
            return [Diagnosis(.doubtful, "printer.silent")]
        }
        if scheduler.contains("not running") { return [Diagnosis(.wrong, "printer.noScheduler")] }
        let asked = name.map { ["lpstat", "-p", $0] } ?? ["lpstat", "-d"]
        guard let answer = Commands.answer(asked) else {
            return [Diagnosis(.doubtful, "printer.silent")]
        }
        if let name {
            if answer.isEmpty {
                return [Diagnosis(.wrong, "printer.noQueue", ["word": name.harmless])]
            }
            return answer.contains("disabled")
                ? [Diagnosis(.doubtful, "printer.paused", ["word": name.harmless])] : []
        }
        guard let colon = answer.lastIndex(of: ":"), !answer.contains("no system default") else {
            return [Diagnosis(.wrong, "printer.noDefault")]
        }
        return queue(named: String(answer[answer.index(after: colon)...]).oneSpaced)
    }

    /// Whether the font in which sheets are drawn has the letters of Kazakh: where it lacks them, they come
    /// from another that stands beside it.
    private static var fonts: [Diagnosis] {
        guard Commands.isThere("fc-match"),
            let answer = Commands.answer(["fc-match", "-f", "%{lang}", "Times New Roman"])
        else { return [] }
        let languages = answer.split(separator: "|").map { String($0).oneSpaced }
        return languages.contains("kk") ? [] : [Diagnosis(.wrong, "printer.noFont")]
    }
}

/// Commands of the system, asked and never waited for longer than some seconds.
@MainActor enum Commands {
    private static let limit = Duration.seconds(5)

    /// Whether a command is there, by its path or in those of `PATH`.
    static func isThere(_ word: String) -> Bool {
        if word.contains("/") { return unsafe access(word.foreignCString, X_OK) == 0 }
        let paths = (Files.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        return paths.contains { unsafe access("\($0)/\(word)".foreignCString, X_OK) == 0 }
    }

    /// What it writes, in the language of programs; nil where it says nothing in time.
    static func answer(_ command: [String]) -> String? {
        guard
            let child = try? ChildProcess(["env", "LC_ALL=C"] + command, input: [], limit: limit),
            child.wait() != .late
        else { return nil }
        return String(decoding: child.output, as: UTF8.self)
    }

    /// What it makes of an input; nil where it fails or is not done in so many seconds.
    static func output(of command: [String], input: [UInt8], within seconds: Int) -> [UInt8]? {
        guard
            let child = try? ChildProcess(command, input: input, limit: .seconds(seconds)),
            child.wait() == .exited(status: 0)
        else { return nil }
        return child.output
    }
}
