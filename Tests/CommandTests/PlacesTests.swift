import Foundation
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
}
