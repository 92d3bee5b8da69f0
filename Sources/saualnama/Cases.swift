import Casework
import Desk
import Forms
import Messages
import Pages
import Training

extension Library {
    /// The cases of training: those inside the program, or those in the folder `Cases` of other
    /// Screens, which may have none.
    func cases(_ configuration: Configuration) throws(Mistakes) -> [CaseFile] {
        let (files, mistakes) = read(configuration)
        if !mistakes.isEmpty { throw Mistakes(lines: mistakes) }
        return files
    }

    /// Everything that is wrong with them, also against the form, the words and the rules.
    func mistakesInCases(_ configuration: Configuration) -> [String] {
        let (files, mistakes) = read(configuration)
        let today = Clock.current.today
        return mistakes
            + files.flatMap { $0.lint(with: reference, today: today) }.map {
                "\(Library.folder(of: configuration))/\($0)"
            }
    }

    private var reference: Reference {
        Reference(form: form, catalog: catalog, classifier: classifier)
    }

    private func read(_ configuration: Configuration) -> (files: [CaseFile], mistakes: [String]) {
        let folder = Library.folder(of: configuration)
        let documents: [(name: String, bytes: [UInt8])]
        do throws(Files.Failure) {
            documents = try Library.documents(configuration)
        } catch {
            return ([], ["\(error.path): \(error.reason)"])
        }
        var files: [CaseFile] = []
        var mistakes: [String] = []
        for document in documents {
            let read = CaseFile.read(document.bytes, name: document.name)
            mistakes += read.mistakes.map { "\(folder)/\($0)" }
            guard let file = read.file else { continue }
            if files.contains(where: { $0.content.id == file.content.id }) {
                mistakes.append(
                    "\(folder)/\(file.name): there is another case \"\(file.content.id)\"")
            }
            files.append(file)
        }
        return (files, mistakes)
    }

    private static func folder(of configuration: Configuration) -> String {
        "\(configuration["screens"] ?? "Screens")/Cases"
    }

    private static func documents(
        _ configuration: Configuration
    ) throws(Files.Failure) -> [(name: String, bytes: [UInt8])] {
        guard configuration["screens"] != nil else { return Files.embedded(in: "Screens/Cases") }
        let folder = folder(of: configuration)
        guard Files.isDirectory(folder) else { return [] }
        var documents: [(String, [UInt8])] = []
        for name in try Files.names(in: folder) where name.hasSuffix(".json") {
            documents.append((name, try Files.read("\(folder)/\(name)", limit: 4 << 20)))
        }
        return documents
    }
}
