import Foundation
import JSON
import TerminalSupport
import Testing

/// Files of settings, the machine's reasons, and output that nobody takes.
@Suite struct SettingsTests {
    /// What a command says with these settings, in both languages; the statuses must agree.
    private func told(
        _ settings: String, _ words: [String], environment: [String: String] = [:]
    ) throws -> (status: Int32, ru: String, kk: String) {
        let scratch = try Scratch()
        let file = scratch.write(settings, to: "config.json")
        let runs = try ["ru_RU.UTF-8", "kk_KZ.UTF-8"].map { language in
            try run(
                [product("saualnama")] + words + ["--config", file], input: Array("{}".utf8),
                environment: ["LANG": language, "HOME": scratch.path].merging(environment) { $1 })
        }
        #expect(runs[0].status == runs[1].status)
        for run in runs { #expect(run.errors.filter { $0 == "\n" }.count <= 1, "\(run.errors)") }
        return (runs[0].status, runs[0].errors, runs[1].errors)
    }

    /// Whether a sentence is in no other language than that of its letters; paths and names aside.
    private func expectOwnWords(_ told: (status: Int32, ru: String, kk: String)) {
        #expect(told.ru != told.kk)
        for text in [told.ru, told.kk] {
            #expect(text.contains(/\p{Cyrillic}{3,}/), "\(text)")
            #expect(
                !text.contains(/(?i)no such|denied|directory|expected|stands|must|text/), "\(text)")
        }
    }

    @Test(arguments: [
        "{", "[]", "17", "", "{\"lang\": \"ru\"", "{\"lang\": 1}", "{\"lang\": null}",
        "{\"lang\": tru}",
        "{\"clark\": \"a\"}", "{\"lang\": \"ru\", \"lang\": \"kk\"}", "{\"lang\": \"\\x\"}",
        "{} {}",
        "{\"lang\": \"\t\"}", "\u{FEFF}{}", "{\"spool\": \"here\"}", "{\"drafts\": \"./here\"}",
        "{\"screens\": \"~other/here\"}", "{\"locales\": \"../here\"}",
        "{\"places\": \"here.tsv\"}", "{\"journalDays\": 0}", "{\"journalDays\": \"400\"}",
        "{\"journalDays\": 4.5}", "{\"journalDays\": null}",
    ])
    func `settings that cannot be used are told in the reader's language`(text: String) throws {
        let told = try told(text, ["check", "-"])
        #expect(told.status == 78)
        expectOwnWords(told)
    }

    static let badNames = [
        "", " ", "a\nb", "a\u{1B}[2Jb", "a\u{202E}b", "a\u{200B}", "и" + accents(5),
        String(repeating: "ұ", count: 201), String(repeating: "й", count: 5000),
    ]

    private static func accents(_ count: Int) -> String {
        String(repeating: "\u{301}", count: count)
    }

    @Test(arguments: badNames)
    func `a clerk's name that no record may hold is refused at the start`(name: String) throws {
        let settings = Node.object([("clerk", .string(name))]).text
        for words in [[], ["demo"], ["spool", "list"]] {
            let told = try told(settings, words)
            #expect(told.status == 78)
            expectOwnWords(told)
        }
        #expect(try told(settings, ["check", "-"]).status == 65)
        if !name.isEmpty {
            #expect(try told("{}", ["demo"], environment: ["SAUALNAMA_CLERK": name]).status == 78)
        }
    }

    @Test func `the name that fills a line of a record is taken`() throws {
        for name in ["a.bolat", String(repeating: "ұ", count: 200), "и" + Self.accents(4)] {
            let settings = Node.object([("clerk", .string(name))]).text
            #expect(try told(settings, ["spool", "list"]).status == 69)
        }
    }

    @Test func `a path may begin at home`() throws {
        let scratch = try Scratch()
        let file = scratch.write("{\"spool\": \"~/spool\"}", to: "config.json")
        let run = try saualnama(
            "spool", "list", "--config", file, environment: ["HOME": scratch.path])
        #expect(run.status == 69)
        #expect(run.errors.contains("\(scratch.path)/spool: "))
    }

    @Test(arguments: [
        ["check", "/nonexistent/a.json"], ["check", "-", "--places", "/nonexistent/places.tsv"],
        ["check", "-", "--screens", "/nonexistent"], ["check", "-", "--locales", "/dev/null"],
        ["check", "/dev/null/a.json"],
    ])
    func `why the system refuses is told in the reader's language`(words: [String]) throws {
        let told = try told("{}", words)
        #expect([74, 78].contains(told.status))
        expectOwnWords(told)
    }

    @Test(arguments: [
        "", "kato\tname_kk\n", "kato\tname_kk\tname_ru\n1\tа\tб\n",
        "kato\tname_kk\tname_ru\n100000000\t\tб\n",
        "kato\tname_kk\tname_ru\n100000000\tа\n",
        "kato\tname_kk\tname_ru\n100000000\tа\tб\n100000000\tа\tб\n",
    ])
    func `what is wrong in the table of places is told in the reader's language`(
        table: String
    ) throws {
        let scratch = try Scratch()
        let file = scratch.write(table, to: "places.tsv")
        for words in [["check", "-"], ["form", "lint"], []] {
            let runs = try ["ru_RU.UTF-8", "kk_KZ.UTF-8"].map { language in
                try run(
                    [product("saualnama")] + words + ["--places", file], input: Array("{}".utf8),
                    environment: ["LANG": language, "HOME": scratch.path])
            }
            let told = runs.map { $0.errors + $0.output }
            #expect(told.allSatisfy { $0.contains("\(file):") }, "\(told)")
            expectOwnWords((runs[0].status, told[0], told[1]))
            #expect(runs.map(\.status) == (words == ["form", "lint"] ? [1, 1] : [78, 78]))
        }
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "skipped: no /dev/full"),
        arguments: [["check", "-"], ["form", "schema"], ["--help"], ["check", "--json", "-"]])
    func `what nobody could take is told`(words: [String]) throws {
        let command = ([product("saualnama")] + words).joined(separator: " ") + " > /dev/full"
        let runs = try ["ru_RU.UTF-8", "kk_KZ.UTF-8"].map {
            try run(
                ["sh", "-c", command], input: Array("{}".utf8),
                environment: ["LANG": $0, "HOME": "/nonexistent"])
        }
        #expect(runs.map(\.status) == [74, 74])
        #expect(
            runs.map(\.errors) == [
                "saualnama: стандартный вывод: на диске нет места\n",
                "saualnama: стандартты шығыс: дискіде бос орын жоқ\n",
            ])
    }
}
