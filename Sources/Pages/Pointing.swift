import Canvas
import Casework
import Forms

/// What the mouse does, where it was switched on: a click leads to a field or chooses a line, the wheel goes on
/// or back. Neither answers anything.
extension Model {
    mutating func click(at position: Position) {
        guard !isTooSmall, !isHidden, overlay == nil, position.column < size.columns else { return }
        let index = scroll + position.row - 2
        guard (2..<2 + bodyHeight).contains(position.row), laidOut.body.indices.contains(index)
        else {
            return
        }
        intake.notice = nil
        intake.departure = nil
        switch place {
        case .form: click(onFormLine: laidOut.body[index])
        case .check:
            if let line = checkSheet.blocks.firstIndex(where: { $0.contains(index) }) {
                place = .check(line: line)
            }
        case .workList:
            let count = workList.lines(filter: filter).count
            if let line = (0..<count).first(where: { workListBody(chosen: $0)[index].isFocused }) {
                place = .workList(line: line)
            }
        case .finished: break
        }
    }

    private mutating func click(onFormLine line: BodyLine) {
        guard let path = line.path, path != questionnaire.focus, intake.focusables.contains(path)
        else { return }
        intake.leaveField()
        intake.focus(on: path)
    }

    /// Never as ↑ and ↓ in an upright choice: they would change its answer.
    mutating func turnWheel(by step: Int) -> [Effect] {
        if isTooSmall || isHidden { return [] }
        let isOnField = place == .form && overlay == nil
        let key: Key = isOnField ? (step > 0 ? .tab : .backTab) : (step > 0 ? .down : .up)
        return press(key)
    }
}
