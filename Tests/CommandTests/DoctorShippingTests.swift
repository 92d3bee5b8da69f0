import Foundation
import JSON
import TerminalSupport
import Testing

/// `saualnama doctor` where submissions go to another machine: each fault is named, in both languages.
@Suite struct DoctorShippingTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// What was found, by the names of the findings.
    private func findings(_ settings: [String: Any], language: String = "ru") throws -> [String:
        String]
    {
        var settings = settings
        settings["spool"] = "\(scratch.path)/spool"
        settings["office"] = "AST"
        settings["desk"] = "07"
        let bytes = [UInt8](try JSONSerialization.data(withJSONObject: settings))
        let config = scratch.write(bytes, to: "config.json")
        let run = try run(
            [product("saualnama"), "doctor", "--json", "--lang", language, "--config", config],
            environment: ["HOME": scratch.path, "LANG": "C.UTF-8"])
        return try run.lines.reduce(into: [:]) { found, line in
            let node = try Node.read(Array(line.utf8))
            let message = try #require(node["message"]?.string)
            #expect(!message.contains("{"), "\(message)")
            found[node["finding"]?.string ?? ""] = node["state"]?.string
        }
    }

    private func hub(_ script: String, _ words: String...) -> [String: Any] {
        ["hub": ["command": ["/bin/sh", "-c", script] + words, "seconds": 2]]
    }

    private func me(_ seconds: String) -> String {
        "cat >/dev/null; echo \"{\\\"role\\\":\\\"AST07\\\",\\\"kind\\\":\\\"desk\\\",\\\"seconds\\\":\(seconds),\\\"timeline\\\":\\\"1\\\",\\\"version\\\":1}\""
    }

    @Test(arguments: ["kk", "ru"])
    func `the hub answers, has another clock, is away, lets nobody in`(language: String) throws {
        for (script, finding, state) in [
            (me("$(date +%s)"), "hub.fine", "fine"), (me("1000"), "hub.clock", "wrong"),
            ("exit 2", "hub.away", "doubtful"), ("sleep 9", "hub.away", "doubtful"),
            (
                "echo 'FATAL:  role \"AST07\" is not permitted to log in' >&2; exit 2",
                "hub.refused", "wrong"
            ),
            ("echo 'ERROR:  42883' >&2; exit 3", "hub.refused", "wrong"),
        ] {
            #expect(try findings(hub(script), language: language)[finding] == state, "\(finding)")
        }
        #expect(try !findings([:], language: language).keys.contains { $0.hasPrefix("hub") })
    }

    @Test func `a certificate is missing, has expired, or will soon`() throws {
        let file = "\(scratch.path)/desk.crt"
        let words = "host=h sslcert=\(file)"
        #expect(try findings(hub(me("$(date +%s)"), words))["hub.noCertificate"] == "wrong")
        func make(_ days: Int, at moment: String) throws {
            let made = try run(
                [
                    "faketime", moment, "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes",
                    "-keyout", "/dev/null", "-subj", "/CN=AST07",
                    "-days", String(days), "-out", file,
                ])
            try #require(made.status == 0, "\(made.errors)")
        }
        for (days, moment, finding, state) in [
            (10, "60 days ago", "hub.expired", "wrong"), (10, "today", "hub.expires", "doubtful"),
        ] {
            try make(days, at: moment)
            #expect(try findings(hub(me("$(date +%s)"), words))[finding] == state, "\(finding)")
        }
        try make(400, at: "today")
        // Where the service says which it is.
        scratch.write(
            Array("[other]\nsslcert=/nowhere\n[hub]\nsslcert=\(file)\n".utf8),
            to: ".pg_service.conf")
        #expect(try findings(hub(me("$(date +%s)"), "service=hub"))["hub.noCertificate"] == nil)
        #expect(
            try findings(hub(me("$(date +%s)"), "service=other"))["hub.noCertificate"] == "wrong")
    }

    @Test func `what waits for too long, and what was not taken, is told`() throws {
        let made = try run(
            [product("saualnama"), "spool", "init", "\(scratch.path)/spool"],
            environment: ["HOME": scratch.path])
        try #require(made.status == 0)
        let file = scratch.write([0x7B, 0x7D], to: "spool/new/AST07-2026-000001.json")
        let number = "AST07-2026-000001"
        scratch.write(
            Array("side sends\noffered \(number)\nproblem \(number) conflict\n".utf8),
            to: "spool/dispatch")
        let found = try findings(hub(me("$(date +%s)")))
        #expect(found["hub.problems"] == "wrong" && found["hub.waiting"] == nil)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -90_000)], ofItemAtPath: file)
        #expect(try findings(hub(me("$(date +%s)")))["hub.waiting"] == "doubtful")
    }

    @Test(arguments: ["kk", "ru"])
    func `a stick needs commands and keys`(language: String) throws {
        let none = try findings(
            ["stick": ["to": "AST01", "seal": ["nowhere-to-be-found"]]], language: language)
        #expect(none["stick.absent"] == "wrong" && none["stick.noKey"] == "wrong")
        _ = try run(
            [
                product("saualnama"), "spool", "ship", "--key", "--office", "AST", "--desk", "07",
                "--spool", "\(scratch.path)/spool",
            ],
            environment: ["HOME": scratch.path])
        let lonely = try findings(
            ["stick": ["to": "AST01", "folder": "/dev/shm"]], language: language)
        #expect(lonely["stick.noPeer"] == "wrong" && lonely["stick.system"] == "doubtful")
        #expect(try findings(["stick": [:]], language: language)["stick.fine"] == "fine")
    }
}
