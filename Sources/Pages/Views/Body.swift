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
    /// Whether it belongs to a place on which the focus can stand; headings and remarks do not.
    var isOfPlace = false
    /// Where a click on the line leads; nil where it leads nowhere.
    package var path: AnswerPath?
    /// The line of the work list to which it belongs, counted from zero; nil for all others.
    var entry: Int?
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
    /// How many lines of the body are seen.
    let bodyHeight: Int
    /// Whether the answer in hand goes on in its line behind the cursor, and a letter there moves nothing:
    /// the message keeps its height, and a list has no say.
    var goesOn = false
}

extension Model {
    /// What is before the clerk, laid out now if it was not.
    package var laidOut: Layout {
        if let layout { return layout }
        let (sentences, level) = message
        let lines = lines(of: sentences, level)
        return Layout(
            body: body, message: lines, level: level, bodyHeight: bodyHeight(above: lines))
    }

    /// How many lines the message takes: one for each language, and more only where a sentence needs
    /// them; then the message grows over the last line of the body, and what is above stays. In a low
    /// window no line is kept free for it.
    var messageHeight: Int { height(of: messageLines) }

    private func height(of message: [String]) -> Int {
        max(size.rows < 16 ? 1 : intake.languages.count, message.count)
    }

    /// How many lines of the body the window shows.
    package var bodyHeight: Int { layout?.bodyHeight ?? bodyHeight(above: messageLines) }

    private func bodyHeight(above message: [String]) -> Int {
        max(1, size.rows - Model.edges - height(of: message))
    }

    /// The rows that are neither the body's nor the message's: header, footer and their rules.
    static let edges = 4

    /// The least window in which a question can be answered while its message is seen: in fewer rows or
    /// columns nobody would see what he types into.
    package static let leastSize = Size(rows: 12, columns: 40)

    var isTooSmall: Bool {
        size.columns < Model.leastSize.columns || size.rows < Model.leastSize.rows
    }

    /// The lines of the page that is before the clerk.
    var body: [BodyLine] { page.body(in: self) }

    /// Lays out what is before the clerk, and scrolls to where it must be seen.
    public mutating func layOut() {
        isSeenTooSmall = isTooSmall
        if isSeenTooSmall {
            seen = nil
            return
        }
        let laid = laidOut
        // The message decides how much of the body is seen.
        layout = laid
        seen = laid
        keptLines = place == .form ? KeptLines(laid.body, in: lineFrame, of: interview) : nil
        if page.isRead { keepInSight(of: laid) } else { keepFocusInSight(among: laid.body) }
        let goesOn = goesOn
        seen?.goesOn = goesOn
        if isAtEnd, !hasMoreBelow { endReading.noteRead() }
    }
}
