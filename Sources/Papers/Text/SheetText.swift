import Alphabet
import Canvas
import Messages

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
    private var pager: Pager

    private let blocks: [Block]

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
        for block in blocks { add(block) }
        let pages = pager.finish()
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
        let number = sheet.pages.replacing("{page}", with: String(page), "{pages}", String(pages))
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
        case .facts(let answers): for answer in answers { pager.add(fact(answer)) }
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
        inner.pager = Pager(height: .max)
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
            let text = answers.map { answer in
                "\(answer.label.text) \(answer.value?.text ?? String(repeating: "_", count: 16))"
            }.joined(separator: "  ")
            if text.columns <= width - 2 { return [text + rule(after: text)] }
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

    // MARK: Frames

    private mutating func add(grid answers: [Block.Answer]) {
        let frame = Frame(width: width)
        let rows = answers.map { answer -> Frame.Row in
            let value = answer.value?.text ?? ""
            if size.isLarge {
                return Frame.Row(bands: [
                    Frame.Band(
                        cells: ["\(answer.label.text):\n\(value)"], widths: [width - 2])
                ])
            }
            let left = 46
            return Frame.Row(bands: [
                Frame.Band(cells: [answer.label.text, value], widths: [left, width - left - 3])
            ])
        }
        pager.add(rows, in: frame)
    }

    private mutating func add(columns cells: [Block.Cell]) {
        pager.space()
        let frame = Frame(width: width)
        let half = size.isLarge ? width - 2 : (width - 3) / 2
        let widths = size.isLarge ? [width - 2] : [width - 3 - half, half]
        let texts = zip(cells, widths + widths).map { cell, cellWidth in
            let lines = lines(of: cell, within: cellWidth - 2)
            return lines.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "\n")
        }
        if size.isLarge {
            pager.add(
                texts.map { Frame.Row(bands: [Frame.Band(cells: [$0], widths: widths)]) },
                in: frame)
        } else {
            pager.add([Frame.Row(bands: [Frame.Band(cells: texts, widths: widths)])], in: frame)
        }
    }

    private func lines(of cell: Block.Cell, within width: Int) -> [String] {
        switch cell {
        case .date(let label, let parts):
            let boxes = parts.map { part in
                let digits =
                    part.digits.isEmpty
                    ? String(repeating: "_", count: part.count) : part.digits
                return "\(part.label.text) [\(digits)]".replacing(" ", with: "\u{A0}")
            }
            let line = ([label.text + ":"] + boxes).joined(separator: " ")
            if line.columns <= width { return [line] }
            return (label.text + ":").wrapped(to: width)
                + boxes.joined(separator: "  ").wrapped(to: width - 3).map { "   " + $0 }
        case .choice(let choice): return lines(of: choice, indented: 0, within: width)
        case .answers(let heading, let answers):
            return heading.text.wrapped(to: width) + [""]
                + answers.flatMap { answer in
                    (answer.label.text + ":").wrapped(to: width)
                        + (answer.value?.text ?? "").wrapped(to: width)
                }
        case .skipped(let label, let why):
            return label.text.wrapped(to: width) + [""] + why.text.wrapped(to: width)
        }
    }

    private func lines(
        of choice: Block.Choice, indented indentation: Int, within width: Int
    ) -> [String] {
        let options = choice.options.map { option in
            (option.isChosen ? "[x] " : "[ ] ") + (option.code.map { "\($0). " } ?? "")
        }
        // Options without codes are few and short.
        if choice.options.allSatisfy({ $0.code == nil }) {
            let words = zip(options, choice.options).map { $0 + $1.words.text }
                .map { $0.replacing(" ", with: "\u{A0}") }
            return ([choice.label.text + ":"] + words).joined(separator: " ").wrapped(to: width)
        }
        return (choice.label.text + ":").wrapped(to: width)
            + zip(options, choice.options).flatMap { mark, option in
                let indent = String(repeating: " ", count: indentation)
                let hang = String(repeating: " ", count: mark.count)
                return option.words.text.wrapped(to: width - indentation - mark.count)
                    .enumerated().map { indent + ($0 == 0 ? mark : hang) + $1 }
            }
    }

    private mutating func add(_ table: Block.Table) {
        let frame = Frame(width: width)
        let numbered = table.isNumbered && !size.isLarge
        let inner = width - 2 - (numbered ? Frame.numberWidth + 1 : 0)
        let bands = size.isLarge ? table.columns.map { _ in [0] } : table.bands
        func row(_ texts: [String], number: String?) -> Frame.Row {
            var rest = texts[...]
            return Frame.Row(
                bands: bands.map { widths in
                    let cells = Array(rest.prefix(widths.count))
                    rest = rest.dropFirst(widths.count)
                    let taken = widths.dropLast().reduce(0) { $0 + $1 + 1 }
                    return Frame.Band(cells: cells, widths: widths.dropLast() + [inner - taken])
                }, number: numbered ? number : nil)
        }
        let head = row(table.columns.map(\.label.text), number: "№")
        let short = row(table.columns.map(\.short.text), number: "№")
        var rows = table.rows.enumerated().map { number, cells in
            row(cells.map(\.text), number: String(number + 1))
        }
        if let instead = table.instead {
            rows = [
                Frame.Row(
                    bands: [Frame.Band(cells: [instead.text], widths: [inner])],
                    number: numbered ? "" : nil)
            ]
        }
        let above = table.continued.isEmpty ? [] : table.continued.text.wrapped(to: width)
        pager.add(rows, head: [head], in: frame, continued: (above, [short]))
    }

    // MARK: Facts, lists, signatures

    private func fact(_ answer: Block.Answer) -> [String] {
        let column = size.isLarge ? 2 : 33
        let value = answer.value?.text ?? String(repeating: "_", count: 30)
        let values = value.wrapped(to: width - column)
        let indent = String(repeating: " ", count: column)
        if size.isLarge {
            return (answer.label.text + ":").wrapped(to: width) + values.map { indent + $0 }
        }
        let labels = answer.label.text.wrapped(to: column - 2)
        return (0..<max(labels.count, values.count)).map { index in
            (index < labels.count ? labels[index] : "").filled(to: column)
                + (index < values.count ? values[index] : "")
        }
    }

    private mutating func add(list items: [Block.Item]) {
        let column = 56
        for (number, item) in items.enumerated() {
            let mark = "\(number + 1).".leading(to: 4) + " "
            let hasColumn = !item.remark.isEmpty && !size.isLarge
            let remark = hasColumn ? item.remark.text.wrapped(to: width - column) : []
            let text =
                size.isLarge && !item.remark.isEmpty
                ? "\(item.words.text): \(item.remark.text)" : item.words.text
            let lines = text.wrapped(to: (hasColumn ? column - 1 : width) - mark.count)
            pager.add(
                (0..<max(lines.count, remark.count)).map { index in
                    let left =
                        (index == 0 ? mark : String(repeating: " ", count: mark.count))
                        + (index < lines.count ? lines[index] : "")
                    return index < remark.count ? left.filled(to: column) + remark[index] : left
                })
        }
    }

    private func lines(of signature: Block.Signature) -> [String] {
        let who = signature.who.isEmpty ? [] : signature.who.text.wrapped(to: width)
        let line = String(repeating: "_", count: signature.who.isEmpty ? 36 : 20)
        let caption = signature.caption.text
        let day = signature.day?.text ?? ""
        // Who signs is said before the line, so what the line is for stands behind it.
        if !signature.who.isEmpty, !size.isLarge {
            if day.isEmpty {
                return [who.joined(separator: " "), line, caption].joined(separator: " ")
                    .wrapped(to: width)
            }
            return who + ["", [line, caption, day].joined(separator: " ")]
        }
        var lines = who + (who.isEmpty ? [] : [""]) + [line]
        if !day.isEmpty {
            let isFit = line.columns + 2 + day.columns <= width
            if isFit { lines[lines.count - 1] += "  " + day } else { lines.append(day) }
        }
        return lines + (caption.isEmpty ? [] : caption.wrapped(to: width))
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
    fileprivate func leading(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - columns)) + self
    }

    fileprivate func replacing(
        _ one: String, with first: String, _ other: String, _ second: String
    ) -> String { replacing(one, with: first).replacing(other, with: second) }
}
