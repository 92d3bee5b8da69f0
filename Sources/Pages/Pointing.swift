import Canvas
import Casework
import Forms

/// What the mouse does, where it was switched on: a click leads to a field or chooses a line, the wheel goes on
/// or back. Neither answers anything; only a second click on an entry that the first one chose is its Enter.
extension Model {
    mutating func click(at position: Position) -> [Effect] {
        guard !isTooSmall, !isHidden, position.column < size.columns else { return [] }
        forgetHalfKeys()
        if let box = overlay?.box { return click(at: position, in: box) }
        clickOnPage(at: position)
        return []
    }

    /// Chooses an entry of a box, or takes it where the click before has chosen it.
    private mutating func click(at position: Position, in box: any Box) -> [Effect] {
        let former = pointed
        pointed = nil
        guard let entry = box.entryBox(in: self)?.entry(at: position) else { return [] }
        if let former, former == Pointed(overlay: overlay, entry: entry) { return press(.enter) }
        intake.notice = nil
        box.point(at: entry, in: &self)
        pointed = Pointed(overlay: overlay, entry: entry)
        return []
    }

    private mutating func clickOnPage(at position: Position) {
        let index = scroll + position.row - 2
        guard (2..<2 + whatIsSeen.bodyHeight).contains(position.row),
            whatIsSeen.body.indices.contains(index)
        else { return }
        intake.notice = nil
        page.click(onLine: index, in: &self)
    }

    /// Never as ↑ and ↓ in an upright choice: they would change its answer.
    mutating func turnWheel(by step: Int) -> [Effect] {
        if isTooSmall || isHidden { return [] }
        let isOnField = page.asks && overlay == nil
        let key: Key = isOnField ? (step > 0 ? .tab : .backTab) : (step > 0 ? .down : .up)
        return press(key)
    }
}

/// The entry of a box that the last click chose, while nothing else has changed the box.
struct Pointed: Equatable, Sendable {
    let overlay: Overlay?
    let entry: Int
}
