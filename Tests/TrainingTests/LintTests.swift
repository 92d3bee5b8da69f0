import JSON
import Forms
import Foundation
import Testing
import Training

/// A mistake that is put into a good case, and what lint shall say of it.
struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let old: String
    let new: String
    let told: String

    init(_ description: String, _ old: String, _ new: String, _ told: String) {
        testDescription = description
        self.old = old
        self.new = new
        self.told = told
    }
}

@Suite struct LintTests {
    static let damages = [
        Damage(
            "an unknown key", "\"difficulty\": 3", "\"dificulty\": 3",
            "there is no key \"dificulty\" here"),
        Damage(
            "no difficulty of ours", "\"difficulty\": 3", "\"difficulty\": 4", "must be 1, 2 or 3"),
        Damage(
            "no language of ours", "\"language\": \"ru\"", "\"language\": \"en\"", "is kk or ru"),
        Damage(
            "29 February", "\"age\": 44, \"month\": 11, \"day\": 14",
            "\"age\": 44, \"month\": 2, \"day\": 29", "such a day in every year"),
        Damage(
            "a day of another unknown date", "\"yearOf\": \"birth\"", "\"yearOf\": \"death\"",
            "there is no date \"death\""),
        Damage(
            "a person born on an unknown date", "\"born\": \"son\"", "\"born\": \"sun\"",
            "there is no date \"sun\""),
        Damage(
            "an unknown placeholder", "выдан {passport}", "выдан {pasport}",
            "there is no date or number \"pasport\""),
        Damage(
            "a paper without a title in Locales", "\"title\": \"oldCopy\"",
            "\"title\": \"oldPhoto\"",
            "there is no \"papers.oldPhoto\" in kk.json and ru.json"),
        Damage(
            "a case without a title in Locales", "\"id\": \"contradictions\"", "\"id\": \"puzzle\"",
            "there is no \"case.puzzle.title\" in kk.json and ru.json"),
        Damage(
            "an unknown field", "\"givenName\":", "\"firstName\":",
            "there is no field \"firstName\""),
        Damage(
            "an unknown column", "\"position\":", "\"post\":",
            "there is no field \"employment[0].post\""),
        Damage(
            "a code that the form does not have", "\"purpose\": \"4\"", "\"purpose\": \"5\"",
            "purpose has choice.unknown"),
        Damage(
            "an answer that would be changed", "\"patronymic\": \"Петровна\"",
            "\"patronymic\": \"Петровна \"", "would be kept as \"Петровна\""),
        Damage(
            "an answer that nobody asks for", "\"education\": \"1\"", "\"education\": \"3\"",
            "nobody asks for \"specialty\" here"),
        Damage(
            "an answer that breaks a rule", "\"maritalStatus\": \"2\"", "\"maritalStatus\": \"1\"",
            "relatives[2].kinship has relative.unexpected: an answer must change"),
        Damage(
            "a warning without a reason", "\"code\": \"iin.birthDate\"", "\"code\": \"iin.sex\"",
            "iin has iin.birthDate: an answer or a reason is missing"),
        Damage(
            "a reason that nobody asks for", "\"birthDate\": \"{birth}\",",
            "\"birthDate\": \"{birthByNumber}\",", "there is no warning iin.birthDate at iin"),
        Damage(
            "an unknown reason", "\"reason\": \"as-in-document\"", "\"reason\": \"because\"",
            "there is no reason \"because\""),
        Damage(
            "a day that the clerk writes", "\"surname\": \"Семенова\",",
            "\"surname\": \"Семенова\", \"registeredOn\": \"01.01.2026\",",
            "is of the day itself and stands in no paper"),
        Damage(
            "a missing code that does not exist", "\"reasons\": [",
            "\"missing\": {\"relatives[0].iin\": \"lost\"},\n  \"reasons\": [",
            "\"lost\" cannot stand for \"relatives[0].iin\""),
        Damage(
            "a contradiction without a sentence", "\"name\": \"card\"", "\"name\": \"cart\"",
            "there is no \"case.contradictions.contradiction.cart\""),
        Damage(
            "a paper that there is not", "\"documents.passport\"", "\"documents.passprt\"",
            "there is no field \"documents.passprt\""),
        Damage(
            "a paper that nobody asks for", "\"documents.passport\": \"copy\"",
            "\"documents.passport\": \"copy\", \"documents.residencePermit\": \"seen\"",
            "nobody asks for \"documents.residencePermit\""),
        Damage(
            "a state that a paper cannot have", "\"documents.alimony\": \"noCase\"",
            "\"documents.alimony\": \"none\"", "documents.alimony has choice.unknown"),
        Damage("no JSON", "\"answers\": {", "\"answers\": {{", "60.json"),
    ]

    @Test(arguments: damages)
    func `a mistake is told with its place`(_ damage: Damage) throws {
        let library = try Library.shared.get()
        let good = try #require(
            try Library.documents(in: "Screens/Cases").first { $0.name.hasPrefix("60") })
        let text = String(decoding: good.bytes, as: UTF8.self)
        #expect(text.contains(damage.old))
        let place = try #require(text.range(of: damage.old))
        let bad = text.replacingCharacters(in: place, with: damage.new)
        let read = CaseFile.read(Array(bad.utf8), name: "60.json")
        let today = try #require(Day(year: 2026, month: 11, day: 23))
        let told =
            (read.mistakes + (read.file?.lint(with: library.reference, today: today) ?? []))
            .map(\.description)
        let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
        #expect(
            told.contains { $0.contains(damage.told) && $0.hasPrefix("60.json:") },
            "\(told.joined(separator: "\n"))")
        // A case without a title has no line of its own.
        let hasLine = told.contains { $0.hasPrefix("60.json:\(line):") }
        #expect(hasLine || Self.elsewhere.contains(damage.testDescription), "\(line): \(told)")
    }

    /// Mistakes that are told where their consequence stands.
    static let elsewhere: Set<String> = [
        "a case without a title in Locales", "an answer that nobody asks for",
        "an answer that breaks a rule", "a warning without a reason",
        "a reason that nobody asks for", "a missing code that does not exist",
    ]
}
