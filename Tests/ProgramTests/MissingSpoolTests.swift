import Foundation
import Forms
import Spooling
import TerminalSupport
import Testing

/// A clerk whose spool is not there, as where a disk is not mounted.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct MissingSpoolTests {
    private let home: Home

    init() throws { home = try Home() }

    private var spool: String { "\(home.path)/share" }

    private func names(_ path: String) -> [String]? {
        try? FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    @Test(arguments: ["kk", "ru"], [false, true])
    func `a configured spool that is not there is told and not made`(
        language: String, isEmptyThere: Bool
    ) throws {
        if isEmptyThere { mkdir(spool, 0o700) }
        let clerk = try home.open(["--spool", spool], language: language)
        try clerk.wait(forMessage: "? \(Sentences(language)["spool.absent"])")
        try clerk.begin()
        try clerk.type("850314304175\r")
        try clerk.wait(for: "850314 3 0417 5", within: .patient)
        #expect(names(spool) == (isEmptyThere ? [] : nil))
        #expect(home.draftCount == 1)
    }

    @Test func `a spool that vanishes before the end keeps the draft, and numbers go on`() throws {
        let sentences = Sentences("kk")
        let year = try Day.atOffice().year
        try #require(home.run(["spool", "init", spool]).status == 0)
        let memory = Memory(at: "\(home.state)/memory")
        for id in ["a", "b"] {
            _ = try Spool(at: spool, known: memory).reserve(desk: "AST01", year: year, for: id)
        }
        let clerk = try home.open(["--spool", spool])
        try clerk.play(Families.keys("minor"))
        rename(spool, "\(home.path)/former")
        mkdir(spool, 0o755)
        try clerk.finish()
        try clerk.wait(forMessage: "! \(sentences["spool.vanished"])")
        #expect(names(spool) == [])
        #expect(home.draftCount == 1)

        // Another program lays out a spool of its own there.
        try Spool.makePrivate(at: spool)
        try clerk.send(keys: "F10")
        try clerk.wait(forMessage: "! \(sentences["spool.replaced"])")
        #expect(names("\(spool)/register") == [])

        #expect(try home.run(["spool", "init", "--adopt", spool]).status == 0)
        try clerk.send(keys: "F10")
        try clerk.wait(for: "AST01-\(year)-000003", within: .patient)
        #expect(names("\(spool)/new") == ["AST01-\(year)-000003.json"])
        #expect(home.draftCount == 0)
    }
}
