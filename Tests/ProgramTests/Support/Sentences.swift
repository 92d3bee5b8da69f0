import Foundation

/// What the program says in one language, as Locales has it.
struct Sentences {
    private let words: [String: String]

    init(_ language: String) {
        let file = Project.folder.appending(path: "Locales/\(language).json")
        let read = (try? Data(contentsOf: file)).flatMap {
            try? JSONDecoder().decode([String: String].self, from: $0)
        }
        words = read ?? [:]
    }

    subscript(key: String) -> String { words[key] ?? "there is no \(key) in Locales" }

    /// The sentence with its blanks filled.
    subscript(key: String, values: [String: String]) -> String {
        values.reduce(self[key]) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}

/// The package's own folders, found from where this file was compiled.
enum Project {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
