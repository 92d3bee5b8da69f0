import Alphabet
import Casework
import Messages

extension ShellCommand {
    /// `saualnama form lint`: tells everything that is wrong with Screens and Locales, a line each. It
    /// works although they are broken.
    static let formLint = ShellCommand(["form", "lint"]) { call throws(Refusal) in
        let lines: [String]
        do throws(Library.Mistakes) {
            let configuration = call.configuration.forProofreading
            lines = try Library(configuration, proofreading: true).mistakesInCases(configuration)
        } catch {
            lines = error.lines(in: call.language.one)
        }
        for line in lines { output.line(line.harmless) }
        return lines.isEmpty ? Status.well : Status.problems
    }
}
