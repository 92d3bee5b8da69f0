extension String {
    /// The text broken into lines of at most `width` columns, at blanks; line feeds always break.
    ///
    /// A word that is longer than a line is broken after a hyphen or slash if it has one, otherwise
    /// between characters. Nothing is lost but the blanks at which a line breaks. An empty text is
    /// one empty line.
    public func wrapped(to width: Int) -> [String] {
        let width = max(1, width)
        return wrappedPlain(to: width) ?? wrappedByCharacters(to: width)
    }

    /// Whatever the text holds.
    func wrappedByCharacters(to width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var lineColumns = 0
            for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
                var rest = String(word)
                let restColumns = rest.columns
                if line.isEmpty && lines.isEmpty && rest.isEmpty { continue }
                if !line.isEmpty && lineColumns + 1 + restColumns <= width {
                    line += " " + rest
                    lineColumns += 1 + restColumns
                    continue
                }
                if !line.isEmpty {
                    lines.append(line)
                    line = ""
                    lineColumns = 0
                }
                while rest.columns > width {
                    let head = rest.head(columns: width)
                    lines.append(head)
                    rest.removeFirst(head.count)
                }
                line = rest
                lineColumns = rest.columns
            }
            lines.append(line)
        }
        return lines
    }

    /// The same for a text of plain characters whose words all fit, which nearly all are; nil for any
    /// other. A line is a piece of the text then, and no character is looked at twice.
    func wrappedPlain(to width: Int) -> [String]? {
        let scalars = unicodeScalars
        var lines: [String] = []
        var line = scalars.startIndex..<scalars.startIndex
        var lineColumns = 0
        var wordStart = scalars.startIndex
        var wordColumns = 0
        var index = scalars.startIndex
        while true {
            let isEnd = index == scalars.endIndex
            if !isEnd, scalars[index] != " " {
                guard scalars[index].isPlain, wordColumns < width else { return nil }
                wordColumns += 1
                scalars.formIndex(after: &index)
                continue
            }
            let word = wordStart..<index
            if !line.isEmpty, lineColumns + 1 + wordColumns <= width {
                line = line.lowerBound..<index
                lineColumns += 1 + wordColumns
            } else if !(line.isEmpty && lines.isEmpty && word.isEmpty) {
                if !line.isEmpty { lines.append(String(self[line])) }
                line = word
                lineColumns = wordColumns
            }
            if isEnd { break }
            scalars.formIndex(after: &index)
            wordStart = index
            wordColumns = 0
        }
        return lines + [String(self[line])]
    }

    /// The longest beginning that fits into `columns`, ending after a hyphen or slash where possible.
    private func head(columns: Int) -> String {
        var head = ""
        var used = 0
        for character in self {
            if used + character.columns > columns { break }
            head.append(character)
            used += character.columns
        }
        if head.isEmpty, let first { return String(first) }
        if let cut = head.lastIndex(where: { $0 == "-" || $0 == "/" }), cut != head.startIndex {
            return String(head[...cut])
        }
        return head
    }
}
