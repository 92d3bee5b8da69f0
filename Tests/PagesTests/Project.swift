import Foundation

/// The package's own folders, found from where this file was compiled.
enum Project {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let scenarios = folder.appending(path: "Tests/PagesTests/Scenarios")

    /// The JSON files of a folder, in byte order of their names.
    static func documents(in name: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = folder.appending(path: name)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") }.sorted()
            .map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
    }
}
