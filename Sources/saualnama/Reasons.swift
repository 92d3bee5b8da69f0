import Alphabet
import Desk
import JSON
import Messages

extension Catalog {
    /// Where a text stops being JSON, and why.
    func reason(_ error: ReadError, in language: Language) -> String {
        var values = ["where": error.position.description]
        let name: String
        switch error.reason {
        case .notUTF8, .byteOrderMark: name = "encoding"
        case .unexpected(let found, _), .trailing(let found):
            name = "unexpected"
            values["word"] = found
        case .unfinished: name = "unfinished"
        case .duplicateKey(let key):
            name = "twice"
            values["word"] = key
        case .tooLarge, .tooDeep: name = "large"
        case .badEscape(let text), .loneSurrogate(let text), .badNumber(let text):
            name = "unexpected"
            values["word"] = text
        case .controlCharacter: name = "control"
        }
        return text("cli.json.\(name)", in: language, with: values)
    }
}

extension PlacesMistake {
    func sentence(_ catalog: Catalog, _ language: Language) -> String {
        let (key, name) =
            switch reason {
            case .noColumn(let name): ("noColumn", name)
            case .encoding: ("encoding", "")
            case .code(let code): ("code", code)
            case .empty(let name): ("empty", name)
            case .twice(let code): ("twice", code)
            }
        let why = catalog.text("cli.places.\(key)", in: language, with: ["name": name.harmless])
        return "\(file):\(position): \(why)"
    }
}

extension Files.Failure {
    func sentence(_ catalog: Catalog, _ language: Language) -> String {
        "\(path): \(catalog.reason(errno: errno, in: language))"
    }
}

extension Configuration.Unusable {
    func sentence(_ catalog: Catalog, _ language: Language) -> String {
        func say(_ key: String, _ values: [String: String] = [:]) -> String {
            catalog.text("cli.settings.\(key)", in: language, with: values)
        }
        switch self {
        case .unread(let failure): return failure.sentence(catalog, language)
        case .json(let file, let error): return "\(file):\(catalog.reason(error, in: language))"
        case .noObject(let file): return "\(file): \(say("noObject"))"
        case .unknown(let place, let name):
            let names = Options.inFiles.joined(separator: ", ")
            return "\(place): \(say("unknown", ["name": name, "names": names]))"
        case .noTruth(let place, let name):
            return "\(place): \(say("noTruth", ["name": name]))"
        case .noChoice(let place, let name, let words):
            let values = ["name": name, "words": words.joined(separator: ", ")]
            return "\(place): \(say("noChoice", values))"
        case .badObject(let place, let name):
            return "\(place): \(say("badObject.\(name)"))"
        case .noNumber(let place, let name):
            return "\(place): \(say("noNumber", ["name": name]))"
        case .noText(let place, let name): return "\(place): \(say("noText", ["name": name]))"
        case .relative(let place, let name): return "\(place): \(say("relative", ["name": name]))"
        case .foreign(let name): return "\(name): \(say("foreign"))"
        case .clerk: return say("clerk", ["limit": String(Configuration.longestName)])
        }
    }
}
