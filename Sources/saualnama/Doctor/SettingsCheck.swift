import Alphabet
import Casework
import Messages

extension DeskCheck {
    /// Which files of settings are read, and whether anybody said whose desk this is.
    static let settings = DeskCheck(name: "settings") { call in
        let configuration = call.configuration
        let files = configuration.readFiles
        var found = [
            files.isEmpty
                ? Diagnosis(.fine, "settings.none")
                : Diagnosis(
                    .fine, "settings.files", ["files": files.joined(separator: ", ").harmless])
        ]
        do throws(Configuration.Unusable) { try configuration.judged() } catch {
            let why = error.sentence(.builtIn, call.language.one)
            found.append(Diagnosis(.wrong, "settings.clerk", ["why": why]))
        }
        let number = "\(configuration.office)\(configuration.desk)".harmless
        found.append(
            configuration["office"] == nil
                ? Diagnosis(.doubtful, "settings.office", ["number": number])
                : Diagnosis(.fine, "settings.desk", ["number": number]))
        return found
    }
}
