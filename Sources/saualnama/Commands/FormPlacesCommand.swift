import Alphabet
import Casework
import Glibc
import Messages
import Spooling

extension ShellCommand {
    /// `saualnama form places FILE [--output FILE]`: makes the office's table of places from the official
    /// classifier.
    static let formPlaces = ShellCommand(
        ["form", "places"], operands: 1...1, options: ["output"]
    ) { call throws(Refusal) in
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
        let output = try call.options.values["output"].map { path throws(Refusal) in
            try call.outputOfPlaces(path)
        }
        for defect in table.defects {
            let (key, values) = defect.reason.words
            let why = call.say("cli.table.\(key)", values.mapValues(\.harmless))
            complain("\(path.harmless):\(defect.line): \(why)")
        }
        if table.places.isEmpty {
            throw Refusal(
                Status.noRecord, call.say("cli.table.nothing", ["path": path.harmless]))
        }
        let text = Array(table.text.utf8)
        if let output {
            do throws(SpoolError) { try output.file.write(text) } catch {
                throw Refusal(error, call.wording(ofOutput: output.path))
            }
        } else {
            saualnama.output.bytes(text)
        }
        complain(
            call.say(
                "cli.table.taken",
                ["n": String(table.places.count), "defects": String(table.defects.count)]))
        return Status.well
    }
}

extension Call {
    /// The file into which the table goes; what stands there already must be such a table.
    fileprivate func outputOfPlaces(
        _ path: String
    ) throws(Refusal) -> (file: WholeFile, path: String) {
        let file: WholeFile
        let former: [UInt8]?
        do throws(SpoolError) {
            file = try WholeFile(at: path)
            former = try file.read()
        } catch {
            // Neither a folder nor a link is a table of places.
            if [EISDIR, ELOOP].contains(error.errno) { throw notReplacing(path) }
            throw Refusal(error, wording(ofOutput: path))
        }
        if let former, !PlacesTable(former, file: path).hasColumns { throw notReplacing(path) }
        return (file, path)
    }

    private func notReplacing(_ path: String) -> Refusal {
        Refusal(Status.cannotCreate, say("cli.table.notReplaced", ["path": path.harmless]))
    }

    fileprivate func wording(ofOutput path: String) -> SpoolWording {
        SpoolWording(catalog: .builtIn, language: language.one, path: path)
    }
}

extension OfficialTable.Defect.Reason {
    /// The message of Locales that tells it, and what it is about.
    fileprivate var words: (key: String, values: [String: String]) {
        switch self {
        case .encoding: ("encoding", [:])
        case .quote: ("quote", [:])
        case .code(let code): ("code", ["code": code])
        case .parts(let code): ("parts", ["code": code])
        case .twice(let code): ("twice", ["code": code])
        case .parent(let code, let missing, let level):
            ("parent.\(level)", ["code": code, "missing": missing])
        case .oneName(let code): ("oneName", ["code": code])
        case .noName(let code): ("noName", ["code": code])
        case .swapped(let code): ("swapped", ["code": code])
        case .lookAlikes(let code): ("lookAlikes", ["code": code])
        }
    }
}
