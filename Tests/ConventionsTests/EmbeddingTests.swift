import Foundation
import Testing

/// The files inside the program are those of the folders.
@Suite struct EmbeddingTests {
    @Test(arguments: ["Screens", "Locales"])
    func `every file is inside the program`(_ folder: String) throws {
        let source = try Project.text(of: "Sources/CEmbedded/CEmbedded.c")
        let files = try Project.files(below: folder, ending: ".json")
        #expect(!files.isEmpty)
        for file in files {
            #expect(
                source.contains("#embed \"../../\(file)\"") && source.contains("\"\(file)\""),
                "\(file): give it an array and a line of the list in Sources/CEmbedded/CEmbedded.c")
        }
    }

    @Test func `the program holds no file that is gone`() throws {
        let source = try Project.text(of: "Sources/CEmbedded/CEmbedded.c")
        for match in source.matches(of: /#embed "\.\.\/\.\.\/([^"]+)"/) {
            let file = String(match.1)
            #expect(
                FileManager.default.fileExists(atPath: Project.folder.appending(path: file).path),
                "\(file) is gone: take its lines out of Sources/CEmbedded/CEmbedded.c")
        }
    }

    @Test func `the list stands in byte order`() throws {
        let source = try Project.text(of: "Sources/CEmbedded/CEmbedded.c")
        let names = source.matches(of: /#embed "\.\.\/\.\.\/([^"]+)"/).map { String($0.1) }
        for folder in ["Screens/", "Locales/"] {
            let own = names.filter { $0.hasPrefix(folder) }
            let sorted = own.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(own == sorted, "sort the files of \(folder) in Sources/CEmbedded/CEmbedded.c")
        }
    }
}
