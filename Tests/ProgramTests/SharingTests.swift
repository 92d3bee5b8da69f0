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

    @Test(
        .enabled(if: geteuid() == 0, "only root can act as somebody else"),
        .enabled(if: access("/usr/bin/setpriv", X_OK) == 0, "setpriv is not installed"))
    func `a spool that may not be written keeps the draft and can be tried again`() throws {
        let nobody: uid_t = 65534
        mkdir("\(home.path)/spool", 0o500)
        for path in [home.path, "\(home.path)/spool"] { chown(path, nobody, nobody) }
        let clerk = try home.open(
            ["--spool", "\(home.path)/spool"],
            prefix: [
                "setpriv", "--reuid=\(nobody)", "--regid=\(nobody)", "--clear-groups", "--",
            ])
        try clerk.play(Families.keys("minor"))
        try clerk.send(keys: "F10")
        let sentences = Sentences("kk")
        try clerk.wait(forMessage: "! \(sentences["spool.unwritable"])")
        #expect(home.draftCount == 1)

        chmod("\(home.path)/spool", 0o700)
        try clerk.send(keys: "F10")
        let year = try Day.atOffice().year
        try clerk.wait(for: "AST01-\(year)-000001", within: .patient)
        #expect(home.draftCount == 0)
    }
}
