import Foundation

/// The package's own folders, found from where this file was compiled.
enum Project {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files below a folder whose names end so, as paths from the package's folder.
    static func files(below name: String, ending: String) throws -> [String] {
        let files = FileManager.default.enumerator(atPath: folder.appending(path: name).path)
        return (files?.allObjects as? [String] ?? []).filter { $0.hasSuffix(ending) }
            .map { "\(name)/\($0)" }.sorted()
    }

    static func text(of file: String) throws -> String {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    /// What a program writes to standard output and standard error, and how it ended.
    static func run(_ arguments: String...) throws -> (output: String, status: Int32) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: output, as: UTF8.self), process.terminationStatus)
    }
}
