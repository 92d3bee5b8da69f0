package import Forms
import JSON

/// The papers that the order demands (Appendix 2 of order 259, 10): `Screens/Papers/documents.json`.
package struct DocumentList: Sendable {
    struct Document: Sendable {
        /// The subitem that demands it; nil for what the order's item demands before its list.
        let item: String?
        /// The field with its number.
        let number: String?
    }

    let documents: [String: Document]

    package static func read(
        _ bytes: [UInt8], file: String, of form: Form
    ) -> (list: DocumentList?, mistakes: [Mistake]) {
        ObjectReader.read(bytes, file: file) { object in
            object.allow(["source", "documents"])
            var documents: [String: Document] = [:]
            for entry in object.entries("documents") {
                entry.allow(["id", "item", "number"])
                let id = entry.needed("id")
                if documents[id] != nil { entry.refuse("\"\(id)\" stands twice") }
                let number = entry.text("number")
                if let number, form.field(number) == nil {
                    entry.refuse("the form has no \"\(number)\"", at: entry.node["number"])
                }
                documents[id] = Document(item: entry.text("item"), number: number)
            }
            return DocumentList(documents: documents)
        }
    }

    /// The keys of Locales that it needs.
    package var keys: [String] { documents.keys.sorted().map { "doc.\($0)" } }
}
