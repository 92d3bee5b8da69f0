import Foundation
import RecordSamples

/// A folder of one test's own, gone when the test is.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/saualnama-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and returns its path.
    @discardableResult func write(_ bytes: [UInt8], to name: String) -> String {
        let file = "\(path)/\(name)"
        _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
        return file
    }

    @discardableResult func write(_ text: String, to name: String) -> String {
        write(Array(text.utf8), to: name)
    }

    func text(_ name: String) -> String {
        String(
            decoding: FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data(),
            as: UTF8.self)
    }

    /// A copy of a folder of the package, to be edited.
    func copy(_ folder: String) throws -> String {
        try FileManager.default.copyItem(
            atPath: "\(House.folder)/\(folder)", toPath: "\(path)/\(folder)")
        return "\(path)/\(folder)"
    }

    /// Replaces a text that must be there, once.
    func edit(_ name: String, _ old: String, _ new: String) throws {
        let parts = text(name).components(separatedBy: old)
        guard parts.count == 2 else { throw EditError(file: name, text: old) }
        write(parts.joined(separator: new), to: name)
    }
}

/// The text that a test wanted to replace is not there, or stands there more than once.
struct EditError: Error {
    let file: String
    let text: String
}
