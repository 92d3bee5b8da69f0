import Canvas

/// A long text broken into lines, with the way between its characters and the places on the screen.
struct LongTextLayout {
    /// The characters of each line, as offsets into the text.
    let lines: [Range<Int>]
    let characters: [Character]

    init(_ text: String, width: Int) {
        let characters = Array(text)
        var lines: [Range<Int>] = []
        var start = 0
        var columns = 0
        var lastBlank: Int?
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character == "\n" {
                lines.append(start..<index)
                start = index + 1
                columns = 0
                lastBlank = nil
            } else {
                columns += character.columns
                if columns > width {
                    // Break after the last blank, or in the word where there is none.
                    let end = lastBlank.map { $0 + 1 } ?? index
                    lines.append(start..<end)
                    start = end
                    columns = characters[start...index].reduce(0) { $0 + $1.columns }
                    lastBlank = nil
                }
                if character == " " { lastBlank = index }
            }
            index += 1
        }
        lines.append(start..<characters.count)
        self.lines = lines
        self.characters = characters
    }

    func text(of line: Int) -> String { String(characters[lines[line]]) }

    /// The line and the column in which the cursor stands.
    func position(of cursor: Int) -> (line: Int, column: Int) {
        let line = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
        let end = min(cursor, lines[line].upperBound)
        let column = characters[lines[line].lowerBound..<end].reduce(0) { $0 + $1.columns }
        return (line, column)
    }

    /// The cursor one or more lines further; nil beyond the first and the last line.
    func cursor(from cursor: Int, movedBy distance: Int) -> Int? {
        let (line, column) = position(of: cursor)
        let target = line + distance
        guard lines.indices.contains(target) else { return nil }
        var used = 0
        var at = lines[target].lowerBound
        let isLast = target == lines.count - 1
        let end = isLast ? lines[target].upperBound : max(at, lines[target].upperBound - 1)
        while at < end, used + characters[at].columns <= column {
            used += characters[at].columns
            at += 1
        }
        return at
    }
}
