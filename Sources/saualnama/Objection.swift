import Alphabet
import Casework
import Forms
import JSON
import Pages
import Records
import Spooling

/// Why the bytes under a number are not the submission that its file's name promises.
///
/// Only what identifies a record is looked at here, not its answers: so a record of an older
/// revision of the form can still be worked on.
enum Objection {
    /// No JSON in UTF-8, or not an object; where that was seen.
    case damaged(at: String)
    /// Another schema: a program that does not know it leaves the record alone.
    case schema
    /// A training record, in a spool that is none of training.
    case demo
    /// Another number stands inside.
    case number(String)

    /// Looks for the first reason; nil when there is none.
    init?(to bytes: [UInt8], as number: Number) {
        let node: Node
        do throws(ReadError) { node = try Node.read(bytes) } catch {
            self = .damaged(at: "\(error.position)")
            return
        }
        guard node.object != nil else {
            self = .damaged(at: "1:1")
            return
        }
        // Before all else: even a record that is wrong in other ways may be one of training.
        if let demo = node["demo"], demo.bool != false {
            self = .demo
        } else if node["schema"]?.string != Record.schema {
            self = .schema
        } else if node["number"]?.string != number.description {
            self = .number(node["number"]?.string ?? "")
        } else {
            return nil
        }
    }

    /// The last part of the key of its sentence, which programs read too.
    var code: String {
        switch self {
        case .damaged: "damaged"
        case .schema: "schema"
        case .demo: "demo"
        case .number: "number"
        }
    }

    var values: [String: String] {
        switch self {
        case .damaged(let place): ["where": place]
        case .number(let number): ["number": number.isEmpty ? "–" : number.harmless]
        default: [:]
        }
    }
}
