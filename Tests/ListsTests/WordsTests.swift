import Foundation
import Testing

@Suite struct WordsTests {
    /// Without «ё»: the order prints «е» for it.
    static let kazakh = Set("аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")
    static let russian = Set("абвгдежзийклмнопрстуфхцчшщъыьэюя")
    /// The three dots are where something is to be written; a year may stand in a word.
    static let signs = Set(" -–,.()'’…0123456789")

    /// Everything in Locales that is shown or looked up, with the place where it stands.
    static func words(of name: String) throws -> [(place: String, word: String)] {
        if name == "holidays" {
            return try HolidaysFile.read().holidays.flatMap { holiday in
                [holiday.kk, holiday.ru].map { ("holidays.\(holiday.code)", $0) }
            }
        }
        return try ListFile.read(name).items.flatMap { item in
            item.words.map { ("\(name).\(item.code)", $0) }
        }
    }

    @Test(arguments: ListFile.names + ["holidays"])
    func `every word is there, composed, and free of foreign letters`(name: String) throws {
        for (place, word) in try Self.words(of: name) {
            #expect(!word.isEmpty, "\(place)")
            #expect(word == word.trimmingCharacters(in: .whitespaces), "\(place): \(word)")
            #expect(!word.contains("  "), "\(place): \(word)")
            let composed = word.precomposedStringWithCanonicalMapping
            #expect(
                Array(word.unicodeScalars) == Array(composed.unicodeScalars), "\(place): \(word)")
            let foreign = word.lowercased().filter {
                !Self.kazakh.contains($0) && !Self.signs.contains($0)
            }
            #expect(foreign.isEmpty, "\(place): \(word) has \(foreign)")
        }
    }

    // The names of regions stay out: «область Жетісу» is the official Russian.
    @Test(arguments: ListFile.names.filter { $0 != "regions" })
    func `Russian words have Russian letters only`(name: String) throws {
        for item in try ListFile.read(name).items {
            for word in [item.ru] + (item.female ?? [:]).values {
                let foreign = word.lowercased().filter {
                    $0.isLetter && !Self.russian.contains($0)
                }
                #expect(foreign.isEmpty, "\(name).\(item.code): \(word) has \(foreign)")
            }
        }
    }

    @Test(arguments: ListFile.names)
    func `no word leads to two codes`(name: String) throws {
        var owners: [String: String] = [:]
        for item in try ListFile.read(name).items {
            for word in item.words {
                let key = word.lowercased()
                let owner = owners[key, default: item.code]
                #expect(owner == item.code, "\(name): «\(word)» is \(owner) and \(item.code)")
                owners[key] = item.code
            }
        }
    }

    @Test(arguments: ListFile.names)
    func `other words add something, each once`(name: String) throws {
        for item in try ListFile.read(name).items {
            guard let also = item.also else { continue }
            let shown = Set([item.kk, item.ru] + (item.female ?? [:]).values)
            #expect(!also.isEmpty, "\(name).\(item.code): leave an empty list out")
            #expect(shown.isDisjoint(with: also), "\(name).\(item.code)")
            #expect(Set(also).count == also.count, "\(name).\(item.code)")
        }
    }

    @Test(arguments: ListFile.names)
    func `female words are Russian and differ`(name: String) throws {
        for item in try ListFile.read(name).items {
            guard let female = item.female else { continue }
            #expect(Array(female.keys) == ["ru"], "\(name).\(item.code)")
            #expect(female["ru"] != item.ru, "\(name).\(item.code)")
        }
    }

    @Test(arguments: ListFile.names + ["holidays"])
    func `a file has one item a line and a newline at the end`(name: String) throws {
        let text = try Locales.text(of: "\(name).json")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let count =
            name == "holidays"
            ? try HolidaysFile.read().holidays.count : try ListFile.read(name).items.count
        let items = lines.filter { $0.hasPrefix("    {\"code\": ") && $0.contains("\"ru\": ") }
        #expect(items.count == count, "write each item on a line of its own, four spaces in")
        #expect(text.hasSuffix("}\n"))
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") && !$0.contains("\t") })
    }
}
