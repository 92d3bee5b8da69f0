import Canvas

/// Facts beside their labels, lists and signatures of a sheet as plain text.
extension SheetText {
    /// - Parameter isAlone: whether nothing stands below it for which it would keep a column.
    func fact(_ answer: Block.Answer, isAlone: Bool = false) -> [String] {
        let column = size.isLarge ? 2 : 33
        let value = answer.value?.text ?? String(repeating: "_", count: 30)
        let line = "\(answer.label.text): \(value)"
        if isAlone, !size.isLarge, line.columns <= width { return [line] }
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

    mutating func add(list items: [Block.Item]) {
        let column = 56
        for (number, item) in items.enumerated() {
            let mark = "\(number + 1).".leading(to: 4) + " "
            let hasColumn = !item.remark.isEmpty && !size.isLarge
            let remark = hasColumn ? item.remark.text.wrapped(to: width - column) : []
            let text =
                size.isLarge && !item.remark.isEmpty
                ? "\(item.words.text) – \(item.remark.text)" : item.words.text
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

    func lines(of signature: Block.Signature) -> [String] {
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
        // What the line is for stands behind it, and the day below both.
        if !signature.who.isEmpty {
            return who + ["", [line, caption].filter { !$0.isEmpty }.joined(separator: " ")]
                + (day.isEmpty ? [] : day.wrapped(to: width))
        }
        var lines = [line]
        if !day.isEmpty {
            let isFit = line.columns + 2 + day.columns <= width
            if isFit { lines[lines.count - 1] += "  " + day } else { lines.append(day) }
        }
        return lines + (caption.isEmpty ? [] : caption.wrapped(to: width))
    }
}
