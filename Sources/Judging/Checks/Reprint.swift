import Forms

extension Interview {
    /// The fingerprint under which the order's form was printed to be signed; nil where it was not, or
    /// where papers are not judged.
    package var printedFingerprint: String? {
        guard judgesPapers, let path = form.printed(as: "questionnaire"), isAsked(path) else {
            return nil
        }
        let mark = answers[path.aspect("mark")]
        return mark.isEmpty ? nil : mark
    }

    /// The answers are not those that were printed and signed any more.
    ///
    /// Told where somebody has worked the fingerprint out: on the check page and in records.
    var reprints: [Problem] {
        guard let fingerprint, let printed = printedFingerprint, fingerprint != printed,
            let path = form.printed(as: "questionnaire")
        else { return [] }
        return [
            Problem(.paperChanged, at: path, details: ["fingerprint": .text(fingerprint)])
        ]
    }
}
