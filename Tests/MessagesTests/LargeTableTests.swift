import Messages
import RecordSamples
import Testing

/// A table as large as the official one: what lies where, and what a clerk finds in it by typing.
@Suite struct LargeTableTests {
    private static let large = LargeTable()
    private static let official = OfficialTable(Array(large.published.utf8))
    private static let classifier = Classifier(
        places: PlacesTable(Array(official.text.utf8), file: "places.tsv").places)

    private var entries: [LargeTable.Entry] { LargeTableTests.large.entries }
    private var classifier: Classifier { LargeTableTests.classifier }

    /// Every so manieth place of all levels.
    private var sample: [LargeTable.Entry] {
        entries.indices.filter { $0.isMultiple(of: 37) || $0 < 30 }.map { entries[$0] }
    }

    @Test func `it is taken whole, without a remark`() {
        #expect(entries.count > 17_000)
        #expect(LargeTableTests.official.defects.isEmpty)
        #expect(LargeTableTests.official.places.count == entries.count)
        let read = Classifier.read(tsv: Array(LargeTableTests.large.text.utf8), file: "places.tsv")
        #expect(read.mistakes.isEmpty && read.places == LargeTableTests.official.places)
    }

    @Test func `below each place stand those of its code and of one level more, and no others`() {
        var children: [String: Set<String>] = [:]
        for entry in entries {
            let code = entry.code
            let length = code.hasSuffix("0000000") ? 2 : code.hasSuffix("00000") ? 4 : 6
            let isSettlement = !code.hasSuffix("000")
            let head = isSettlement ? code.prefix(6) : code.prefix(length - 2)
            let parent = head.isEmpty ? "" : head + String(repeating: "0", count: 9 - head.count)
            children[parent, default: []].insert(code)
        }
        #expect(children[""]?.count == 17)
        for entry in entries {
            let listed = classifier.children(of: entry.code).words.map(\.code)
            #expect(Set(listed) == children[entry.code] ?? [])
            #expect(listed.count == Set(listed).count)
        }
    }

    /// A word as somebody types it who has no Kazakh layout.
    private func withoutKazakhLetters(_ word: String) -> String {
        let letters: [Character: Character] = [
            "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х",
            "і": "и",
        ]
        return String(word.lowercased().map { letters[$0] ?? $0 })
    }

    private func words(_ text: String) -> [String] {
        text.split { !$0.isLetter }.map(String.init)
    }

    @Test func `any word of any place finds it, in either language, without Kazakh letters too`() {
        for entry in sample {
            let list = classifier.children(of: classifier.parent(of: entry.code))
            for word in words(entry.kk) + words(entry.ru) {
                for typed in [word, word.uppercased(), withoutKazakhLetters(word)] {
                    for language in [Language.kk, .ru, .both] {
                        let found = list.matches(typed, in: language).map(\.code)
                        #expect(found.contains(entry.code), "\(typed) in \(entry.kk)")
                    }
                }
            }
        }
    }

    @Test func `what is found has a word that begins so, and nothing of that is left out`() {
        for entry in sample {
            let list = classifier.children(of: classifier.parent(of: entry.code))
            let typed = withoutKazakhLetters(String(entry.kk.prefix(3)))
            let wanted = list.words.filter { word in
                (words(word.kk) + words(word.ru)).contains {
                    withoutKazakhLetters($0).hasPrefix(typed)
                }
            }
            let found = list.matches(typed, in: .kk)
            #expect(Set(found.map(\.code)) == Set(wanted.map(\.code)), "\(typed)")
        }
    }

    @Test func `a name without its kind leads to its code, unless two places share it`() {
        for entry in sample {
            let parent = classifier.parent(of: entry.code)
            #expect(classifier.child(named: entry.kk, of: parent)?.code == entry.code)
            #expect(classifier.child(named: entry.ru, of: parent)?.code == entry.code)
        }
    }

    @Test func `a district or a subdistrict that is missing is told at each place right below it`()
    {
        let missing = ["113000000": 25, "113832000": 3]
        let lines = LargeTableTests.large.published.split(separator: "\n")
        let kept = lines.filter { line in !missing.keys.contains { line.hasPrefix($0) } }
        let table = OfficialTable(Array((kept.joined(separator: "\n") + "\n").utf8))
        #expect(table.places.count == entries.count - 2)
        var told: [String: Int] = [:]
        for defect in table.defects {
            guard case .parent(let code, let parent, let level) = defect.reason else {
                Issue.record("\(defect)")
                continue
            }
            told[parent, default: 0] += 1
            #expect(kept[defect.line - 1].hasPrefix(code))
            #expect(level == (parent.hasSuffix("00000") ? .district : .subdistrict))
        }
        #expect(told == missing)
    }
}
