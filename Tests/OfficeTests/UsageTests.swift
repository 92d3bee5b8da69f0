import Foundation
import Testing

struct UsageTests {
    let office = Office()

    @Test(arguments: ["list", "show", "take", "done", "return", "verify", "init"])
    func `every command has its own help`(command: String) throws {
        for lang in ["kk", "ru"] {
            let run = try office.run(
                [office.program, "spool", command, "--help", "--lang", lang])
            #expect(run.status == 0)
            #expect(run.error == "")
            #expect(run.lines.first?.hasPrefix("saualnama spool \(command) ") == true)
        }
    }

    @Test(arguments: ["kk", "ru"])
    func `the help names every command`(lang: String) throws {
        let spool = try office.run([office.program, "--help", "spool", "--lang", lang])
        let main = try office.run([office.program, "--help", "--lang", lang])
        let from = try #require(main.lines.firstIndex { $0.hasPrefix("  saualnama spool ") })
        let summary = main.lines[from...(from + 1)].joined()
        for command in ["list", "show", "take", "done", "return", "verify", "init"] {
            #expect(spool.lines.contains { $0.hasPrefix("  \(command) ") })
            #expect(summary.contains(command))
        }
    }

    @Test(arguments: [
        ["list", "new", "cur"], ["show"], ["take", "a", "b"], ["done"], ["return"],
        ["verify", "x"],
        ["init"], ["init", "x", "--owner", "root"], ["init", "x", "--group", "root"],
        ["list", "--reason", "x"], ["take", "--owner", "root"],
        ["init", "x", "--owner", "root", "--group", "root", "--json"], ["take", "--long"],
        ["init", "x", "--clerks", "root"], ["verify", "--adopt"],
    ])
    func `a command that is not understood says where help is`(words: [String]) throws {
        for (lang, sentence) in [
            ("kk", "сөздер не опциялар дұрыс емес; көмек –"),
            ("ru", "неверные слова или параметры; справка –"),
        ] {
            let run = try office.run(
                [office.program, "spool"] + words + ["--lang", lang, "--spool", office.path])
            #expect(run.status == 64)
            #expect(
                run.error == "saualnama: spool: \(words[0]): \(sentence) "
                    + "saualnama spool \(words[0]) --help\n")
        }
        #expect(!FileManager.default.fileExists(atPath: office.path))
    }

    @Test(arguments: [[], ["sweep"]])
    func `a command that there is not is told with those that there are`(words: [String]) throws {
        let run = try office.run([office.program, "spool"] + words + ["--lang", "ru"])
        #expect(run.status == 64)
        #expect(
            run.error == "saualnama: spool: команды: list, show, take, done, return, verify, init, "
                + "ship; справка – saualnama spool --help\n")
    }

    @Test func `options of the spool's commands belong to them alone`() throws {
        let run = try office.run([office.program, "check", "--reason", "x", "y"])
        #expect(run.status == 64)
        #expect(run.error == "saualnama: --reason: мұндай опция жоқ: көмек – saualnama --help\n")
    }

    @Test func `where the spool lies is read from the configuration as everywhere`() throws {
        try office.deposit()
        let file = "\(office.folder)/config.json"
        let text = "{\"spool\": \"\(office.path)\", \"lang\": \"ru\"}"
        _ = FileManager.default.createFile(atPath: file, contents: Data(text.utf8))
        let list = try office.run([office.program, "spool", "list", "--config", file])
        #expect(list.output == "AST01-2026-000001 new\n")
        let none = try office.run([office.program, "spool", "take", "X", "--config", file])
        #expect(none.error.contains("это не номер"))
    }

    @Test func `words that cannot be read are told when they are needed`() throws {
        try office.deposit()
        let folder = "\(office.folder)/nothing"
        let list = try office.spool("list", "--locales", folder)
        #expect(list.output == "AST01-2026-000001 new\n")
        let show = try office.spool("show", "AST01-2026-000001", "--locales", folder)
        #expect(show.status == 78)
        #expect(show.error == "saualnama: \(folder): такого файла или папки нет\n")
    }
}
