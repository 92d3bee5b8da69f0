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
            ("answers", record["answers"]?.withoutWords(of: form, at: "") ?? .object([])),
            ("missing", record["missing"] ?? .object([])),
            ("representative", record["intake"]?["representative"] ?? .null),
        ])
        var hash = Hash()
        hash.take(answered.line.utf8)
        return String(hash.value >> 32, radix: 16).padded(to: 8).uppercased()
    }
}

extension Node {
    /// The answers with codes in place of words of lists, which the language of the document turns; a
    /// text that has its code beside it is left out.
    fileprivate func withoutWords(of form: Form, at path: String) -> Node {
        if let rows = array { return .array(rows.map { $0.withoutWords(of: form, at: path) }) }
        guard let members = object else { return self }
        func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
        let present = Set(members.map(\.key))
        return .object(
            members.compactMap { member -> (String, Node)? in
                let kind = form.field(name(member.key))?.kind
                if let code = kind?.suggestions?.code, present.contains(code) { return nil }
                let list = kind?.suggestions?.list ?? (kind?.place?.level == 1 ? "regions" : nil)
                if let list, let text = member.node.string,
                    let code = form.firstMeaning(in: text, of: list)
                {
                    return (member.key, .string(code))
                }
                return (member.key, member.node.withoutWords(of: form, at: name(member.key)))
            })
    }
}
