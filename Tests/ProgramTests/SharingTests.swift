import Foundation
import Forms
import Glibc
import TerminalSupport
import Testing

/// Where two want the same, or somebody may not.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct SharingTests {
    private let home: Home

    init() throws { home = try Home() }

    @Test func `who opens a draft that is open is told who has it`() throws {
        let first = try home.open()
        try first.begin()
        try first.type("850314304175\rДосжанов")
        try first.wait(forRow: 3, "   1 Тегі                         >Досжанов")

        let sentences = Sentences("kk")
        let second = try home.open()
        try second.send(keys: "Down")
        let host = ProcessInfo.processInfo.hostName
        try second.wait(forMessage: sentences["draft.heldBy", ["who": "serikova, \(host)"]])
        try second.send(keys: "Enter")
        let locked = sentences["draft.locked", ["who": "serikova", "host": host]]
        let list = try second.wait(forMessage: "! \(locked)")
        #expect(list[0].contains(sentences["title.workList"]))

        // When the first one has left, the second one goes on where she was.
        try first.send(keys: "F3")
        try first.wait(forMessage: sentences["draft.kept"])
        try second.send(keys: "Enter")
        try second.wait(forRow: 3, "   1 Тегі                         >Досжанов")
    }

    private static let nobody: uid_t = 65534

    /// Whether somebody else can be acted for here.
    private static let isRoot =
        geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0

    private func openAsNobody(_ arguments: [String]) throws -> TmuxSession {
        let user = SharingTests.nobody
        return try home.open(
            arguments,
            prefix: ["setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups", "--"])
    }

    /// A folder of somebody who is not root and whom permissions bind.
    private func folder(_ name: String, mode: mode_t) -> String {
        let path = "\(home.path)/\(name)"
        mkdir(path, mode)
        for path in [home.path, path] { chown(path, SharingTests.nobody, SharingTests.nobody) }
        return path
    }

    @Test(.enabled(if: isRoot, "acting as somebody else takes root and setpriv"))
    func `a spool that may not be written keeps the draft and can be tried again`() throws {
        let spool = folder("spool", mode: 0o700)
        for name in ["tmp", "new", "cur", "done", "returned", "register"] {
            _ = folder("spool/\(name)", mode: 0o700)
        }
        chmod("\(spool)/register", 0o500)
        let clerk = try openAsNobody(["--spool", spool])
        try clerk.play(Families.keys("minor"))
        try clerk.finish()
        let sentences = Sentences("kk")
        let why = sentences["cli.system.access"]
        try clerk.wait(forMessage: "! \(sentences["spool.unwritable", ["why": why]])")
        #expect(home.draftCount == 1)

        chmod("\(spool)/register", 0o700)
        try clerk.send(keys: "F10")
        let year = try Day.atOffice().year
        try clerk.wait(for: "AST01-\(year)-000001", within: .patient)
        #expect(home.draftCount == 0)
    }

    @Test(.enabled(if: isRoot, "acting as somebody else takes root and setpriv"))
    func `drafts that may not be written are told and kept as soon as they may`() throws {
        let drafts = folder("drafts", mode: 0o700)
        for name in ["discarded", "finished"] { _ = folder("drafts/\(name)", mode: 0o700) }
        chmod(drafts, 0o500)
        let clerk = try openAsNobody(["--drafts", drafts])
        try clerk.begin()
        try clerk.type("850314304175")
        try clerk.wait(forMessage: "! \(Sentences("kk")["draft.memoryOnly"])")
        chmod(drafts, 0o700)
        try clerk.type("\rДос")
        try clerk.wait(forRow: 3, "   1 Тегі                         >Дос")
        try clerk.signal(SIGKILL)
        #expect(try clerk.exitStatus(within: .patient) == 137)

        let after = try openAsNobody(["--drafts", drafts])
        try after.openDraft()
        let screen = try after.wait(forRow: 3, "   1 Тегі                         >Дос")
        #expect(screen[2] == "     ЖСН                           850314 3 0417 5")
    }
}
