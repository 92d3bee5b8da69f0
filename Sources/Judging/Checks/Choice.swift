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

    /// The answer is no country of ISO 3166-1, nor `XX` where a stateless person may answer.
    static let country = Check("country", tells: [.countryUnknown]) { at in
        guard let choice = at.field?.kind.country, !at.text.isEmpty else { return [] }
        if at.text == Countries.none, choice.isStateless { return [] }
        let isKnown = at.interview.form.lists[Countries.list]?.contains(at.text) ?? true
        return isKnown && at.text != Countries.none
            ? [] : at.tell(.countryUnknown, ["word": .text(at.text)])
    }
}

extension Inspection {
    fileprivate func tellUnknown(_ code: String) -> [Problem] {
        tell(.choiceUnknown, ["word": .text(code)])
    }
}
