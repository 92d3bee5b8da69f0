import Foundation
import SpoolSupport
import Spooling
import Testing

/// `spool init` for a spool of one's own, and what it does where a spool was used before.
struct LayingOutTests {
    let office = Office()

    private static let folders = ["cur", "done", "id", "new", "register", "returned", "tmp"]

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    private func layOut(_ words: String..., lang: String = "ru") throws -> Office.Run {
        try office.run([office.program, "spool", "init"] + words + ["--lang", lang])
    }

    /// Reserves as a desk of this user does.
    private func reserve(_ id: String) throws -> Int {
        let memory = Memory(at: "\(office.folder)/.local/state/saualnama/memory")
        return try Spool(at: office.path, known: memory).reserve(
            desk: "AST01", year: 2026, for: id
        ).serial
    }

    @Test func `a spool of one's own is closed to others, and may be laid out again`() throws {
        for _ in 0..<2 {
            let run = try layOut(office.path)
            #expect(run.status == 0)
            #expect(run.output + run.error == "")
            #expect(Files.names(in: office.path) == Self.folders)
            for name in ["", "/new", "/register"] { #expect(try mode(office.path + name) == 0o700) }
            // What others could do before is mended.
            chmod(office.path, 0o770)
            chmod("\(office.path)/new", 0o777)
        }
    }

    @Test func `what would be right is said of a spool that is open to others, and init does it`()
        throws
    {
        #expect(try layOut(office.path).status == 0)
        chmod(office.path, 0o770)
        let run = try office.spool("list")
        #expect(run.status == 77)
        #expect(
            run.error == "saualnama: spool: \(office.path): "
                + "в папку могут писать посторонние; задайте права 0700 или выполните spool init\n")
        #expect(try layOut(office.path).status == 0)
        #expect(try office.spool("list").status == 0)
    }

    @Test func `a directory with other things in it is left alone`() throws {
        mkdir(office.path, 0o755)
        Files.write([1], to: "\(office.path)/letter")
        let run = try layOut(office.path)
        #expect(run.status == 73)
        #expect(Files.names(in: office.path) == ["letter"])
        #expect(try mode(office.path) == 0o755)
    }

    @Test(arguments: ["kk", "ru"], [false, true])
    func `where a spool was used only adopt lays out another, and the numbers go on`(
        lang: String, isEmptyThere: Bool
    ) throws {
        #expect(try layOut(office.path).status == 0)
        #expect(try reserve("a") == 1)
        rename(office.path, "\(office.folder)/former")
        if isEmptyThere { mkdir(office.path, 0o700) }
        let before = Files.tree(office.folder)
        let vanished =
            lang == "kk"
            ? "бұрынғы қалта орнында жоқ; дискіні қосыңыз, жаңасы – spool init --adopt"
            : "прежней папки нет на месте; подключите диск, новая – spool init --adopt"
        for words in [["list"], ["take"], ["verify"], ["show", "AST01-2026-000001"], ["init"]] {
            let run =
                words == ["init"]
                ? try layOut(office.path, lang: lang)
                : try office.run(
                    [office.program, "spool"] + words
                        + ["--lang", lang, "--spool", office.path])
            #expect(run.status == 69)
            #expect(run.output == "")
            #expect(run.error == "saualnama: spool: \(office.path): \(vanished)\n")
        }
        #expect(Files.tree(office.folder) == before)

        // Somebody lays out another one, as another user: it is known for another.
        try Spool.makePrivate(at: office.path)
        let replaced =
            lang == "kk"
            ? "бұрынғы қалта емес; оны қабылдау – spool init --adopt"
            : "папка не та, что была здесь; принять ее – spool init --adopt"
        let list = try office.spool("list", lang: lang)
        #expect(list.status == 78)
        #expect(list.error == "saualnama: spool: \(office.path): \(replaced)\n")
        #expect(try layOut(office.path, lang: lang).status == 78)

        #expect(try layOut("--adopt", office.path, lang: lang).status == 0)
        #expect(try office.spool("list").status == 0)
        #expect(try reserve("b") == 2)
        #expect(try office.spool("verify").output == "")
    }

    @Test func `adopt alone lays out a new one in place of one that vanished`() throws {
        #expect(try layOut(office.path).status == 0)
        for id in ["a", "b"] { _ = try reserve(id) }
        try FileManager.default.removeItem(atPath: office.path)
        #expect(try layOut(office.path, "--adopt").status == 0)
        #expect(try reserve("c") == 3)
    }
}
