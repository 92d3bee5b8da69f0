import Alphabet
package import Forms
package import Judging
package import Messages

/// How a field and its answer are called, given what else was answered.
extension Interview {
    /// Words of a field, of its variant first; empty where there are none.
    ///
    /// - Parameter kinds: what follows the field's name in the key, the first that there is counts.
    package func words(
        of field: Field, at path: AnswerPath, _ kinds: [String], _ catalog: Catalog,
        _ language: Language
    ) -> String {
        field.typed.words(of: field, at: path, kinds, self, catalog, language)
    }

    /// An answer as people read it: words for codes and in place of what is missing, groups for numbers,
    /// behind it what the clerk noted; empty where nothing was answered.
    package func shown(
        _ field: Field, at path: AnswerPath, _ catalog: Catalog, _ language: Language
    ) -> String {
        let text = answers[path]
        let missing = missingCode(path)
        if text.isEmpty, !missing.isEmpty {
            return catalog.text(Field.MissingCode.key(of: missing), in: language)
        }
        if let mark = form.untilNow(of: field, at: path), !answers[mark].isEmpty,
            let own = form.field(at: mark)
        {
            return language.each
                .map { words(of: own, at: mark, ["label"], catalog, $0).uncapitalised }
                .joined(separator: " / ")
        }
        if text.isEmpty { return "" }
        // A name that waits for another one has a blank behind it.
        let shown = field.typed.shown(text.trimmed, of: field, in: catalog, language)
        let note = note(at: path)
        return note.isEmpty ? shown : "\(shown): \(note)"
    }
}
