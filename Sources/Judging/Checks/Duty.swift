import Forms

extension Check {
    /// One monthly calculation index of the year of payment: the Tax Code of 18.07.2025 No. 214-VIII,
    /// article 666, 2.
    static let duty = Check(
        "duty", tells: [.dutyAmount, .dutyYear],
        needs: ["paidOn": .field, "index": .objects(["year": .text, "tenge": .text])]
    ) { at in
        guard !at.text.isEmpty, let paidOn = at.path("paidOn"),
            let day = at.interview.day(paidOn), let path = at.path
        else { return [] }
        let year = String(day.year)
        let index = at.arguments.objects["index"]?.first { $0["year"] == year }?["tenge"]
        guard let index else {
            return [
                Problem(
                    .dutyYear, at: path, details: ["year": .number(day.year)],
                    reads: [path, paidOn])
            ]
        }
        if index == at.text { return [] }
        return [
            Problem(
                .dutyAmount, at: path,
                details: ["year": .number(day.year), "amount": .amount(index)],
                reads: [path, paidOn])
        ]
    }
}
