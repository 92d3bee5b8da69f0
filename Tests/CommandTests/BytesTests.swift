import Foundation
import JSON
import TerminalSupport
import Testing

/// Names and words that are not UTF-8: any bytes but zero may stand in them.
@Suite struct BytesTests {
    /// Runs a line of the shell with the program as `$0` and these bytes as `$X`.
    private func shell(
        _ line: String, bytes: String, in scratch: Scratch, language: String = "ru_RU.UTF-8"
    ) throws -> Run {
        try run(
            [
                "sh", "-c", "cd \"\(scratch.path)\"; X=$(printf '\(bytes)'); \(line)",
                product("saualnama"),
            ],
            environment: ["LANG": language, "HOME": scratch.path])
    }

    /// Bytes of other encodings, torn UTF-8, and letters that stand for such bytes inside.
    static let names = [
        "\\310\\342", "a\\377b", "\\320", "\\342\\202", "\\355\\240\\200", "\\364\\217\\276\\200",
        "\\364\\217\\277\\277\\200", "ә\\200қ", "Кел",
    ]

    @Test(arguments: names)
    func `a file is opened by its bytes, and shown harmlessly`(name: String) throws {
        let scratch = try Scratch()
        scratch.write(try goodRecord().text, to: "good.json")
        let run = try shell(
            "cp good.json \"$X.json\"; rm good.json; \"$0\" check --json \"$X.json\"", bytes: name,
            in: scratch)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Node.read(Array(run.output.utf8))["valid"] == true)
        let other = try shell("\"$0\" check \"$X-none.json\"", bytes: name, in: scratch)
        #expect(other.status == 74)
        #expect(other.errors.hasSuffix(": такого файла или папки нет\n"))
        #expect(!other.errors.unicodeScalars.contains { $0.value > 0xFFFD })
    }

    @Test(arguments: names)
    func `settings and folders are found by their bytes too`(name: String) throws {
        let scratch = try Scratch()
        scratch.write("{}", to: "empty")
        for line in [
            "cp empty \"$X\"; \"$0\" check --config \"$X\" empty",
            "mkdir \"$X.d\"; cp empty \"$X.d/a.json\"; \"$0\" check \"$X.d\"",
            "cp empty \"$X.c\"; SAUALNAMA_CONFIG=\"$X.c\" \"$0\" check empty",
        ] {
            let run = try shell(line, bytes: name, in: scratch)
            #expect(run.status == 65, "\(line): \(run.errors)")
            #expect(run.errors == "")
        }
    }

    @Test(arguments: ["--reason", "--clerk", "--office", "--spool", "--drafts", "--lang"])
    func `a value that goes into records or messages must be UTF-8`(option: String) throws {
        let scratch = try Scratch()
        for (language, words) in [
            ("ru_RU.UTF-8", "это не UTF-8"), ("kk_KZ.UTF-8", "бұл UTF-8 емес"),
        ] {
            for line in ["\"$0\" spool return A \(option) \"$X\"", "\"$0\" \(option)=\"$X\""] {
                let run = try shell(line, bytes: "a\\377b", in: scratch, language: language)
                #expect(run.status == 64)
                #expect(run.errors == "saualnama: \(option): \(words)\n")
            }
        }
    }

    @Test func `a spool whose name from the environment is not UTF-8 is refused`() throws {
        let scratch = try Scratch()
        let run = try shell(
            "SAUALNAMA_SPOOL=\"$PWD/$X\" \"$0\" spool list", bytes: "a\\377b", in: scratch)
        #expect(run.status == 78)
        #expect(run.errors == "saualnama: spool: имя папки не в UTF-8: переименуйте ее\n")
    }
}
