import Foundation

/// One of the lists in Locales, as a program finds it there.
struct ListFile: Decodable {
    struct Item: Decodable {
        let code: String
        let kk: String
        let ru: String
        let female: [String: String]?
        let also: [String]?

        /// Everything under which the item is found.
        var words: [String] { [kk, ru] + (female ?? [:]).values + (also ?? []) }
    }

    let list: String
    let source: String
    let first: [String]
    let sorted: Bool
    let items: [Item]

    var codes: [String] { items.map(\.code) }

    /// The lists by the names of their files; holidays have a form of their own.
    static let names = [
        "countries", "kinship", "kinshipOthers", "ethnicities", "military", "organisations",
        "clearance", "formerCitizenship", "regions", "placeholders", "placeKinds",
    ]

    static func read(_ name: String) throws -> ListFile {
        try JSONDecoder().decode(ListFile.self, from: Locales.bytes(of: "\(name).json"))
    }
}

/// The folder beside Sources and Tests, found from where this file was compiled.
enum Locales {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Locales")

    static func bytes(of file: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: file))
    }

    static func text(of file: String) throws -> String {
        String(decoding: try bytes(of: file), as: UTF8.self)
    }
}
