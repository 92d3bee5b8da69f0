import Foundation
import TerminalSupport
import Testing

/// A spool of the back office, with clerks who hand over, each as a user of her own.
@Suite(
    .enabled(
        if: geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0,
        "trying several users needs root and setpriv"))
struct SharedOfficeTests {
    let office = Office()

    /// Invented ids, which need not stand in any list of users.
    private enum User: String {
        case clerk = "20001"
        case colleague = "20002"
        case police = "20300"
        case stranger = "20009"

        var group: String {
            switch self {
            case .clerk, .colleague: "20100"
            case .police: "20200"
            case .stranger: "20009"
            }
        }
    }

    init() throws {
        // The build folder may be closed to other users, and so may the folder for temporary files.
        for name in ["saualnama", "office-clerk"] {
            try FileManager.default.copyItem(
                atPath: product(name), toPath: "\(office.folder)/\(name)")
        }
        let record = "\(office.folder)/record.json"
        _ = FileManager.default.createFile(
            atPath: record, contents: Data(try Office.record(1).utf8))
        chmod(record, 0o644)
        let run = try office.spool(
            "init", office.path, "--owner", User.police.rawValue, "--group", User.police.group,
            "--clerks", User.clerk.group)
        try #require(run.status == 0, "\(run.error)")
    }

    private func act(_ user: User, _ command: [String]) throws -> Office.Run {
        try office.run(
            [
                "/usr/bin/setpriv", "--reuid", user.rawValue, "--regid", user.group,
                "--clear-groups",
            ] + command)
    }

    private func spool(_ user: User, _ words: String...) throws -> Office.Run {
        try act(
            user,
            ["\(office.folder)/saualnama", "spool"] + words
                + ["--lang", "ru", "--spool", office.path])
    }

    /// Hands the record over, or tells what came back.
    private func desk(_ user: User, _ files: String...) throws -> Office.Run {
        try act(user, ["\(office.folder)/office-clerk", office.path] + files)
    }

    private func deposit(_ user: User) throws -> String {
        let run = try desk(user, "\(office.folder)/record.json")
        try #require(run.status == 0, "\(run.output)")
        return try #require(run.lines.first)
    }

    /// Whether a shell does it.
    private func can(_ user: User, _ command: String, _ words: String...) throws -> Bool {
        try act(user, ["/bin/sh", "-c", command, "sh"] + words).status == 0
    }

    @Test func `a colleague can neither read nor remove nor rename nor replace what was put`()
        throws
    {
        let number = try deposit(.clerk)
        let file = office.file("new", "\(number).json")
        let own = office.file("new", "\(try deposit(.colleague)).json")
        #expect(try can(.clerk, "cat \"$1\" > /dev/null", file))
        #expect(try !can(.colleague, "cat \"$1\"", file))
        #expect(try !can(.colleague, "rm -f \"$1\"", file))
        #expect(try !can(.colleague, "mv -f \"$1\" \"$1.old\"", file))
        #expect(try !can(.colleague, "mv -f \"$2\" \"$1\"", file, own))
        #expect(try !can(.colleague, "echo x > \"$1\"", file))
        #expect(try !can(.colleague, "ln \"$1\" \"$2\"", file, office.file("tmp", "mine")))
        #expect(try !can(.stranger, "ls \"$1\"", office.path))
        #expect(try can(.police, "cat \"$1\" > /dev/null", file))
        #expect(try office.contents("new", "\(number).json") == Office.record(1))
    }

    @Test func `the office takes, settles and returns; a clerk reads what came back to her`() throws
    {
        let numbers = [try deposit(.clerk), try deposit(.colleague), try deposit(.clerk)]
        #expect(try spool(.police, "take").output.hasPrefix(numbers[0]))
        #expect(try spool(.police, "return", numbers[0], "--reason", "нет подписи").status == 0)
        #expect(try spool(.police, "take", numbers[1]).status == 0)
        #expect(try spool(.police, "return", numbers[1], "--reason", "нет согласия").status == 0)
        #expect(try spool(.police, "take").output.hasPrefix(numbers[2]))
        #expect(try spool(.police, "done", numbers[2]).status == 0)
        #expect(try spool(.police, "verify").output == "")

        let hers = try desk(.clerk).output
        #expect(hers.contains("\(numbers[0]) true"))
        #expect(hers.contains("нет подписи"))
        #expect(hers.contains("\(numbers[1]) false –"))
        #expect(!hers.contains("нет согласия"))
        let show = try spool(.clerk, "show", numbers[0])
        #expect(show.lines.contains { $0.hasPrefix("Причина возврата: нет подписи (b.omarova, ") })
        let other = try spool(.clerk, "show", numbers[1])
        #expect(other.status == 77)
        #expect(
            other.error == "saualnama: spool: "
                + "\(office.file("returned", "\(numbers[1]).json")): нет доступа\n")
    }

    @Test func `a clerk is no taker, and a stranger comes nowhere`() throws {
        let number = try deposit(.clerk)
        for user in [User.clerk, .colleague] {
            for run in [try spool(user, "take"), try spool(user, "take", number)] {
                #expect(run.status == 77)
                #expect(run.output == "")
                #expect(run.error.hasSuffix(": нет доступа\n"))
            }
            #expect(try spool(user, "list").output == "\(number) new\n")
        }
        let run = try spool(.stranger, "list")
        #expect(run.status == 77)
        #expect(run.error == "saualnama: spool: \(office.path): нет доступа\n")
        #expect(office.names("new") == ["\(number).json"])
        #expect(office.names("tmp") == [])
    }

    @Test func `only those who may give directories away lay out a shared spool`() throws {
        let place = "\(office.folder)/open"
        mkdir(place, 0o777)
        chmod(place, 0o777)
        let run = try act(
            .stranger,
            [
                "\(office.folder)/saualnama", "spool", "init", "\(place)/spool", "--lang", "ru",
                "--owner", User.police.rawValue, "--group", User.police.group,
            ])
        #expect(run.status == 77)
        #expect(run.error == "saualnama: spool: \(place)/spool/tmp: нет доступа\n")
    }

    @Test func `what cannot be laid out is told`() throws {
        let users = ["--owner", User.police.rawValue, "--group", User.police.group]
        func layOut(_ path: String, _ options: [String]) throws -> Office.Run {
            try office.run([office.program, "spool", "init", path, "--lang", "ru"] + options)
        }
        let deep = try layOut("\(office.folder)/a/b", users)
        #expect(deep.status == 73)
        #expect(deep.error == "saualnama: spool: \(office.folder)/a/b: такой папки нет\n")
        let full = try layOut(office.folder, users)
        #expect(full.status == 73)
        #expect(
            full.error == "saualnama: spool: \(office.folder): "
                + "в папке есть другие файлы, укажите пустую или новую\n")
        let nobody = try layOut(
            "\(office.folder)/new", ["--owner", "no\u{202E}body", "--group", "root"])
        #expect(nobody.status == 73)
        #expect(
            nobody.error == "saualnama: spool: «no\u{FFFD}body»: "
                + "такого пользователя или группы нет; можно указать номер\n")
    }
}
