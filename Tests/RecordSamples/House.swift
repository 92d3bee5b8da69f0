public import Forms
import Foundation
import JSON
import Judging
public import Messages

/// The form and the words as they lie in the package's own folders.
public struct House: Sendable {
    public let form: Form
    public let catalog: Catalog
    public let classifier: Classifier

    /// The folder of the package.
    public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// What is wrong with the folders; `saualnama form lint` tells it better.
    public struct Mistake: Error { public let text: String }

    public init() throws {
        let locales = try House.files(of: "Locales").map {
            (name: $0.name, node: try Node.read($0.bytes))
        }
        let named = Dictionary(uniqueKeysWithValues: locales.map { ($0.name, $0.node) })
        let lists = locales.compactMap { name, node -> (name: String, file: String, node: Node)? in
            guard let list = node["list"]?.string, node["items"] != nil else { return nil }
            return (list, name, node)
        }
        let read = Catalog.read(
            kk: named["kk.json"] ?? .null, ru: named["ru.json"] ?? .null, lists: lists,
            proofreading: false)
        guard let catalog = read.catalog else {
            throw Mistake(text: "Locales: \(read.mistakes)")
        }
        var codes: [String: Set<String>] = [:]
        for list in lists {
            codes[list.name] = Set(catalog.list(list.name)?.words(in: .kk).map(\.code) ?? [])
        }
        let screens = try House.files(of: "Screens").map {
            ScreenFile(name: $0.name, bytes: $0.bytes)
        }
        let parsed = Form.read(
            screens, checks: Check.signatures, lists: ListCodes(codes),
            meaning: { catalog.code(for: $1, in: $0) })
        guard let form = parsed.form else { throw Mistake(text: "Screens: \(parsed.mistakes)") }
        self.form = form
        self.catalog = catalog
        classifier = Classifier(
            places: (catalog.list("regions")?.words(in: .kk) ?? []).map(Place.init))
    }

    /// The bytes of one file of the package.
    public static func bytes(of path: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
    }

    private static func files(of name: String) throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")
            .filter { $0.hasSuffix(".json") }.sorted()
            .map {
                ($0, try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)/\($0)"))))
            }
    }
}
