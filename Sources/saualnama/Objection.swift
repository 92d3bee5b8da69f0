import Alphabet
import JSON
import Records

extension Objection {
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
        case .damaged(let place): ["where": place.description]
        case .number(let number): ["number": number.isEmpty ? "–" : number.harmless]
        default: [:]
        }
    }
}
