import Alphabet
package import Forms
package import JSON

/// What ties a signed paper to its record: the beginning of the record's id, and a fingerprint of the
/// answers that tells when one was changed after printing.
package enum Mark {
    /// Such as `0F5C9A2E-24668013`.
    package static func text(of record: Node, form: Form) -> String {
        let id = (record["id"]?.string ?? "").prefix(8).uppercased()
        return "\(id)-\(fingerprint(of: record, form: form))"
    }

    /// The upper half of FNV-1a (64 bit) over the answers, in hex.
    ///
    /// A text that has its code beside it is left out, so that turning the language of the document
    /// changes nothing.
    package static func fingerprint(of record: Node, form: Form) -> String {
        let answered = Node.object([
            ("answers", record["answers"]?.without(form.codedTexts, at: "") ?? .object([])),
            ("missing", record["missing"] ?? .object([])),
            ("representative", record["intake"]?["representative"] ?? .null),
        ])
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in answered.line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash >> 32, radix: 16).padded(to: 8).uppercased()
    }
}

extension Form {
    /// The fields whose text may have a code beside it, with where that lies.
    fileprivate var codedTexts: [String: String] {
        var codes: [String: String] = [:]
        for field in screens.flatMap(\.fields) {
            if let code = field.kind.suggestions?.code { codes[field.name] = code }
            for column in field.kind.table?.columns ?? [] {
                if let code = column.kind.suggestions?.code {
                    codes[column.name] = "\(field.name).\(code)"
                }
            }
        }
        return codes
    }
}

extension Node {
    /// The object without texts whose code stands beside them.
    fileprivate func without(_ codes: [String: String], at path: String) -> Node {
        if let rows = array { return .array(rows.map { $0.without(codes, at: path) }) }
        guard let members = object else { return self }
        func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
        let present = Set(members.map { name($0.key) })
        return .object(
            members.filter { member in
                codes[name(member.key)].map { !present.contains($0) } ?? true
            }.map { ($0.key, $0.node.without(codes, at: name($0.key))) })
    }
}
