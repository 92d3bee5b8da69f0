package import Forms

extension Interview {
    /// The order's form among the papers, and the fingerprint under which it was printed to be signed; nil
    /// where it was not, or where papers are not judged.
    package var printed: (path: AnswerPath, fingerprint: String)? {
        guard judgesPapers, let path = form.printed(as: "questionnaire"), isAsked(path) else {
            return nil
        }
        let mark = answers[path.mark]
        return mark.isEmpty ? nil : (path, mark)
    }

    /// The answers are not those that were printed and signed any more.
    ///
    /// Told where somebody has worked the fingerprint out: on the check page and in records.
    var reprints: [Problem] {
        guard let fingerprint, let printed, fingerprint != printed.fingerprint else { return [] }
        let details = ["fingerprint": Problem.Detail.text(fingerprint)]
        return [Problem(.paperChanged, at: printed.path, details: details)]
    }
}
