import Alphabet
import Canvas

/// A sheet as plain text, for every printer that prints letters of one width.
struct SheetText {
    /// How many columns and lines a page has, the foot included.
    struct Size {
        let columns: Int
        let lines: Int
        /// Whether it is for weak eyes: labels stand above values, tables are lists.
        let isLarge: Bool

        /// A line, the mark, and beside it or below it the number of the page.
        var foot: Int { isLarge ? 4 : 2 }

        static let usual = Size(columns: 80, lines: 60, isLarge: false)
        static let large = Size(columns: 48, lines: 36, isLarge: true)
    }

    let sheet: Sheet
    let size: Size
    var width: Int { size.columns }
    var pager: Pager

    private let blocks: [Block]
    /// How many lines are not worth a page.
    private static let few = 8

    /// - Parameter blocks: those that are set; nil for all of the sheet.
    init(_ sheet: Sheet, _ size: Size, blocks: [Block]? = nil) {
        self.sheet = sheet
        self.size = size
        self.blocks = blocks ?? sheet.blocks
        // The foot; above, on every page of training, two lines of the banner.
        pager = Pager(height: size.lines - size.foot - (sheet.banner == nil ? 0 : 2))
    }

    /// Pages of lines, a form feed before each but the first; nothing stands behind the last line end.
    mutating func text() -> String {
        let empty = pager
        for block in blocks { add(block) }
        var pages = pager.finish()
        // A few lines that would take a sheet of their own find room in the blank ones between the others.
        if pages.count > 1, pages[pages.count - 1].count <= SheetText.few {
            pager = Pager(height: empty.height, isTight: true)
            for block in blocks { add(block) }
            let tight = pager.finish()
            if tight.count < pages.count { pages = tight }
        }
        var lines: [String] = []
        for (number, page) in pages.enumerated() {
            var page = page
            if let banner = sheet.banner { page = [centred(banner.text), ""] + page }
            // The foot stands at the foot.
            page += Array(repeating: "", count: max(0, size.lines - size.foot - page.count))
            page += foot(number + 1, of: pages.count)
            if number > 0 { page[0] = "\u{C}" + page[0] }
            lines += page
        }
        return lines.map { $0.withoutEndBlanks + "\n" }.joined()
    }

    /// The same as one page without an end, a foot or a banner.
    mutating func lines() -> [String] {
        pager = Pager(height: .max)
        for block in blocks { add(block) }
        let banner = sheet.banner.map { [centred($0.text), ""] } ?? []
        return (banner + pager.finish().flatMap(\.self)).map(\.withoutEndBlanks)
    }

    private func foot(_ page: Int, of pages: Int) -> [String] {
        let number = sheet.pages.replacing("{page}", with: String(page))
            .replacing("{pages}", with: String(pages))
        let left = sheet.foot.text
        let rule = String(repeating: "─", count: width)
        if size.isLarge {
            let lines = left.wrapped(to: width) + [""]
            return [rule] + lines.prefix(2) + [number.leading(to: width)]
        }
        return [rule, left.filled(to: width - number.columns) + number]
    }

    private func centred(_ text: String) -> String {
        String(repeating: " ", count: max(0, (width - text.columns) / 2)) + text
    }

    // MARK: Blocks

    private mutating func add(_ block: Block) {
        switch block {
        case .corner(let parts): add(corner: parts)
        case .title(let parts):
            pager.space()
            let text = Words.joined(parts, with: " / ").text
            pager.add(text.wrapped(to: width).map(centred), staysWithNext: true)
            pager.add([""], staysWithNext: true)
        case .subtitle(let words):
            pager.tighten()
            pager.add(words.text.wrapped(to: width).map(centred), staysWithNext: true)
            pager.add([""], staysWithNext: true)
        case .heading(let words):
            pager.space()
            pager.add(words.text.wrapped(to: width), staysWithNext: true)
        case .nothing(let heading, let words):
            pager.space()
            pager.add("\(heading.text): \(words.text)".wrapped(to: width))
        case .paragraph(let words), .note(let words):
            pager.space()
            pager.add(words.text.wrapped(to: width))
        case .boxes(let label, let digits): pager.add(boxes(label, digits))
        case .line(let answers): pager.add(line(answers))
        case .row(let cells): for cell in cells { pager.add(lines(of: cell, within: width)) }
        case .grid(let answers): add(grid: answers)
        case .columns(let cells): add(columns: cells)
        case .choice(let choice):
            pager.space()
            pager.add(lines(of: choice, indented: 3, within: width))
        case .table(let table): add(table)
        case .facts(let answers):
            for answer in answers { pager.add(fact(answer, isAlone: answers.count == 1)) }
        case .list(let items): add(list: items)
        case .signature(let signature):
            pager.space()
            pager.add(lines(of: signature))
        case .stamp(let words): add(stamp: words)
        case .kept(let blocks): add(kept: blocks)
        }
    }

    /// What stays together is set on a page of its own, and put where there is room for it.
    private mutating func add(kept blocks: [Block]) {
        var inner = self
        inner.pager = Pager(height: .max, isTight: pager.isTight)
        for block in blocks { inner.add(block) }
        pager.space()
        pager.add(inner.pager.finish().flatMap(\.self))
    }

    private mutating func add(corner parts: [Words]) {
        let left = size.isLarge ? 0 : 36
        let lines = parts.flatMap { $0.text.wrapped(to: width - left) }
        pager.add(lines.map { String(repeating: " ", count: left) + $0 })
    }

    private mutating func add(stamp words: Words) {
        let frame = Frame(width: width)
        let lines = words.text.wrapped(to: width - 4)
        let cell = lines.map { line in
            String(repeating: "\u{A0}", count: max(0, (width - 4 - line.columns) / 2)) + line
        }.joined(separator: "\n")
        pager.add([Frame.Row(bands: [Frame.Band(cells: [cell], widths: [width - 2])])], in: frame)
    }

    private func boxes(_ label: Words, _ digits: [String]) -> [String] {
        let edge = { (left: String, middle: String, right: String) in
            left + Array(repeating: "─", count: digits.count).joined(separator: middle) + right
        }
        let content = "│" + digits.map { $0.isEmpty ? " " : $0 }.joined(separator: "│") + "│"
        let boxes = [edge("┌", "┬", "┐"), content, edge("└", "┴", "┘")]
        return boxes.enumerated().map { number, line in
            let head = number == 1 ? label.text + "  " : ""
            return String(repeating: " ", count: max(0, width - line.columns - head.columns))
                + head + line
        }
    }

    /// Answers on a ruled line that goes to the margin, so that nothing can be added unseen.
    private func line(_ answers: [Block.Answer]) -> [String] {
        if answers.count > 1, !size.isLarge {
            // A last gap goes to the margin, as one rule.
            let room = String(repeating: "_", count: 16)
            let parts = answers.enumerated().map { number, answer in
                let gap = number == answers.count - 1 ? "" : room
                return [answer.label.text, answer.value?.text ?? gap].filter { !$0.isEmpty }
                    .joined(separator: " ")
            }
            let text = parts.joined(separator: "  ")
            let least = answers.last?.value == nil ? room.columns + 1 : 2
            if text.columns <= width - least { return [text + rule(after: text)] }
        }
        return answers.flatMap { answer -> [String] in
            guard let value = answer.value else { return blank(answer.label) }
            if size.isLarge {
                var lines = value.text.wrapped(to: width)
                lines[lines.count - 1] += rule(after: lines[lines.count - 1])
                return answer.label.text.wrapped(to: width) + lines
            }
            var lines = "\(answer.label.text) \(value.text)".wrapped(to: width)
            lines[lines.count - 1] += rule(after: lines[lines.count - 1])
            return lines
        }
    }

    /// A line to write on, at least half as long as the page is wide.
    private func blank(_ label: Words) -> [String] {
        var lines = label.text.wrapped(to: width)
        if width - lines[lines.count - 1].columns < width / 2 { lines.append("") }
        lines[lines.count - 1] += rule(after: lines[lines.count - 1])
        return lines
    }

    private func rule(after text: String) -> String {
        let blank = text.isEmpty ? "" : " "
        return blank + String(repeating: "_", count: max(0, width - text.columns - blank.count))
    }
}

extension String {
    /// Without the blanks at its end; those at which no line ends are printed like others.
    fileprivate var withoutEndBlanks: String {
        var text = replacing("\u{A0}", with: " ")
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }

    /// With blanks before it.
    func leading(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - columns)) + self
    }
}
