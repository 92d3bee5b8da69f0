import Alphabet

/// Sets lines onto pages: what belongs together stays together, and a frame that goes over a page is
/// closed above and opened below.
struct Pager {
    /// How many lines a page has for the body.
    let height: Int
    private(set) var pages: [[String]] = []
    private var page: [String] = []
    /// Lines that stay with what comes next.
    private var bound: [String] = []
    /// Whether no blank lines part what follows each other.
    let isTight: Bool

    init(height: Int, isTight: Bool = false) {
        self.height = height
        self.isTight = isTight
    }

    private var room: Int { height - page.count }

    /// A blank line; none where a page begins, and none under a heading.
    mutating func space() {
        if !isTight, bound.isEmpty, !page.isEmpty, page.last != "" { page.append("") }
    }

    /// Takes back the blank line under what was bound.
    mutating func tighten() {
        if bound.last == "" { bound.removeLast() }
    }

    /// Lines that no page break parts; longer ones than a page go over several.
    mutating func add(_ lines: [String], staysWithNext: Bool = false) {
        if staysWithNext {
            bound += lines
            return
        }
        begin(lines.count)
        var rest = lines[...]
        while rest.count > room {
            page += rest.prefix(room)
            rest = rest.dropFirst(room)
            turn()
        }
        page += rest
    }

    /// Puts what was bound before so many lines, on a page that has room for both.
    private mutating func begin(_ count: Int) {
        let needed = bound.count + count
        if needed > room, !page.isEmpty, needed <= height || bound.count + 1 > room { turn() }
        // On a page of its own nothing stands before them.
        page += page.isEmpty ? Array(bound.drop { $0.isEmpty }) : bound
        bound = []
    }

    private mutating func turn() {
        while page.last == "" { page.removeLast() }
        if !page.isEmpty { pages.append(page) }
        page = []
    }

    /// Rows in a frame, none of them cut.
    ///
    /// - Parameters:
    ///   - head: the first rows, which stay with the one after them.
    ///   - continued: what stands above the frame, and its head, on the pages on which it goes on.
    mutating func add(
        _ rows: [Frame.Row], head: [Frame.Row] = [], in frame: Frame,
        continued: (lines: [String], head: [Frame.Row]) = ([], [])
    ) {
        var last: Set<Int>?
        let headHeight = max(
            (head + continued.head).reduce(0) { $0 + frame.lines(of: $1).count + 1 },
            continued.lines.count)
        let rows = rows.flatMap { row in
            frame.parts(of: row, within: max(1, self.height - bound.count - headHeight - 2))
        }
        func height(of rows: some Sequence<Frame.Row>) -> Int {
            rows.reduce(0) { $0 + frame.lines(of: $1).count + 1 }
        }
        var isFirst = true
        for (number, row) in rows.enumerated() {
            if isFirst {
                begin(height(of: head) + height(of: [row]) + 1)
                for row in head { put(row, in: frame, after: &last) }
                isFirst = false
            } else if height(of: [row]) + 1 > room {
                close(frame, after: &last)
                turn()
                page += continued.lines
                for row in continued.head { put(row, in: frame, after: &last) }
            }
            put(row, in: frame, after: &last)
            if number == rows.count - 1 { close(frame, after: &last) }
        }
    }

    private mutating func put(_ row: Frame.Row, in frame: Frame, after last: inout Set<Int>?) {
        let isNumbered = row.number != nil
        guard let first = row.bands.first, let final = row.bands.last else { return }
        page.append(
            frame.border(above: last, below: frame.posts(first, numbered: isNumbered)))
        page += frame.lines(of: row)
        last = frame.posts(final, numbered: isNumbered)
    }

    private mutating func close(_ frame: Frame, after last: inout Set<Int>?) {
        page.append(frame.border(above: last, below: nil))
        last = nil
    }

    /// The pages that there are now, the last one too.
    mutating func finish() -> [[String]] {
        begin(0)
        turn()
        return pages
    }
}
