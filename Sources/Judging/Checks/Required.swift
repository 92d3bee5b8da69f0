import Forms

extension Check {
    /// An answer that the questionnaire cannot do without is empty (Appendix 1 of order 259).
    static let required = Check("required", tells: [.required]) { at in
        at.isUnanswered(under: at.field?.required) ? at.tell(.required) : []
    }
}

extension Inspection {
    /// Whether nothing stands there that a condition demands, and no code says why.
    func isUnanswered(under condition: Condition?) -> Bool {
        guard let condition, let path, text.isEmpty else { return false }
        guard interview.holds(condition, row: path.row, of: path.field) else { return false }
        return interview.missingCode(path).isEmpty
    }
}
