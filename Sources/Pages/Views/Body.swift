package import Canvas
import Casework
package import Forms
import Judging
import Messages

/// A line of the body, before it is scrolled into the window.
package struct BodyLine: Sendable {
    package var spans: [Piece] = []
    /// Whether the line belongs to what has the focus.
    package var isFocused = false
    /// Where a click on the line leads; nil where it leads nowhere.
    package var path: AnswerPath?
    /// The problem of the answer that is marked here.
    var mark: Problem.Level?
    /// The column of the hardware cursor, if it stands on this line.
    package var cursor: Int?

    package struct Piece: Sendable {
        package var column: Int
        package var text: String
        package var style: Style
    }

    package init() {}

    package init(_ text: String, at column: Int, style: Style = .plain) {
        add(text, at: column, style: style)
    }

    /// What it says, from left to right.
    package func text(joining sign: String = ", ") -> String {
        spans.sorted { $0.column < $1.column }.map(\.text).joined(separator: sign)
    }

    package mutating func add(_ text: String, at column: Int, style: Style = .plain) {
        if !text.isEmpty { spans.append(Piece(column: column, text: text, style: style)) }
    }
}

/// A picture before it is drawn.
package struct Layout: Sendable {
    package let body: [BodyLine]
    /// The lines of the message, and how grave it is.
    let message: [String]
    let level: Problem.Level?
}

extension Model {
    /// What is before the clerk, laid out now if it was not.
    package var laidOut: Layout {
        if let layout { return layout }
        let (sentences, level) = message
        return Layout(body: body, message: lines(of: sentences, level), level: level)
    }

    /// How many lines the message takes: one for each language, and more only where a sentence needs
    /// them; then the message grows over the last line of the body, and what is above stays.
    var messageHeight: Int { max(intake.languages.count, messageLines.count) }

    /// How many lines of the body the window shows.
    package var bodyHeight: Int { max(1, size.rows - 4 - messageHeight) }

    /// The least window in which a question can be read whole with its message: it is made for 24
    /// rows, and below 16 nobody would see what he types into.
    static let leastSize = Size(rows: 16, columns: 80)

    var isTooSmall: Bool {
        size.columns < Model.leastSize.columns || size.rows < Model.leastSize.rows
    }

    /// The lines of the page that is before the clerk.
    var body: [BodyLine] { page.body(in: self) }

    /// Scrolls within a focus that is taller than the window; false where none of it lies beyond.
    mutating func scrollWithinFocus(by step: Int) -> Bool {
        let lines = laidOut.body
        let beyond = step > 0 ? scroll + bodyHeight : scroll - 1
        guard lines.indices.contains(beyond), lines[beyond].isFocused else { return false }
        scroll += step * (bodyHeight - 1)
        return true
    }

    /// Lays out what is before the clerk, and scrolls to where it must be seen.
    mutating func layOut() {
        if isTooSmall { return }
        let laid = laidOut
        // The message decides how much of the body is seen.
        layout = laid
        keptLines = place == .form ? KeptLines(laid.body, in: lineFrame, of: interview) : nil
        if page.isRead { keepInSight() } else { keepFocusInSight(among: laid.body) }
    }

    /// Keeps what is seen of a page that is only read within its lines.
    package mutating func keepInSight() {
        scroll = min(max(0, scroll), max(0, laidOut.body.count - bodyHeight))
    }

    /// Scrolls so that all of the focus is seen, and as little else moves as possible.
    private mutating func keepFocusInSight(among lines: [BodyLine]) {
        guard let first = lines.firstIndex(where: \.isFocused),
            let last = lines.lastIndex(where: \.isFocused)
        else {
            scroll = 0
            return
        }
        let height = bodyHeight
        var top = min(scroll, max(0, lines.count - height))
        if last - first >= height {
            // Taller than the window: ↑ and ↓ read it before they leave it.
            scroll = min(max(top, first), last - height + 1)
            return
        }
        if last >= top + height { top = last - height + 1 }
        if let cursor = lines.lastIndex(where: { $0.cursor != nil }), cursor >= top + height {
            top = cursor - height + 1
        }
        if first < top { top = first }
        // The heading above the first field is worth seeing with it.
        if lines[..<first].allSatisfy({ !$0.isFocused }), last < height, first <= height / 2 {
            top = 0
        }
        // What lies below the last line of the focus cannot be reached otherwise.
        if isAtEnd { top = max(0, lines.count - height) }
        scroll = top
    }
}
