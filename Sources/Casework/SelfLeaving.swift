import Alphabet
import Forms
import Judging

extension Intake {
    /// Types a character; whether the answer is to be left now, because nothing can follow.
    package mutating func typeToTheEnd(_ character: Character) -> Bool {
        let (text, notice) = (focusedText, notice)
        if text.isEmpty || replacesAnswer { typedWhole = questionnaire.focus }
        typeIntoField(character)
        // A key that was refused makes nothing full.
        let isTaken = focusedText != text || self.notice == notice
        return isTaken && leavesByItself()
    }

    /// Whether the focused answer is full and right, so that it leaves by itself; one that is full and wrong
    /// stays, and says so at once.
    ///
    /// Not where the clerk came to mend one line of the check page, and not where something stands behind
    /// the cursor. Nor does it turn the screen: a few digits would run through all of its choices, and nobody
    /// would have seen them.
    private mutating func leavesByItself() -> Bool {
        guard world.skipsAhead, let focus = questionnaire.focus, let field = focusedField,
            questionnaire.returnsToCheck != focus,
            field.typed.isFull(focusedText, of: field, at: focus, self),
            isInRow || focusables(on: questionnaire.screen).last != focus
        else { return false }
        let isWrong = questionnaire.problems.contains {
            $0.path == focus && $0.level == .error && questionnaire.isTold($0, leaving: focus)
        }
        if isWrong {
            see([focus])
            if let problem = questionnaire.problem(at: focus) {
                notice = Notice(content: .problem(problem), level: problem.level, stays: true)
            }
            return false
        }
        let typed = keystrokes.flatMap { $0.path == focus ? $0.typed : nil } ?? ""
        departure = Departure(
            beganWithMark: typed.first?.isSignOfNumbers == true && !questionnaire.usesKazakhRow,
            milliseconds: clock.milliseconds)
        return true
    }

    /// Whether a key belongs to the answer that has just left by itself; any other ends its time.
    package mutating func belongsToDeparted(_ character: Character) -> Bool {
        let isMark = character.isSignOfNumbers && !character.isWhitespace
        if departure?.beganWithMark == true, isMark { return true }
        departure = nil
        return false
    }

    /// The same of Enter and Tab.
    ///
    /// - Parameter actsHere: whether it would take or open something where the focus is now; then only one
    ///   that comes at once belongs to the answer that left, a later one was meant for what is seen.
    package mutating func enterBelongsToDeparted(actsHere: Bool) -> Bool {
        defer { departure = nil }
        guard let departure else { return false }
        return !actsHere || clock.milliseconds - departure.milliseconds <= Departure.reach
    }
}
