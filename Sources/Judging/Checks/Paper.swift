package import Forms

extension Check {
    /// A paper of the order's list: whether it is there, and why it need not be.
    ///
    /// Appendix 2 of order 259, item 10; where the package is incomplete the worker refuses it (Law of
    /// 15 April 2013 No. 88-V, article 20, 2).
    static let paper = Check("paper", tells: [.paperState, .paperMissing, .paperNote]) { at in
        guard let path = at.path, let paper = at.field?.kind.paper, at.interview.judgesPapers
        else { return [] }
        let state = paper.parts(of: at.text).state
        if state.isEmpty {
            // What makes it is told where it is signed.
            return at.interview.isSigned(paper) ? at.tell(.paperState) : []
        }
        if state == Paper.missing { return at.tell(.paperMissing) }
        let isOwed = paper.owesNote(at.text) && at.interview.note(at: path).isEmpty
        return isOwed ? at.tell(.paperNote) : []
    }

    /// Freed of the duty: the Tax Code of 18.07.2025 No. 214-VIII names nobody for this service in
    /// articles 669 to 671.
    static let dutyExempt = Check("duty.exempt", tells: [.dutyExempt]) { at in
        at.text == "exempt" ? at.tell(.dutyExempt) : []
    }

    /// One monthly calculation index of the year of payment (the same Code, article 666, 2).
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

    /// A visit without the number of its request to the contact centre 1414.
    static let visitRequest = Check("visit.request", tells: [.visitRequest]) { at in
        at.text.isEmpty ? at.tell(.visitRequest) : []
    }
}

extension Interview {
    /// Whether all signatures are there that make a paper what it is; true of one that none does.
    package func isSigned(_ paper: Paper) -> Bool {
        paper.follows.allSatisfy { !answer($0).isEmpty }
    }

    /// Why a paper is not needed, in the clerk's words.
    package func note(at path: AnswerPath) -> String { answers[path.aspect("why")] }
}
