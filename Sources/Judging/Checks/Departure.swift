import Forms

extension Check {
    /// The questionnaire is about leaving Kazakhstan for another country (Appendix 1, point 9).
    static let departure = Check(
        "departure", tells: [.departureOrigin, .departureDestination],
        needs: ["from": .field, "to": .field]
    ) { at in
        var found: [Problem] = []
        if let path = at.path("from") {
            let country = at.interview.answer(path)
            if !country.isEmpty, country != Countries.kazakhstan {
                found.append(Problem(.departureOrigin, at: path))
            }
        }
        if let path = at.path("to"), at.interview.answer(path) == Countries.kazakhstan {
            found.append(Problem(.departureDestination, at: path))
        }
        return found
    }
}
