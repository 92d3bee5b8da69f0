package import Forms
package import Foundation
package import JSON
import Judging

/// The real form and its real words, read from the package: no test has a form of its own making
/// where that of the order will do.
package enum Package {
    package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    package static func bytes(_ path: String) -> [UInt8] {
        (try? Data(contentsOf: folder.appending(path: path))).map(Array.init) ?? []
    }

    package static func names(in folder: String) -> [String] {
        let path = Self.folder.appending(path: folder).path()
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        return (names ?? []).filter { $0.hasSuffix(".json") }.sorted()
    }

    package static func node(_ path: String) -> Node { (try? Node.read(bytes(path))) ?? .null }

    package static let screens = names(in: "Screens").map {
        ScreenFile(name: $0, bytes: bytes("Screens/\($0)"))
    }

    /// The page of papers, which an office may have or not.
    package static let pageOfPapers = ScreenFile(
        name: "75-papers.json", bytes: bytes("Screens/Papers/75-papers.json"))

    /// The codes of the lists of Locales, by name.
    package static let lists: [String: Set<String>] = {
        var lists: [String: Set<String>] = [:]
        for name in names(in: "Locales") {
            let node = node("Locales/\(name)")
            guard let list = node["list"]?.string, let items = node["items"]?.array else {
                continue
            }
            lists[list] = Set(items.compactMap { $0["code"]?.string })
        }
        return lists
    }()

    /// The codes of their words, by name and word; the first of several.
    package static let meanings: [String: [String: String]] = lists.keys.reduce(into: [:]) {
        meanings, list in
        for item in node("Locales/\(list).json")["items"]?.array ?? [] {
            let texts =
                [item["kk"], item["ru"], item["female"]?["kk"], item["female"]?["ru"]]
                + (item["also"]?.array ?? [])
            for text in texts.compactMap({ $0?.string }) {
                let word = text.lowercased().split { !$0.isLetter && !$0.isNumber }
                meanings[list, default: [:]][word.joined(separator: " ")] = item["code"]?.string
            }
        }
    }

    /// The words of a language, by key.
    package static func words(_ language: String) -> [String: String] {
        let members = node("Locales/\(language).json").object ?? []
        return Dictionary(
            members.map { ($0.key, $0.node.string ?? "") }, uniquingKeysWith: { first, _ in first })
    }

    package static let terms: Terms? = WorkingCalendar(node("Locales/holidays.json")).flatMap {
        calendar in
        Schedule.read(bytes("Screens/Papers/schedule.json"), file: "schedule.json").schedule.map {
            Terms(calendar: calendar, schedule: $0)
        }
    }

    package static let words = ["kk": words("kk"), "ru": words("ru")]
}

extension Form {
    /// The form in the package. Its own test tells what is wrong with it; others would trap.
    package static let real = read(Package.screens)

    /// The same with the page of papers.
    package static let withPapers = read(Package.screens + [Package.pageOfPapers])

    /// The same with the calendar and the terms of the service.
    package static let withTerms = read(Package.screens, terms: Package.terms)
}

extension Form {
    fileprivate static func read(_ files: [ScreenFile], terms: Terms? = nil) -> Form {
        let read = Form.read(
            files, checks: Check.signatures, lists: ListCodes(Package.lists),
            meaning: { Package.meanings[$0]?[$1] }, terms: { terms })
        return read.form ?? { preconditionFailure("\(read.mistakes)") }()
    }
}

extension Day {
    /// The day on which all tests take place.
    package static let frozen = Day("2026-11-23")

    /// A day that a test knows to exist.
    package init(_ text: String) {
        self = Day(iso: text) ?? { preconditionFailure("\(text) is no day") }()
    }
}
