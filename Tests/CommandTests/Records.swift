import Forms
import JSON
import RecordSamples
import Records

/// The form as it lies in the package.
let house = Result { try House() }

/// A record without a fault: by default of a married man with relatives and jobs.
func goodRecord(_ seed: UInt64 = 1) throws -> Node {
    let form = try house.get().form
    return Record.sample(seed, form: form).node(form: form, today: Record.sampleDay)
}

extension Node {
    /// The same with another value under a path such as `answers.relatives.0.iin`; nil takes the key
    /// away.
    func with(_ path: String, _ value: Node?) -> Node {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        func changed(_ old: Node?) -> Node? {
            parts.count == 2 ? (old ?? .object([])).with(parts[1], value) : value
        }
        if var elements = array, let index = Int(parts[0]) {
            elements[index] = changed(elements[index]) ?? .null
            return .array(elements)
        }
        var members = (object ?? []).map { ($0.key, $0.node) }
        let new = changed(self[parts[0]])
        if let index = members.firstIndex(where: { $0.0 == parts[0] }) {
            if let new { members[index].1 = new } else { members.remove(at: index) }
        } else if let new {
            members.append((parts[0], new))
        }
        return .object(members)
    }

    /// What stands under a path such as `answers.iin`.
    func at(_ path: String) -> Node? {
        path.split(separator: ".").reduce(self as Node?) { $0?[String($1)] }
    }
}
