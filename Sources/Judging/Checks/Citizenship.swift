import Forms

extension Check {
    /// A citizen of Kazakhstan says that the citizenship of another state stands.
    ///
    /// Kazakhstan does not recognise a second one (Law on Citizenship, article 3); who lost or gave
    /// up its own leaves as a foreigner or a stateless person (Rules of order 259, point 7).
    static let citizenship = Check(
        "citizenship", tells: [.citizenshipPresent],
        needs: ["citizen": .condition, "former": .field, "present": .codes(of: "former")]
    ) { at in
        guard at.holds("citizen"), let code = at.path("former"),
            at.codes("present").contains(at.interview.answer(code))
        else { return [] }
        let field = AnswerPath(at.interview.form.keeper(of: code.field))
        return [
            Problem(
                .citizenshipPresent, at: field,
                reads: [field, code] + at.subjects(of: "citizen"))
        ]
    }
}
