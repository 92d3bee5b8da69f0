import Alphabet
import Casework
import Forms
import JSON
import Messages
import Pages
import Records

/// `saualnama form …`: what those need who edit Screens and Locales, or read records with programs
/// of their own.
@MainActor struct FormCommand {
    /// The words after `form`.
    let words: [String]

    /// Whether the words are a command that must work although Screens or Locales are broken.
    var isLint: Bool { words == ["lint"] }

    /// Tells everything that is wrong with Screens and Locales, a line each.
    ///
    /// - Parameter language: that of whoever reads what concerns no author of the form.
    func lint(_ configuration: Configuration, _ language: Language) -> Int32 {
        do {
            let library = try Library(configuration, proofreading: true)
            let lines = library.mistakesInCases(configuration)
            for line in lines { output.line(line.harmless) }
            return lines.isEmpty ? Status.well : Status.problems
        } catch {
            for line in error.lines(in: language) { output.line(line.harmless) }
            return Status.problems
        }
    }

    /// Prints the JSON Schema of a record; nil where the words are no command.
    func run(_ library: Library) -> Int32? {
        guard words == ["schema"] else { return nil }
        output.bytes(Array(library.form.schema.text.utf8))
        return Status.well
    }
}
