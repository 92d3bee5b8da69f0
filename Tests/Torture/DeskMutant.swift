import Glibc
import RecordSamples
import SpoolSupport

/// A program whose desk has a known defect, written into a copy of its sources: if it is not caught,
/// nothing is proved.
struct DeskMutant {
    let name: String
    /// Below `Sources/Desk`.
    private let file: String
    private let sound: String
    private let defective: String

    static let all = [
        DeskMutant(
            name: "that hands over what was frozen before the last change", "Finishing.swift",
            "let isRetry = freeze.map { !$0.isStale } ?? false", "let isRetry = freeze != nil"),
        DeskMutant(
            name: "that archives a draft before it is handed over", "Finishing.swift",
            "        let file = try folders.openSpool(makes: true).deposit(bytes, as: number)",
            """
                    if let journal { try? drafts.archive(journal) }
                    let file = try folders.openSpool(makes: true).deposit(bytes, as: number)
            """),
        DeskMutant(
            name: "that notes no receipt", "Finishing.swift",
            "        try note(.finished(number: text))\n", ""),
        DeskMutant(
            name: "that draws a new number at every try", "Finishing.swift",
            "year: year, for: record.envelope.id)", "year: year, for: String.randomIdentifier())"),
        DeskMutant(
            name: "that keeps what is typed until it is left", "Workdesk.swift",
            "        writeUnsaved()\n        return news", "        return news"),
        DeskMutant(
            name: "whose corrections correct nothing", "Returning.swift",
            "clock: .current, corrects: number,", "clock: .current, corrects: nil,"),
        DeskMutant(
            name: "that begins a correction twice", "Lookups.swift",
            "try drafts.beginning(of: draft.name, on: .open)?.corrects == number", "false"),
        DeskMutant(
            name: "that corrects twice", "Lookups.swift",
            "try endedQuestionnaires.beginning(of: draft.name)?.corrects == number", "false"),
        DeskMutant(
            name: "that corrects what it did not take back", "Returning.swift",
            "                    _ = try spool.takeBack(number, reason: reason.bytes)\n",
            """
                                _ = reason
                                return correct(text, language: language)

            """),
    ]

    private init(name: String, _ file: String, _ sound: String, _ defective: String) {
        self.name = name
        self.file = file
        self.sound = sound
        self.defective = defective
    }

    /// Whether the sources have just one place for the defect.
    var fits: Bool {
        let text = DeskMutant.text(at: "\(House.folder)/Sources/Desk/\(file)")
        return text.ranges(of: sound).count == 1
    }

    private static func text(at path: String) -> String {
        String(decoding: Files.bytes(path) ?? [], as: UTF8.self)
    }

    /// Builds it in a copy of the sources and lets the torture have a short look at it.
    ///
    /// - Parameter copy: where the copy stands; what is built there is used again.
    func isCaught(in copy: String) throws -> Bool {
        let path = "\(copy)/Sources/Desk/\(file)"
        let text = DeskMutant.text(at: path)
        guard fits else { throw Broken("\(file) has no place for a program \(name)") }
        Files.write(Array(text.replacing(sound, with: defective).utf8), to: path)
        defer { Files.write(Array(text.utf8), to: path) }
        return try !DeskMutant.isWell(in: copy, name)
    }

    /// Whether the torture, built from those sources, finds nothing.
    static func isWell(in copy: String, _ name: String) throws -> Bool {
        let build = ["build", "-c", "release", "--product"].joined(separator: " ")
        for product in ["SpoolWorker", "torture"] {
            let status = system("cd \(copy) && swift \(build) \(product) >build.log 2>&1")
            guard status == 0 else { throw Broken("a program \(name) cannot be built: \(copy)") }
        }
        let run = "\(copy)/.build/release/torture --quick --only"
        return ["finishing", "changing", "correcting", "taking back"].allSatisfy { task in
            system("\(run) '\(task), ' >\(copy)/run.log 2>&1") == 0
        }
    }

    /// Copies the sources as they are, without what was built.
    static func copySources(to copy: String) throws {
        let command =
            "cd \(House.folder) && tar cf - --exclude .build --exclude .git . | tar xf - -C \(copy)"
        guard system(command) == 0 else { throw Broken("the sources cannot be copied to \(copy)") }
    }
}
