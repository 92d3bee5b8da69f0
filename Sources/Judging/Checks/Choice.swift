import Forms

extension Check {
    /// The answer is none of the codes that the form has.
    static let choice = Check("choice", tells: [.choiceUnknown]) { at in
        guard let kind = at.field?.kind, let path = at.path else { return [] }
        if !kind.codes.isEmpty, !at.text.isEmpty, !kind.codes.contains(at.text) {
            return at.tellUnknown(at.text)
        }
        guard let suggestions = kind.suggestions, let name = suggestions.code,
            let known = at.interview.form.lists[suggestions.list]
        else { return [] }
        let code = at.interview.answers[path.beside(name)]
        return code.isEmpty || known.contains(code) ? [] : at.tellUnknown(code)
    }
}

extension Inspection {
    fileprivate func tellUnknown(_ code: String) -> [Problem] {
        tell(.choiceUnknown, ["word": .text(code)])
    }
}
