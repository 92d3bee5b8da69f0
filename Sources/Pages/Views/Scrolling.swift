import Canvas
import Casework

/// Which part of a body that is taller than the window is seen.
extension Model {
    /// What the clerk had before her when she pressed the key.
    var whatIsSeen: Layout { seen ?? laidOut }

    /// Keeps what is seen of a page that is only read within its lines.
    mutating func keepInSight(of layout: Layout) {
        scroll = min(max(0, scroll), max(0, layout.body.count - layout.bodyHeight))
    }

    /// Scrolls a page that is only read; false for a command that does nothing there.
    package mutating func scrollPage(_ command: Command) -> Bool {
        let top = scroll
        switch command {
        case .down: scroll += 1
        case .up: scroll -= 1
        case .nextScreen: scroll += whatIsSeen.bodyHeight - 1
        case .previousScreen: scroll -= whatIsSeen.bodyHeight - 1
        case .home: scroll = 0
        case .end: scroll = whatIsSeen.body.count
        default: return false
        }
        keepInSight(of: whatIsSeen)
        return scroll != top || ![.nextScreen, .previousScreen].contains(command)
    }

    /// Whether some of the body lies beyond the window.
    package var isScrolled: Bool { laidOut.body.count > bodyHeight }

    /// Whether what stands below is still to be read.
    var hasMoreBelow: Bool { scroll + bodyHeight < laidOut.body.count }

    /// ↑ and ↓ read what the window cannot show with the focus at once before they leave it; false where
    /// nothing is left to read on that side.
    mutating func scrollWithinFocus(by step: Int) -> Bool {
        let (lines, height) = (whatIsSeen.body, whatIsSeen.bodyHeight)
        guard let read = readWithFocus(among: lines), read.count > height else { return false }
        let beyond = step > 0 ? scroll + height : scroll - 1
        guard read.contains(beyond) else { return false }
        scroll = min(
            max(read.lowerBound, scroll + step * max(1, height - 1)), read.upperBound - height)
        isReading = true
        return true
    }

    /// The lines of the focus with those that nothing else would bring into sight: what stands above it
    /// and belongs to nothing, as headings do, and behind the last place all that follows.
    private func readWithFocus(among lines: [BodyLine]) -> Range<Int>? {
        guard var first = lines.firstIndex(where: \.isFocused),
            var last = lines.lastIndex(where: \.isFocused)
        else { return nil }
        func isFree(_ number: Int) -> Bool {
            !lines[number].isOfPlace && !lines[number].isFocused
        }
        while first > 0, isFree(first - 1) { first -= 1 }
        if (last + 1..<max(last + 1, lines.count)).allSatisfy(isFree) { last = lines.count - 1 }
        return first..<last + 1
    }

    /// Scrolls so that all of the focus is seen, and as little else moves as possible.
    mutating func keepFocusInSight(among lines: [BodyLine]) {
        guard let first = lines.firstIndex(where: \.isFocused),
            let last = lines.lastIndex(where: \.isFocused),
            let read = readWithFocus(among: lines)
        else {
            scroll = 0
            return
        }
        let height = bodyHeight
        if isReading, read.count > height {
            scroll = min(max(scroll, read.lowerBound), read.upperBound - height)
            return
        }
        var top = min(scroll, max(0, lines.count - height))
        if last - first >= height {
            // Taller than the window: ↑ and ↓ read it before they leave it.
            scroll = min(max(top, first), last - height + 1)
            if page.asks { keepCursorInSight(among: lines) }
            makeRoomForList()
            return
        }
        if last >= top + height { top = last - height + 1 }
        if let cursor = lines.lastIndex(where: { $0.cursor != nil }), cursor >= top + height {
            top = cursor - height + 1
        }
        if first < top { top = first }
        // The heading above the first field is worth seeing with it.
        if last < height, first <= height / 2 || read.lowerBound == 0 { top = 0 }
        scroll = page.top(top, of: lines.count, in: self)
        makeRoomForList()
    }

    /// What is typed must be seen, wherever in a tall answer it is.
    private mutating func keepCursorInSight(among lines: [BodyLine]) {
        guard let cursor = lines.lastIndex(where: { $0.cursor != nil }) else { return }
        scroll = max(min(scroll, cursor), cursor - bodyHeight + 1)
    }

    /// In a low window the answer to which an open list belongs goes up, so that some of the list has
    /// room beneath it.
    private mutating func makeRoomForList() {
        guard let list = intake.list, let cursor = bodyCursor?.row else { return }
        let wanted = min(4, list.items.count) + 2
        if max(bodyHeight + 1 - cursor, cursor - 2) < wanted { scroll += cursor - 2 }
    }
}
