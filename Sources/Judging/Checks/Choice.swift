import Forms

extension Check {
    /// The answer is none of the codes that the form has.
    static let choice = Check("choice", tells: [.choiceUnknown]) { at in
        guard let field = at.field, let path = at.path else { return [] }
        switch field.kind {
        case .choice(let options, _):
            return at.text.isEmpty || options.contains(at.text) ? [] : at.tellUnknown(at.text)
        case .flag: return ["", "true"].contains(at.text) ? [] : at.tellUnknown(at.text)
        case .list(let suggestions), .longText(.some(let suggestions)):
            guard let name = suggestions.code, let known = at.interview.form.lists[suggestions.list]
            else { return [] }
            let code = at.interview.answers[path.beside(name)]
            return code.isEmpty || known.contains(code) ? [] : at.tellUnknown(code)
        default: return []
        }
    }

    /// The answer is no country of ISO 3166-1, nor `XX` where a stateless person may answer.
    static let country = Check("country", tells: [.countryUnknown]) { at in
        guard case .country(let stateless, _) = at.field?.kind, !at.text.isEmpty else { return [] }
        if at.text == Countries.none, stateless { return [] }
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
