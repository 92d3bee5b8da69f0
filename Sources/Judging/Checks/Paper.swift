package import Forms

extension Check {
    /// A paper of the order's list: whether it is there, and why it need not be.
    ///
    /// Appendix 2 of order 259, item 10; where the package is incomplete the worker refuses it (Law of
    /// 15 April 2013 No. 88-V, article 20, 2).
    static let paper = Check("paper", tells: [.paperState, .paperMissing, .paperNote]) { at in
        guard let path = at.path, let paper = at.field?.kind.paper, at.interview.judgesPapers
        else { return [] }
        let (circumstance, state) = paper.parts(of: at.text)
        if state.isEmpty {
            // What makes it is told where it is signed.
            if !at.interview.isSigned(paper) { return [] }
            let isAsked = !paper.circumstances.isEmpty && circumstance == nil
            return at.tell(.paperState, variant: isAsked ? "question" : nil)
        }
        if state == Paper.missing { return at.tell(.paperMissing) }
        let isOwed = paper.owesNote(at.text) && at.interview.note(at: path).isEmpty
        return isOwed ? at.tell(.paperNote) : []
    }
}

extension Interview {
    /// Whether all signatures are there that make a paper what it is; true of one that none does.
    package func isSigned(_ paper: Paper) -> Bool {
        paper.follows.allSatisfy { !answer($0).isEmpty }
    }

    /// Why a paper is not needed, in the clerk's words.
    package func note(at path: AnswerPath) -> String { answers[path.note] }
}
