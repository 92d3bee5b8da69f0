import Foundation
import TerminalSupport
import Testing

/// Options, help, settings and languages.
@Suite struct CallingTests {
    @Test func `the version is one line`() throws {
        let run = try saualnama("--version")
        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /saualnama [0-9]+\.[0-9]+\n/) != nil)
    }

    @Test(arguments: ["check", "form"])
    func `a command has a help of its own, in both languages`(command: String) throws {
        let russian = try saualnama(command, "--help")
        let kazakh = try saualnama(command, "-h", language: "kk_KZ.UTF-8")
        #expect(russian.status == 0 && kazakh.status == 0)
        #expect(russian.output.hasPrefix("saualnama \(command)"))
        #expect(kazakh.output.hasPrefix("saualnama \(command)"))
        #expect(russian.output != kazakh.output)
        #expect(russian.errors + kazakh.errors == "")
    }

    @Test func `the help of check tells every status`() throws {
        let help = try saualnama("check", "--help").output
        for status in ["74", "65", "1", "0"] { #expect(help.contains(status)) }
    }

    @Test(arguments: [
        ["--bad"], ["--lang"], ["--lang=de", "check", "-"], ["form"],
        ["form", "preview-of-nothing"],
        ["form", "schema", "now"], ["form", "lint", "now"], ["check"], ["unknown"], ["--json"],
        ["check", "-", "--auto"], ["form", "schema", "--json"], ["form", "lint", "--json"],
        ["form", "lint", "--reason", "x"], ["demo", "--json"], ["check", "-", "--reason", "x"],
        ["spool"], ["spool", "unknown"], ["spool", "list", "--auto"], ["spool", "verify", "x"],
        ["spool", "show"], ["spool", "done", "x", "y"], ["spool", "list", "--reason", "x"],
        ["spool", "init", "x", "--json"], ["--clerk"], ["--json=yes", "check", "-"], ["-x"],
    ])
    func `what cannot be understood is a usage error of one line`(arguments: [String]) throws {
        let result = try run(
            [product("saualnama")] + arguments, environment: ["LANG": "ru_RU.UTF-8"])
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("saualnama: "))
        #expect(result.errors.filter { $0 == "\n" }.count == 1)
    }

    @Test func `standard error speaks the language of LANG`() throws {
        let russian = try saualnama("--bad").errors
        let kazakh = try saualnama("--bad", language: "kk_KZ.UTF-8").errors
        #expect(russian == "saualnama: --bad: такого параметра нет: справка – saualnama --help\n")
        #expect(kazakh == "saualnama: --bad: мұндай опция жоқ: көмек – saualnama --help\n")
        let all = try saualnama("--bad", language: "C", environment: ["LC_ALL": "ru_RU.UTF-8"])
        #expect(all.errors == russian)
    }

    @Test(arguments: [
        (["LC_ALL": "C.UTF-8", "LANG": "ru_RU.UTF-8"], "ru"),
        (["LC_ALL": "C", "LANG": "ru"], "ru"),
        (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ru_KZ.UTF-8"], "ru"),
        (["LC_ALL": "POSIX", "LC_MESSAGES": "ru_RU", "LANG": "kk_KZ.UTF-8"], "ru"),
        (["LC_ALL": "C.utf8", "LC_MESSAGES": "POSIX", "LANG": "russian"], "ru"),
        (["LC_ALL": "kk_KZ.UTF-8", "LANG": "ru_RU.UTF-8"], "kk"),
        (["LC_MESSAGES": "en_US.UTF-8", "LANG": "ru_RU.UTF-8"], "kk"),
        (["LC_ALL": "C.UTF-8", "LC_MESSAGES": "kk_KZ", "LANG": "ru_RU.UTF-8"], "kk"),
        (["LC_CTYPE": "ru_RU.UTF-8", "LANG": "C.UTF-8"], "kk"), (["LANG": ""], "kk"),
    ])
    func `the first variable that names a language says which`(
        variables: [String: String], language: String
    ) throws {
        let errors = try saualnama("--bad", environment: variables).errors
        #expect(errors.contains(language == "ru" ? "такого параметра нет" : "мұндай опция жоқ"))
    }

    @Test(arguments: [
        ("{", "1:2"), ("[]", "JSON"), ("{\"clark\": \"a\"}", "1:2"), ("{\"lang\": 1}", "lang"),
    ])
    func `a configuration that cannot be used is told with its place`(
        text: String, place: String
    ) throws {
        let scratch = try Scratch()
        let file = scratch.write(text, to: "config.json")
        let run = try saualnama("check", "--config", file, "-")
        #expect(run.status == 78)
        #expect(run.errors.hasPrefix("saualnama: \(file)"))
        #expect(run.errors.contains(place))
        #expect(run.errors.filter { $0 == "\n" }.count == 1)
    }

    @Test func `an option outweighs the environment, that the configuration`() throws {
        let scratch = try Scratch()
        let record = Array("{}".utf8)
        let config = scratch.write("{\"lang\": \"ru\"}", to: "config.json")
        let russian = try saualnama("check", "-", input: record).output
        let kazakh = try saualnama("check", "-", input: record, language: "C").output
        #expect(russian != kazakh)
        func told(_ arguments: String..., variables: [String: String]) throws -> String {
            try run(
                [product("saualnama"), "check", "-", "--config", config] + arguments, input: record,
                environment: ["LANG": "C"].merging(variables) { $1 }
            ).output
        }
        #expect(try told(variables: [:]) == russian)
        #expect(try told(variables: ["SAUALNAMA_LANG": "kk"]) == kazakh)
        #expect(try told("--lang", "ru", variables: ["SAUALNAMA_LANG": "kk"]) == russian)
    }

    @Test func `a folder of Screens that is not there is a matter of configuration`() throws {
        let run = try saualnama("check", "--screens", "/nonexistent/Screens", "-")
        #expect(run.status == 78)
        #expect(run.errors == "saualnama: /nonexistent/Screens: такого файла или папки нет\n")
    }
}
