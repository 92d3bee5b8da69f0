import Alphabet
import Casework
import Messages

extension DeskCheck {
    /// Whether form, words and the table of places can be read.
    static let library = DeskCheck(name: "library") { call in
        do throws(Library.Mistakes) {
            let library = try Library(call.configuration)
            _ = library.form
        } catch {
            let lines = error.lines(in: call.language.one)
            let first = lines.first ?? ""
            let values = ["why": first.harmless, "n": String(max(0, lines.count - 1))]
            return [
                Diagnosis(.wrong, lines.count > 1 ? "library.wrong.more" : "library.wrong", values)
            ]
        }
        let places = call.configuration["places"]
        return [
            Diagnosis(.fine, "library.fine"),
            places.map { Diagnosis(.fine, "places.fine", ["path": $0.harmless]) }
                ?? Diagnosis(.fine, "places.none"),
        ]
    }
}
