import Forms
import Foundation
import JSON
import Judging
import Messages
import Training

/// The real form, words and cases, read from the package's own folders.
struct Library {
    let reference: Reference
    let cases: [CaseFile]

    /// Why they cannot be used at all.
    struct Unreadable: Error { let mistakes: [String] }

    /// Read once for all tests.
    static let shared = Result { try Library() }
    /// The same where papers are kept by another system.
    static let withoutPapers = Result { try Library(hasPapers: false) }

    init(hasPapers: Bool = true) throws {
        var nodes: [String: Node] = [:]
        for file in try Library.documents(in: "Locales") {
            nodes[file.name] = try Node.read(file.bytes)
        }
        let lists = nodes.sorted { $0.key < $1.key }.compactMap { file, node in
            node["items"] == nil ? nil : node["list"]?.string.map { ($0, file, node) }
        }
        let words = Catalog.read(
            kk: nodes["kk.json"] ?? .null, ru: nodes["ru.json"] ?? .null, lists: lists)
        let codes = lists.map { name, _, _ in
            (name, Set((words.catalog?.list(name)?.words(in: .kk) ?? []).map(\.code)))
        }
        let papers = try Library.documents(in: "Screens/Papers").filter {
            hasPapers && $0.name.first?.isNumber == true
        }
        let screens = try (Library.documents(in: "Screens") + papers).map {
            ScreenFile(name: $0.name, bytes: $0.bytes)
        }
        let read = Form.read(
            screens, checks: Check.signatures,
            lists: ListCodes(Dictionary(codes) { first, _ in first }),
            meaning: { [catalog = words.catalog] in catalog?.code(for: $1, in: $0) })
        let files = try Library.documents(in: "Screens/Cases").map {
            CaseFile.read($0.bytes, name: $0.name)
        }
        let mistakes =
            words.mistakes.map(\.description) + read.mistakes.map(\.description)
            + files.flatMap(\.mistakes).map(\.description)
        guard mistakes.isEmpty, let form = read.form, let catalog = words.catalog else {
            throw Unreadable(mistakes: mistakes)
        }
        let regions = (catalog.list("regions")?.words(in: .kk) ?? []).map(Place.init)
        reference = Reference(
            form: form, catalog: catalog, classifier: Classifier(places: regions))
        cases = files.compactMap(\.file)
    }

    func content(_ id: String) throws -> Case {
        guard let file = cases.first(where: { $0.content.id == id }) else {
            throw Unreadable(mistakes: ["there is no case \(id)"])
        }
        return file.content
    }

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The JSON files of a folder, in byte order of their names.
    static func documents(in name: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = folder.appending(path: name)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") }.sorted()
            .map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
    }
}

/// The ids of all cases, for tests that are run with each.
let caseIDs = ["single", "family", "foreigner", "minor", "widow", "contradictions"]
