import Foundation
import Spooling
import Testing

struct FailureTests {
    let office = Office()

    @Test(arguments: [
        ["list"], ["show", "AST01-2026-000001"], ["take"], ["done", "AST01-2026-000001"],
        ["return", "AST01-2026-000001", "--reason", "x"], ["verify"],
    ])
    func `a spool that is not there is told and not made`(words: [String]) throws {
        for path in ["\(office.folder)/nowhere", office.folder] {
            for (lang, end) in [
                ("kk", "мұнда жіберу қалтасы жоқ"), ("ru", "папки передачи здесь нет"),
            ] {
                let run = try office.run(
                    [office.program, "spool"] + words + ["--lang", lang, "--spool", path])
                #expect(run.status == 69)
                #expect(run.output == "")
                #expect(run.error == "saualnama: spool: \(path): \(end)\n")
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: office.folder) == [])
    }

    @Test(arguments: [
        ("kk", "қалтаға бөтен адамдар жаза алады; рұқсатын 0700 етіңіз не spool init орындаңыз"),
        ("ru", "в папку могут писать посторонние; задайте права 0700 или выполните spool init"),
    ])
    func `a spool into which anybody writes is not used`(lang: String, end: String) throws {
        try office.deposit()
        chmod("\(office.path)/new", 0o777)
        let run = try office.spool("take", lang: lang)
        #expect(run.status == 77)
        #expect(run.error == "saualnama: spool: \(office.path)/new: \(end)\n")
    }

    @Test(
        .enabled(if: geteuid() == 0, "giving a directory away needs root"),
        arguments: [
            (
                "kk",
                "қалта басқа біреудікі және ортақ емес; иесін тексеріңіз не spool init арқылы ортақ қалта құрыңыз"
            ), ("ru", "папка чужая и не общая; проверьте владельца или создайте общую: spool init"),
        ])
    func `somebody else's spool is not used`(lang: String, end: String) throws {
        try office.deposit()
        chown(office.path, 20_001, 20_001)
        let run = try office.spool("list", lang: lang)
        #expect(run.status == 77)
        #expect(run.error == "saualnama: spool: \(office.path): \(end)\n")
    }

    @Test func `a damaged file is not hidden by one that cannot be read`() throws {
        try office.deposit()
        try office.deposit()
        let large = open(office.file("new", "AST01-2026-000001.json"), O_WRONLY)
        ftruncate(large, off_t(Spool.largestFile) + 1)
        close(large)
        #expect(try office.spool("take").output.hasPrefix("AST01-2026-000002 "))
        let run = try office.spool("take")
        #expect(run.status == 74)
        #expect(
            run.error == "saualnama: spool: "
                + "\(office.file("new", "AST01-2026-000001.json")): файл слишком велик\n")
    }

    @Test(.enabled(if: geteuid() == 0, "mounting a disk needs root"))
    func `a disk that is only read serves readers`() throws {
        mkdir(office.path, 0o700)
        guard mount("tmpfs", office.path, "tmpfs", 0, "size=1m,mode=0700") == 0 else {
            try Test.cancel("this machine does not let root mount a tmpfs")
        }
        defer { umount2(office.path, Int32(MNT_DETACH)) }
        try office.deposit()
        mount("tmpfs", office.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil)
        #expect(try office.spool("list").output == "AST01-2026-000001 new\n")
        #expect(try office.spool("show", "AST01-2026-000001").status == 0)
        #expect(try office.spool("verify").status == 0)
        for (lang, end) in [
            ("kk", "диск тек оқуға қосылған"), ("ru", "диск подключен только для чтения"),
        ] {
            let run = try office.spool("take", lang: lang)
            #expect(run.status == 74)
            #expect(
                run.error
                    == "saualnama: spool: \(office.file("cur", "AST01-2026-000001.json")): \(end)\n"
            )
        }
    }

    @Test(.enabled(if: geteuid() == 0, "mounting a disk needs root"))
    func `a full disk is told, and the submission stays taken`() throws {
        mkdir(office.path, 0o700)
        guard mount("tmpfs", office.path, "tmpfs", 0, "size=1m,mode=0700") == 0 else {
            try Test.cancel("this machine does not let root mount a tmpfs")
        }
        defer { umount2(office.path, Int32(MNT_DETACH)) }
        let number = try office.deposit()
        try office.spool("take")
        let ballast = creat("\(office.path)/tmp/ballast", 0o600)
        let block = [UInt8](repeating: 1, count: 4096)
        while write(ballast, block, block.count) > 0 {}
        close(ballast)
        let run = try office.spool("return", number, "--reason", "нет подписи")
        #expect(run.status == 74 || run.status == 73)
        #expect(run.error.hasSuffix(": на диске нет места\n"))
        #expect(office.names("cur") == ["\(number).json"])
        #expect(office.names("returned") == [])
    }

    @Test func `an output that nobody takes is no success`() throws {
        try office.deposit()
        let run = try office.run(
            [
                "/bin/sh", "-c", "\"$0\" spool list --spool \"$1\" > /dev/full", office.program,
                office.path,
            ])
        #expect(run.status == 74)
    }
}
