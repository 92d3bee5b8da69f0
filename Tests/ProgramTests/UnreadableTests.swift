import Foundation
import Forms
import Spooling
import TerminalSupport
import Testing

/// What lies there and cannot be read, at the real program: it is told, and nothing of it is lost.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct UnreadableTests {
    private let home: Home
    private let sentences = Sentences("kk")
    private let number: String
    private let reason = "екінші ата-ананың келісімі жоқ"

    init() throws {
        home = try Home()
        number = "AST01-\(try Day.atOffice().year)-000001"
    }

    private func told(_ key: String, _ why: String) -> String {
        sentences[key, ["why": sentences["cli.system.\(why)"]]]
    }

    @Test(arguments: 6...20)
    func `with too few open files it is on the list, or the list says that it is not whole`(
        limit: Int
    ) throws {
        _ = try Spool(at: home.spool, laysOut: true)
        _ = try Drafts(at: home.drafts, known: Memory(at: "\(home.state)/memory"))
        try home.sendBack(number, because: reason)
        let clerk = try TmuxSession(
            ["sh", "-c", "ulimit -n \(limit); exec \"$@\"", "sh"]
                + home.command(["--drafts", home.drafts]),
            environment: ["HOME": home.path])
        let told = sentences["list.manyFiles"].prefix(30)
        let refused = sentences["cli.system.manyFiles"].prefix(20)
        let resources = sentences["cli.noResources"].prefix(20)
        try clerk.wait(for: "a list, or why there is none", within: .patient) { screen in
            let text = screen.joined(separator: " ")
            let isList = screen[0].contains(sentences["title.workList"])
            return isList
                ? text.contains(number) || text.contains(told)
                : text.contains(refused) || text.contains(resources)
        }
    }

    @Test func `the list is whole again with the first key after a file could be opened`() throws {
        _ = try Spool(at: home.spool, laysOut: true)
        try home.sendBack(number, because: reason)
        let clerk = try home.open()
        try clerk.wait(for: number, within: .patient)
        try clerk.limitFiles(to: 3)
        // What can be read no more is not begun either.
        try clerk.send(keys: "Down", "Enter")
        try clerk.wait(forMessage: "! \(sentences["spool.manyFiles"])")
        #expect(home.draftCount == 0)

        let second = number.dropLast() + "2"
        try home.sendBack(String(second), because: reason)
        try clerk.send(keys: "Up")
        let beginning = sentences["list.manyFiles"].prefix(60)
        try clerk.wait(for: "!    \(beginning)", within: .patient)
        try clerk.limitFiles(to: 256)
        try clerk.send(keys: "Up")
        let list = try clerk.wait(for: String(second), within: .patient)
        #expect(list.contains { $0.contains(number) })
        #expect(!list.contains { $0.contains(beginning) })
        #expect(try Spool(at: home.spool).list().count == 2)
    }

    @Test func `whether somebody was served before is said to be unknown while nothing opens`()
        throws
    {
        let clerk = try home.open()
        try clerk.begin()
        // The journal begins with the first digit.
        try clerk.type("8")
        try clerk.wait(forRow: 2, "     ЖСН                          >8")
        try clerk.limitFiles(to: 3)
        try clerk.type("50314304175\r")
        try clerk.wait(forMessage: "! \(told("list.notSearched", "manyFiles"))")
        try clerk.type("Досжанов\r")
        try clerk.wait(forRow: 3, "   1 Тегі                          Досжанов")
        try clerk.signal(SIGKILL)
        _ = try clerk.exitStatus(within: .patient)
        let after = try home.open()
        try after.openDraft()
        try after.wait(forRow: 3, "   1 Тегі                          Досжанов")
    }

    // MARK: Drafts

    /// Leaves a draft behind, and gives the path of its journal.
    private func leaveDraft(_ clerk: TmuxSession) throws -> String {
        try clerk.begin()
        try clerk.type("850314304175\rДосжанов\r")
        try clerk.send(keys: "F3")
        try clerk.wait(forMessage: sentences["draft.kept"])
        let name = try #require(contents.keys.first { $0.hasSuffix(".journal") })
        return "\(home.drafts)/\(name)"
    }

    /// Everything below the drafts by its path, with what it holds.
    private var contents: [String: Data] {
        let names = FileManager.default.enumerator(atPath: home.drafts)?.compactMap {
            $0 as? String
        }
        return Dictionary(
            uniqueKeysWithValues: (names ?? []).map { name in
                (name, FileManager.default.contents(atPath: "\(home.drafts)/\(name)") ?? Data())
            })
    }

    @Test func `a draft whose file is damaged says so, and stays as it is`() throws {
        let clerk = try home.open()
        let file = try leaveDraft(clerk)
        try Data("garbage\n".utf8).write(to: URL(filePath: file))
        let before = contents
        // With the list as it was: the file was damaged since.
        try clerk.send(keys: "Down", "Enter")
        try clerk.wait(forMessage: "! \(sentences["draft.damaged"])")
        #expect(contents == before)

        let after = try home.open()
        try after.wait(for: "!    \(sentences["list.illegible"])", within: .patient)
        try after.send(keys: "Down")
        try after.wait(forMessage: sentences["draft.damaged"])
        try after.send(keys: "C-d", "C-d", "Enter")
        try after.wait(forMessage: "! \(sentences["draft.damaged"])")
        #expect(contents == before)
    }

    private static let nobody: uid_t = 65534

    /// Whether somebody can be acted for here whom permissions bind.
    private static let isRoot =
        geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0
        && access("/usr/bin/setfacl", X_OK) == 0

    private func open(
        as user: uid_t, in home: Home, _ arguments: [String] = [], group: gid_t? = nil
    ) throws -> TmuxSession {
        chown(home.path, user, user)
        return try home.open(
            arguments,
            prefix: [
                "setpriv", "--reuid=\(user)", "--regid=\(group ?? user)", "--clear-groups", "--",
            ])
    }

    @Test(.enabled(if: isRoot, "acting as somebody else takes root, setpriv and setfacl"))
    func `a draft that may not be read says why, and opens as soon as it may`() throws {
        let clerk = try open(as: UnreadableTests.nobody, in: home)
        let file = try leaveDraft(clerk)
        let before = contents
        chmod(file, 0)
        try clerk.send(keys: "Down", "Enter")
        let sentence = told("draft.unreachable", "access")
        try clerk.wait(forMessage: "! \(sentence)")

        let after = try open(as: UnreadableTests.nobody, in: home)
        let list = try after.wait(for: "!    \(sentences["list.illegible"])", within: .patient)
        #expect(list[2].hasPrefix("!    \(told("list.unread", "access").prefix(40))"))
        try after.send(keys: "Down")
        try after.wait(forMessage: sentence)
        try after.send(keys: "C-d", "C-d", "Enter")
        try after.wait(forMessage: "! \(sentence)")
        #expect(contents == before)
        chmod(file, 0o600)
        try after.send(keys: "Enter")
        try after.wait(forRow: 3, "   1 Тегі                          Досжанов")
    }

    // MARK: A shared spool

    @Test(.enabled(if: isRoot, "acting as somebody else takes root, setpriv and setfacl"))
    func `in a shared spool one's own that may not be read is told, another's is not`() throws {
        let clerks: gid_t = 20_100
        chmod(home.path, 0o755)
        let spool = "\(home.path)/shared"
        let laidOut = try home.run([
            "spool", "init", spool, "--owner", "20300", "--group", "20200", "--clerks",
            "\(clerks)",
        ])
        try #require(laidOut.status == 0, "\(laidOut.said)")
        let hers = try Home()
        let clerk = try open(as: 20_001, in: hers, ["--spool", spool], group: clerks)
        try clerk.play(Families.keys("minor"))
        try clerk.finish()
        try clerk.wait(for: number, within: .patient)
        for words in [["take"], ["return", number, "--reason", reason]] {
            let office = try PseudoTerminal(
                ["setpriv", "--reuid=20300", "--regid=20200", "--clear-groups", "--"]
                    + home.command(["spool"] + words + ["--spool", spool]),
                environment: ["HOME": "/nonexistent"])
            #expect(office.end(within: .patient)?.status == 0, "\(office.said)")
        }
        try clerk.send(keys: "F3")
        try clerk.wait(for: sentences["state.returned"], within: .patient)
        // Whoever tidies up the permissions takes away what lets her in.
        chmod("\(spool)/returned/\(number).json", 0o600)
        let again = try open(as: 20_001, in: hers, ["--spool", spool], group: clerks)
        let list = try again.wait(
            for: "!    \(told("list.unread", "access").prefix(40))", within: .patient)
        #expect(list[0].contains(sentences["title.workList"]))

        let colleague = try open(as: 20_002, in: try Home(), ["--spool", spool], group: clerks)
        let other = try colleague.screen()
        #expect(!other.contains { $0.hasPrefix("!") })
        #expect(!other.contains { $0.contains(number) })
    }
}
