import Forms
package import JSON

/// The papers that the order demands (Appendix 2 of order 259, 10), as the page of papers has them:
/// `Screens/Papers/75-papers.json`.
package struct DocumentList: Sendable {
    struct Document: Sendable {
        /// The subitem that demands it; nil for what the order's item demands before its list.
        let item: String?
        /// The field with its number.
        let number: String?
    }

    let documents: [String: Document]

    /// Reads the papers of the page; what else stands there the form tells.
    package static func read(
        _ bytes: [UInt8], file: String
    ) -> (list: DocumentList?, mistakes: [Mistake]) {
        ObjectReader.read(bytes, file: file) { object in
            var documents: [String: Document] = [:]
            for entry in object.entries("fields") where entry.node["kind"]?.string == "paper" {
                let id = entry.text("as") ?? entry.needed("id")
                documents[id] = Document(item: entry.text("item"), number: entry.text("number"))
            }
            return DocumentList(documents: documents)
        }
    }

    /// The keys of Locales that it needs.
    package var keys: [String] { documents.keys.sorted().map { Paper.nameKey(of: $0) } }
}
