import Foundation
import HubSupport
import Spooling
import Testing

@testable import Courier

/// A file leaves `new` only when all seven conditions of a receipt hold: each is broken in turn, by a hub
/// that is none.
@Suite struct ReceiptTests {
    /// Answers to the two questions that matter here, and what else is done then.
    struct Fake: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// What is answered to `hub.ship`: lines of a shell script; `$number` and `$hash` are right.
        var ship: String
        var status: Int32
        var problem: String?
    }

    static let row = Trial.receipt

    static let fakes = [
        Fake(testDescription: "status of psql is not 0", ship: "\(row); exit 2", status: 75),
        Fake(
            testDescription: "it said something besides",
            ship: "\(row); echo 'WARNING:  01000' >&2", status: 75),
        Fake(testDescription: "no row", ship: "true", status: 75),
        Fake(testDescription: "two rows", ship: "\(row); \(row)", status: 75),
        Fake(testDescription: "no JSON", ship: "\(row); echo SET", status: 75),
        Fake(testDescription: "cut off", ship: "\(row) | head -c 40", status: 75),
        Fake(
            testDescription: "another verdict",
            ship: "verdict=conflict; \(row)".replacing("kept", with: "$verdict"),
            status: 65, problem: "conflict"),
        Fake(
            testDescription: "another number", ship: "number=AST01-2026-000002; \(row)", status: 65,
            problem: "number"),
        Fake(testDescription: "another hash", ship: "hash=00; \(row)", status: 65, problem: "hash"),
        Fake(
            testDescription: "the file changed", ship: "echo ' ' >>\"$file\"; \(row)", status: 65,
            problem: "changed"),
        Fake(testDescription: "killed", ship: "\(row); kill -9 $$", status: 75),
        Fake(testDescription: "silent", ship: "\(row); sleep 30", status: 75),
    ]

    private func end(_ ship: String) throws -> (end: End, number: String, command: [String]) {
        let end = try End("AST01")
        let number = end.finish(1...1)[0]
        let command = Trial.fakeHub(ship, of: end, number)
        try end.set("hub", ["command": command, "seconds": ship.contains("sleep") ? 1 : 20])
        return (end, number, command)
    }

    @Test(arguments: fakes)
    func `a receipt that lacks one of its conditions moves nothing`(fake: Fake) throws {
        let (end, number, _) = try end(fake.ship)
        let run = try end.ship()
        #expect(run.status == fake.status, "\(run)")
        #expect(end.names("new") == [number] && end.names("cur").isEmpty)
        if let problem = fake.problem {
            #expect(
                run.object["problems"] as? [[String: String]] == [
                    ["number": number, "problem": problem]
                ])
        }
        #expect(
            !run.errors.contains("01000") && !run.errors.contains("sha256"),
            "nothing of the answer is told")
    }

    @Test func `a whole receipt moves it`() throws {
        let (end, number, _) = try end(ReceiptTests.row)
        let run = try end.ship()
        #expect(run.status == 0, "\(run)")
        #expect(end.names("cur") == [number])
    }

    /// The mutants: a courier that leaves a condition out is caught by the same hubs.
    @Test(arguments: [
        (HubRound.Mutant.noise, "it said something besides"), (.early, "another verdict"),
        (.hash, "another hash"),
    ])
    func `a courier that looks away would lose it`(mutant: HubRound.Mutant, fake: String) throws {
        let fake = try #require(ReceiptTests.fakes.first { $0.testDescription == fake })
        let (end, number, command) = try end(fake.ship)
        let line = Line(command: command, seconds: 5) { $0 == "PATH" ? "/usr/bin:/bin" : nil }
        var round = HubRound(try Spool(at: end.path), line, now: 1, today: "2026-11-27")
        round.mutant = mutant
        try? round.go()
        #expect(end.names("cur") == [number])
    }

    @Test(arguments: [
        (
            "psql: error: connection to server failed: FATAL:  role \"AST01\" is not permitted to log in",
            Int32(2), Int32(77), "refused"
        ),
        ("psql: error: SSL error: certificate verify failed", 2, 77, "certificate"),
        ("psql: error: SSL error: sslv3 alert certificate expired", 2, 77, "certificate"),
        ("psql: error: definition of service \"x\" not found", 2, 78, "misconfigured"),
        ("psql: error: connection refused", 2, 75, "away"),
        ("ERROR:  53100", 3, 75, "statement"), ("ERROR:  42501", 3, 77, "refused"),
        ("ERROR:  42883", 3, 78, "noHub"),
    ])
    func `what psql says becomes a status and a sentence of our own`(
        says: String, ends: Int32, status: Int32, word: String
    ) throws {
        let end = try End("AST01", command: ["/bin/sh", "-c", "echo '\(says)' >&2; exit \(ends)"])
        for language in ["kk", "ru"] {
            let run = try end.start(["spool", "ship", "--json", "--lang", language]).finish()
            #expect(run.status == status && run.object["error"] as? String == word, "\(run)")
            #expect(run.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func `a command that there is not, and settings that are none, are told`() throws {
        let end = try End("AST01", command: ["/nonexistent/psql"])
        #expect(try end.ship().status == 78)
        try end.set("hub", nil)
        #expect(try end.ship().errors.contains("в настройках нужен hub"))
        for bad in [
            ["command": []], ["command": "psql"], ["command": ["psql"], "seconds": 0], ["psql": 1],
        ] as [[String: Any]] {
            try end.set("hub", bad)
            #expect(try end.ship().status == 78)
        }
    }

    @Test func `a spool of training is not shipped, by no way`() throws {
        let end = try End("AST01", command: ["/bin/sh", "-c", "echo called >&2"])
        _ = FileManager.default.createFile(atPath: "\(end.path)/.training", contents: Data())
        for words in [[], ["--stick", end.folder]] {
            let run = try end.start(["spool", "ship"] + words).finish()
            #expect(run.status == 78 && run.errors.contains("учебные записи"), "\(run)")
        }
    }

    @Test func `one record that the hub cannot bear keeps no other`() throws {
        let end = try End("AST01")
        let numbers = end.finish(1...3)
        let script = """
            matter=$(cat)
            case "$matter" in
            *hub.me*) echo '{"role":"AST01","kind":"desk","seconds":1,"timeline":"1","version":1}';;
            *hub.ship*)
              bad=$(printf '\(numbers[1])' | od -An -tx1 | tr -d ' \\n')
              case "$matter" in *$bad*) echo 'ERROR:  22P05' >&2; exit 3;; esac
              for number in \(numbers[0]) \(numbers[2]); do
                hex=$(printf "$number" | od -An -tx1 | tr -d ' \\n')
                case "$matter" in *$hex*)
                  hash=$(sha256sum <"\(end.path)/new/$number.json" | cut -c1-64); \(ReceiptTests.row);; esac
              done;;
            esac
            """
        try end.set("hub", ["command": ["/bin/sh", "-c", script], "seconds": 5])
        let run = try end.ship()
        #expect(run.status == 65, "\(run)")
        #expect(end.names("cur") == [numbers[0], numbers[2]] && end.names("new") == [numbers[1]])
    }

    @Test func `two that ship from one spool do so one after the other`() throws {
        let end = try End("AST01", command: ["/bin/sh", "-c", "sleep 3"])
        end.finish(1...1)
        let first = try end.start(["spool", "ship"])
        try wait(for: "the lock") {
            FileManager.default.fileExists(atPath: "\(end.path)/dispatch.lock")
        }
        try wait(for: "another to be told") { try end.ship().object["error"] as? String == "busy" }
        first.kill()
        _ = first.finish()
    }
}
