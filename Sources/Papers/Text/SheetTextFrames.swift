import Canvas

/// What a sheet as plain text draws with frames, and the choices that stand in them.
extension SheetText {
    mutating func add(grid answers: [Block.Answer]) {
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

    mutating func add(columns cells: [Block.Cell]) {
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

    func lines(of cell: Block.Cell, within width: Int) -> [String] {
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

    func lines(
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

    mutating func add(_ table: Block.Table) {
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
        // Where each cell stands by itself, it has its label above, and there is no head.
        let labels = table.columns.map { size.isLarge ? "\($0.short.text):\n" : "" }
        var rows = table.rows.enumerated().map { number, cells in
            row(zip(labels, cells).map { $0 + $1.text }, number: String(number + 1))
        }
        if let instead = table.instead {
            rows = [
                Frame.Row(
                    bands: [Frame.Band(cells: [instead.text], widths: [inner])],
                    number: numbered ? "" : nil)
            ]
        }
        let above = table.continued.isEmpty ? [] : table.continued.text.wrapped(to: width)
        pager.add(
            rows, head: size.isLarge ? [] : [head], in: frame,
            continued: (above, size.isLarge ? [] : [short]))
    }
}
