import Foundation
import RecordSamples
import Testing

/// `saualnama form lint` of edited copies of Screens and Locales.
@Suite struct LintTests {
    /// Lints copies after an edit of one file, and returns the lines without the folder.
    private func lint(
        _ file: String, _ old: String, _ new: String, status: Int32 = 1
    ) throws -> [String] {
        let scratch = try Scratch()
        let folders = (try scratch.copy("Screens"), try scratch.copy("Locales"))
        try scratch.edit(file, old, new)
        let run = try saualnama("form", "lint", "--screens", folders.0, "--locales", folders.1)
        #expect(run.status == status)
        #expect(run.errors == "")
        return run.lines.map { $0.replacingOccurrences(of: scratch.path + "/", with: "") }
    }

    /// Where a text begins in a file of the package, as `line:column`.
    private func place(of text: String, in file: String) throws -> String {
        let whole = try String(contentsOfFile: "\(House.folder)/\(file)", encoding: .utf8)
        let before = try #require(whole.range(of: text)).lowerBound
        let lines = whole[..<before].split(separator: "\n", omittingEmptySubsequences: false)
        return "\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
    }

    @Test func `the form as it is has no mistake`() throws {
        let run = try saualnama("form", "lint")
        #expect(run.status == 0)
        #expect(run.output + run.errors == "")
    }

    @Test func `a message that takes more than two lines of the screen is told at its place`()
        throws
    {
        let old = "\"Черновик сохранен.\""
        let text = String(repeating: "Черновик сохранен. ", count: 9)
        let lines = try lint("Locales/ru.json", old, "\"\(text)\"")
        let place = try place(of: old, in: "Locales/ru.json")
        #expect(
            lines == [
                "Locales/ru.json:\(place): \"draft.kept\" takes 3 lines of a screen with its longest "
                    + "values; shorten it to two"
            ])
    }

    @Test(arguments: [
        // What F5 brings is said behind the hint, and the longest label stands in a message.
        ("field.relatives.birthPlace.hint", "Страна, область, населенный пункт в одну строку", 3),
        ("problem.required", "Заполните «{label}»: без этого анкету не завершить.", 2),
    ])
    func `what else comes into a message counts too`(key: String, text: String, times: Int) throws {
        let old = "\"\(key)\": \"\(text)\""
        let long = Array(repeating: text, count: times).joined(separator: " ")
        let lines = try lint("Locales/ru.json", old, "\"\(key)\": \"\(long)\"")
        #expect(lines.count == 1)
        #expect(lines.first?.contains("\"\(key)\" takes 3 lines of a screen") == true, "\(lines)")
    }

    @Test(arguments: [
        (
            "Screens/10-person.json", "\"checks\": [\"iin\", {", "\"checks\": [\"inn\", {",
            "\"inn\"", 11
        ),
        (
            "Screens/20-birth-place.json", "\"kind\": \"country\"", "\"kind\": \"contry\"",
            "contry", 8
        ),
        (
            "Screens/30-departure.json", "\"id\": \"purpose\",",
            "\"id\": \"purpose\", \"colour\": 1,", "colour", 17
        ),
        (
            "Screens/40-category.json", "\"when\": \"highEducation\"", "\"when\": \"higher\"",
            "higher", 8
        ),
    ])
    func `a mistake of Screens is told at its place`(
        file: String, old: String, new: String, word: String, offset: Int
    ) throws {
        let lines = try lint(file, old, new)
        let start = try place(of: old, in: file).split(separator: ":").compactMap { Int($0) }
        #expect(
            lines.first?.hasPrefix("\(file):\(start[0]):\(start[1] + offset): ") == true, "\(lines)"
        )
        #expect(lines.contains { $0.contains(word) })
    }

    @Test func `what is no JSON is told at its place`() throws {
        let file = "Screens/80-declarations.json"
        let lines = try lint(file, "\"registeredOn\",", "\"registeredOn\"")
        let line = try place(of: "\"registeredOn\",", in: file).split(separator: ":")
        let next = Int(line[0]).map { $0 + 1 } ?? 0
        #expect(lines.contains { $0.hasPrefix("\(file):\(next):7: ") }, "\(lines)")
        let locale = try lint("Locales/ru.json", "{\n", "{\n\"a\" \"b\",\n")
        #expect(locale == ["Locales/ru.json:2:5: '\"' stands where ':' should be"])
    }

    @Test func `all mistakes are told at once`() throws {
        let scratch = try Scratch()
        let screens = try scratch.copy("Screens")
        try scratch.edit("Screens/10-person.json", "\"surname\",", "\"surname\", \"one\": 1,")
        try scratch.edit("Screens/70-employment.json", "\"years\": 5", "\"years\": \"5\"")
        let run = try saualnama("form", "lint", "--screens", screens)
        #expect(run.status == 1)
        #expect(run.output.contains("10-person.json:"))
        #expect(run.output.contains("70-employment.json:"))
        let check = try saualnama("check", "--screens", screens, "-")
        #expect(check.status == 78)
        #expect(check.errors.filter { $0 == "\n" }.count == run.lines.count)
    }

    @Test func `a word that one language lacks is told`() throws {
        let key = "\"field.surname.hint\":"
        let lines = try lint("Locales/kk.json", key, "\"field.surname.hind\":")
        let place = try place(of: key, in: "Locales/kk.json")
        let missing = "there is no \"field.surname.hint\" here"
        #expect(
            lines == [
                "Locales/kk.json:\(place): \(missing); ru.json has it",
                "Locales/ru.json:\(place): there is no \"field.surname.hind\" here; kk.json has it",
                "Locales/kk.json: \(missing); Screens needs it",
            ])
    }

    @Test func `what a file says cannot act on the terminal`() throws {
        let lines = try lint(
            "Screens/10-person.json", "\"surname\",", "\"surname\", \"\\u001b[2J\\n\\u009bm\": 1,")
        #expect(lines.count == 1)
        #expect(
            !lines.joined().unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
}
