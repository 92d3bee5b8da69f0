import Forms

extension Interview {
    /// The same person lies on the desk already: in another draft, or among the finished of late.
    ///
    /// Told on the screen only, as far as this clerk may read: a record knows nothing of others.
    var duplicates: [Problem] {
        guard let name = form.applicant.iin else { return [] }
        let path = AnswerPath(name)
        return elsewhere.contains(answer(path)) ? [Problem(.applicantDuplicate, at: path)] : []
    }
}
