import Forms

extension Check {
    /// An answer that the questionnaire cannot do without is empty (Appendix 1 of order 259).
    static let required = Check("required", tells: [.required]) { at in
        at.isUnanswered(under: at.field?.required) ? at.tell(.required) : []
    }

    /// An answer that people normally have is empty, and no code says why.
    static let expected = Check("expected", tells: [.expected]) { at in
        if at.isUnanswered(under: at.field?.required) { return [] }
        return at.isUnanswered(under: at.field?.expected) ? at.tell(.expected) : []
    }
}

extension Inspection {
    /// One problem at the answer that is looked at.
    func tell(
        _ code: Problem.Code, variant: String? = nil, _ details: [String: Problem.Detail] = [:],
        reads: [AnswerPath] = []
    ) -> [Problem] {
        path.map { [Problem(code, at: $0, variant: variant, details: details, reads: reads)] } ?? []
    }

    fileprivate func isUnanswered(under condition: Condition?) -> Bool {
        guard let condition, let path, text.isEmpty else { return false }
        guard interview.holds(condition, row: path.row, of: path.field) else { return false }
        return interview.missingCode(path).isEmpty
    }
}
