import Forms
package import JSON

/// A sheet that tells of a questionnaire: blocks in their order, as a file of `Screens/Papers` has them.
package struct SmallSheet: Sendable {
    enum Part: Sendable {
        /// Which organisation and office give it.
        case office
        case title(String, subtitle: String?)
        /// What is told of the questionnaire, each by its id: the word is `fact.ID`.
        case facts([Fact])
        /// The papers in one of these states.
        case papers(heading: String, states: [String])
        /// All papers with their items and states.
        case register(String)
        /// By when what is done, in both weeks.
        case terms(String)
        /// Warnings with their reasons.
        case warnings(String)
        /// What stands in place of answers.
        case missing(String)
        /// What is told of the answers by these codes, where it is.
        case attention(heading: String, codes: [String])
        case sign(String, by: Signer?, isDated: Bool)
        case steps(heading: String, [String])
        case text(String)
    }

    enum Fact: String, CaseIterable, Sendable {
        case number, revision, accepted, service, applicant, iin, birth, route, children,
            representative, phone, channel, clerk, hours, minutes, corrects, duty, due, place
    }

    enum Signer: String, CaseIterable, Sendable { case clerk, applicant }

    let parts: [Part]
    /// The keys of Locales that it names.
    package let keys: [String]

    /// Reads the file; all mistakes are collected, and with any of them there is no sheet.
    package static func read(
        _ bytes: [UInt8], file: String
    ) -> (sheet: SmallSheet?, mistakes: [Mistake]) {
        ObjectReader.read(bytes, file: file) { object in
            object.allow(["sheet", "blocks"])
            let blocks = object.entries("blocks")
            let ofText = [
                "title", "subtitle", "heading", "register", "terms", "warnings", "missing",
            ]
            let keys = blocks.flatMap { block in
                ofText.compactMap { block.text($0) }
                    + ["sign", "text"].compactMap { block.text($0) }
                    + (block.has("steps") ? block.texts("steps") : [])
                    + (block.has("facts") ? block.texts("facts").map { "fact.\($0)" } : [])
            }
            return SmallSheet(parts: blocks.compactMap { $0.part() }, keys: keys)
        }
    }
}

extension ObjectReader {
    fileprivate func part() -> SmallSheet.Part? {
        let key = node.object?.first?.key ?? ""
        let others = [
            "title": ["subtitle"], "papers": ["heading"], "attention": ["heading"],
            "sign": ["by", "dated"], "steps": ["heading"],
        ]
        allow([key] + (others[key] ?? []))
        switch key {
        case "office": return .office
        case "title": return .title(needed(key), subtitle: text("subtitle"))
        case "facts": return .facts(codes(key))
        case "papers": return .papers(heading: needed("heading"), states: texts(key))
        case "register": return .register(needed(key))
        case "terms": return .terms(needed(key))
        case "warnings": return .warnings(needed(key))
        case "missing": return .missing(needed(key))
        case "attention": return .attention(heading: needed("heading"), codes: texts(key))
        case "sign":
            let signer: [SmallSheet.Signer] = has("by") ? codes("by") : []
            return .sign(needed(key), by: signer.first, isDated: flag("dated"))
        case "steps": return .steps(heading: needed("heading"), texts(key))
        case "text": return .text(needed(key))
        default:
            refuse(
                "a block begins with office, title, facts, papers, register, terms, warnings, "
                    + "missing, attention, sign, steps or text")
            return nil
        }
    }

    /// Words of a closed set.
    private func codes<Code: RawRepresentable<String> & CaseIterable>(_ key: String) -> [Code] {
        let words = node[key]?.string.map { [$0] } ?? texts(key)
        return words.compactMap { word in
            if let code = Code(rawValue: word) { return code }
            let all = Code.allCases.map(\.rawValue).joined(separator: ", ")
            refuse("there is no \"\(word)\" here; there are \(all)", at: node[key])
            return nil
        }
    }
}
