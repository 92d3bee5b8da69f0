import Alphabet
import Casework
import Messages

extension ShellCommand {
    /// `saualnama form places FILE`: makes the office's table of places from the official classifier.
    static let formPlaces = ShellCommand(["form", "places"], operands: 1...1) {
        call throws(Refusal) in
        let path = call.operands[0]
        let bytes: [UInt8]
        do throws(Files.Failure) { bytes = try Files.read(path) } catch {
            throw Refusal(Status.inputOutput, error.sentence(.builtIn, call.language.one))
        }
        let table = OfficialTable(bytes)
        if !table.missing.isEmpty {
            throw Refusal(
                Status.noRecord,
                call.say(
                    "cli.table.noColumn",
                    ["path": path.harmless, "names": table.missing.joined(separator: ", ")]))
        }
        for defect in table.defects {
            let (key, code) = defect.reason.words
            let why = call.say("cli.table.\(key)", ["code": code.harmless])
            complain("\(path.harmless):\(defect.line): \(why)")
        }
        if table.places.isEmpty {
            throw Refusal(
                Status.noRecord, call.say("cli.table.nothing", ["path": path.harmless]))
        }
        output.bytes(Array(table.text.utf8))
        complain(
            call.say(
                "cli.table.taken",
                ["n": String(table.places.count), "defects": String(table.defects.count)]))
        return Status.well
    }
}

extension OfficialTable.Defect.Reason {
    /// The message of Locales that tells it, and the code that it is about.
    fileprivate var words: (key: String, code: String) {
        switch self {
        case .encoding: ("encoding", "")
        case .quote: ("quote", "")
        case .code(let code): ("code", code)
        case .parts(let code): ("parts", code)
        case .twice(let code): ("twice", code)
        case .parent(let code): ("parent", code)
        case .oneName(let code): ("oneName", code)
        case .noName(let code): ("noName", code)
        case .swapped(let code): ("swapped", code)
        case .lookAlikes(let code): ("lookAlikes", code)
        }
    }
}
