import Forms

extension Check {
    /// The number of a relative tells another sex than the kinship does: father, wife, daughter.
    ///
    /// Two rows were mixed up, or the word is the wrong one. Never an error, for the reason that
    /// `iin.sex` has.
    static let iinKinship = Check(
        "iin.kinship", tells: [.iinKinship],
        needs: [
            "kinship": .field, "male": .codes(of: "kinship"), "female": .codes(of: "kinship"),
        ]
    ) { at in
        guard let path = at.path, let code = at.path("kinship"), let iin = IIN(at.text),
            iin.hasRightCheckDigit, let told = iin.sex
        else { return [] }
        let kinship = at.interview.answer(code)
        guard at.codes(told.other.rawValue).contains(kinship) else { return [] }
        return at.tell(.iinKinship, ["sex": .sex(told)], reads: [path, code])
    }
}
