import Forms

extension Check {
    /// Who is under 16, or was declared incapable by a court, acts through a legal representative.
    ///
    /// Appendix 2 of order 259, item 10: parents, guardians and trustees apply for children and
    /// for citizens declared incapable, and show the ground of their authority.
    static let representative = Check(
        "representative", tells: [.applicantRepresentative, .applicantMinor],
        needs: ["incapable": .field, "name": .field, "ground": .field],
        looksAt: [.applicantsBirth, .day(.age)]
    ) { at in
        guard let name = at.path("name"), let ground = at.path("ground"),
            let incapable = at.path("incapable")
        else { return [] }
        let lacking = [name, ground].first { at.interview.answer($0).isEmpty }
        guard let lacking else { return [] }
        let birth = at.interview.form.applicant.birthDate.map { [AnswerPath($0)] } ?? []
        let reads = [name, ground, incapable] + birth
        let isIncapable = at.interview.answer(incapable) == FlagKind.set
        let age = at.interview.age
        if isIncapable || age.map({ $0 < 16 }) == true {
            return [Problem(.applicantRepresentative, at: lacking, reads: reads)]
        }
        guard let age, age < 18 else { return [] }
        return [Problem(.applicantMinor, at: lacking, reads: reads)]
    }
}
