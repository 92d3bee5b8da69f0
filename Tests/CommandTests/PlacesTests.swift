import Foundation
import RecordSamples
import TerminalSupport
import Testing

/// `saualnama form places`: the office's table, made of the published classifier.
@Suite struct PlacesTests {
    @Test func `the table goes to standard output, defects to standard error`() throws {
        let scratch = try Scratch()
        let file = scratch.write(
            "te;name_kaz;name_rus\n100000000;Абай облысы;область Абай\n1;а;б\n", to: "kato.csv")
        let run = try saualnama("form", "places", file)
        #expect(run.status == 0)
        #expect(run.output == "kato\tname_kk\tname_ru\n100000000\tАбай облысы\tобласть Абай\n")
        #expect(
            run.errors.split(separator: "\n").map(String.init) == [
                "saualnama: \(file):3: код «1» – не девять цифр, строка не взята",
                "saualnama: взято мест: 1, замечаний: 1",
            ])
        let places = scratch.write(run.output, to: "places.tsv")
        #expect(try saualnama("form", "lint", "--places", places).status == 0)
    }

    @Test func `what is no classifier is refused, and nothing written`() throws {
        let scratch = try Scratch()
        let file = scratch.write("a,b\n1,2\n", to: "other.csv")
        let run = try saualnama("form", "places", file, language: "kk_KZ.UTF-8")
        #expect(run.status == 65 && run.output.isEmpty)
        #expect(
            run.errors.contains("te, name_kaz, name_rus") && run.errors.contains("бағандар жоқ"))
        let empty = scratch.write("te,name_kaz,name_rus\n", to: "empty.csv")
        #expect(try saualnama("form", "places", empty).status == 65)
        #expect(try saualnama("form", "places", "/nonexistent").status == 74)
        #expect(try saualnama("form", "places").status == 64)
    }

    private let classifier =
        "te;name_kaz;name_rus\n100000000;Абай облысы;область Абай\n"
        + "103600000;Аягөз ауданы;Аягозский район\n104310000;Көл а.о.;Кольский с.о.\n"

    @Test(arguments: [
        ("ru_RU.UTF-8", "нет его района 104300000"), ("kk_KZ.UTF-8", "оның 104300000 ауданы жоқ"),
    ])
    func `a place whose district is missing is told with its line`(
        language: String, words: String
    ) throws {
        let scratch = try Scratch()
        let file = scratch.write(classifier, to: "kato.csv")
        let run = try saualnama("form", "places", file, language: language)
        #expect(run.status == 0)
        let line = run.errors.split(separator: "\n").first ?? ""
        #expect(line.hasPrefix("saualnama: \(file):4: 104310000: ") && line.contains(words))
    }

    @Test func `into a file it goes whole, for owner and group, and in place of such a table`()
        throws
    {
        let scratch = try Scratch()
        let file = scratch.write(classifier, to: "kato.csv")
        let places = "\(scratch.path)/places.tsv"
        for _ in 0..<2 {
            let run = try saualnama("form", "places", file, "--output", places)
            #expect(run.status == 0 && run.output.isEmpty)
            #expect(run.errors.hasSuffix("взято мест: 3, замечаний: 1\n"))
            #expect(scratch.text("places.tsv").split(separator: "\n").count == 4)
            let attributes = try FileManager.default.attributesOfItem(atPath: places)
            #expect(attributes[.posixPermissions] as? Int == 0o640)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == 2)
        #expect(try saualnama("form", "lint", "--places", places).status == 0)
    }

    @Test func `what is no table of places stays as it is`() throws {
        let scratch = try Scratch()
        let file = scratch.write(classifier, to: "kato.csv")
        scratch.write("пишу письмо\n", to: "letter.txt")
        for (language, words) in [
            ("ru_RU.UTF-8", "не таблица мест"), ("kk_KZ.UTF-8", "кестесі емес"),
        ] {
            // Nor is the classifier itself one.
            for name in ["letter.txt", "kato.csv", "."] {
                let run = try saualnama(
                    "form", "places", file, "--output", "\(scratch.path)/\(name)",
                    language: language)
                #expect(run.status == 73 && run.output.isEmpty, "\(name): \(run.errors)")
                #expect(run.errors.contains(words), "\(run.errors)")
            }
        }
        #expect(scratch.text("letter.txt") == "пишу письмо\n")
        #expect(scratch.text("kato.csv") == classifier)
        let gone = try saualnama("form", "places", file, "--output", "\(scratch.path)/a/b.tsv")
        #expect(gone.status == 73 && gone.errors.contains("\(scratch.path)/a"))
        // With nothing to be taken nothing is written.
        let empty = scratch.write("te,name_kaz,name_rus\n", to: "empty.csv")
        let run = try saualnama("form", "places", empty, "--output", "\(scratch.path)/new.tsv")
        #expect(run.status == 65)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == 3)
    }

    @Test func `a disk that is full leaves the former table`() throws {
        let scratch = try Scratch()
        let places = scratch.write("kato\tname_kk\tname_ru\n", to: "places.tsv")
        let file = scratch.write(LargeTable().published, to: "kato.csv")
        let run = try run([
            "sh", "-c", "ulimit -f 100; trap '' XFSZ; exec \"$0\" \"$@\"", product("saualnama"),
            "form", "places", file, "--output", places, "--lang", "ru",
        ])
        #expect(run.status == 74 && run.errors.split(separator: "\n").count == 1)
        #expect(scratch.text("places.tsv") == "kato\tname_kk\tname_ru\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count == 2)
    }
}
