import Forms

extension Check {
    /// The answer is no country of ISO 3166-1, nor `XX` where a stateless person may answer.
    static let country = Check("country", tells: [.countryUnknown]) { at in
        guard let choice = at.field?.kind.country, !at.text.isEmpty else { return [] }
        if at.text == Countries.none, choice.isStateless { return [] }
        let isKnown = at.interview.form.lists[Countries.list]?.contains(at.text) ?? true
        return isKnown && at.text != Countries.none
            ? [] : at.tell(.countryUnknown, ["word": .text(at.text)])
    }
}
