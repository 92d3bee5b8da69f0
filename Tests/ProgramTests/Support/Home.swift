import Foundation
import TerminalSupport

/// A clerk's home folder, which outlives the programs that are started in it.
final class Home {
    /// Where everything of this clerk lies.
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/clerk-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var state: String { "\(path)/.local/state/saualnama" }
    var spool: String { "\(state)/spool" }
    var drafts: String { "\(state)/drafts" }

    /// How many questionnaires are begun and not finished.
    var draftCount: Int {
        let names = try? FileManager.default.contentsOfDirectory(atPath: drafts)
        return (names ?? []).filter { $0.hasSuffix(".journal") }.count
    }

    /// Papers are kept by another system here, unless a test says otherwise.
    private static func settings(_ path: String) -> [String: String] {
        ["HOME": path, "SAUALNAMA_PAPERS": "false"]
    }

    /// The program as this clerk calls it.
    func command(_ arguments: [String] = [], language: String = "kk") -> [String] {
        let who = ["--office", "AST", "--desk", "01", "--clerk", "serikova", "--lang", language]
        return [product("saualnama")] + who + arguments
    }

    /// Starts the program in a terminal emulator and waits for the work list.
    ///
    /// - Parameter prefix: a command that starts the program in its turn.
    func open(
        _ arguments: [String] = [], language: String = "kk", prefix: [String] = [],
        environment: [String: String] = [:]
    ) throws -> TmuxSession {
        let session = try TmuxSession(
            prefix + command(arguments, language: language),
            environment: Home.settings(path).merging(environment) { $1 })
        try session.wait(for: Sentences(language)["title.workList"], within: .patient)
        return session
    }

    /// Starts the program on a bare line.
    func openOnLine(
        _ arguments: [String] = [], language: String = "kk", prefix: [String] = [],
        terminal: String = "xterm", environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            prefix + command(arguments, language: language), terminal: terminal,
            environment: Home.settings(path).merging(environment) { $1 })
    }

    /// Runs a command that is no screen; all that it says, and its status.
    func run(_ arguments: [String]) throws -> (said: String, status: Int32?) {
        let line = try PseudoTerminal(
            [product("saualnama")] + arguments, environment: ["HOME": path])
        let status = line.end(within: .patient)?.status
        return (line.said, status)
    }
}

extension Duration {
    /// Longer than anything takes on a machine that has much else to do.
    static let patient = Duration.seconds(60)
}

extension PseudoTerminal {
    /// Everything it has written, as text.
    var said: String { String(decoding: output, as: UTF8.self) }
}
