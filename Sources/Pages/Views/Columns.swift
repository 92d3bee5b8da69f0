package import Canvas

/// Where things stand across the screen; all columns are counted from zero.
///
/// The one place that knows what a width means: whoever lays something out asks here where it stands and
/// how wide it may be, and breaks it into lines.
package struct Columns {
    let width: Int
    /// Whether labels are long and values short, as among papers.
    let hasWideLabels: Bool

    package init(_ width: Int, hasWideLabels: Bool = false) {
        self.width = width
        self.hasWideLabels = hasWideLabels
    }

    /// Whether nothing has room beside another thing: values stand beneath their labels, boxes take the
    /// whole width, and there is one language where two would leave no room.
    package var isNarrow: Bool { width < 64 }
    /// Whether the rows of a table have room for their columns; otherwise each goes on below itself.
    package var hasTables: Bool { width >= 80 }

    /// The mark of a problem: `!` or `?`.
    package var mark: Int { 0 }
    /// Where the order's number begins, which ends before the label.
    func point(_ point: String) -> Int { max(isNarrow ? 1 : 2, label - 1 - point.columns) }
    package var label: Int { isNarrow ? 4 : 5 }
    /// How wide a label beside its value may be; wide windows give it more.
    var labelWidth: Int {
        let usual = min(44, 28 + max(0, width - 80) / 3)
        if isNarrow { return wide }
        return hasWideLabels ? max(usual, min(64, width - 33)) : usual
    }
    var value: Int { isNarrow ? valueBeneath : label + labelWidth + 2 }
    var valueWidth: Int { isNarrow ? wideValue : max(8, width - value - 2) }
    /// Where a value stands beneath its label: further in where all of them do.
    var valueBeneath: Int { isNarrow ? label + 2 : label }
    /// How wide a label or a value is that has the line for itself.
    package var wide: Int { max(10, width - label - (isNarrow ? 1 : 2)) }
    var wideValue: Int { wide - (valueBeneath - label) }

    /// The edges of a box over the page.
    var boxLeft: Int { isNarrow ? 0 : label }
    var boxRight: Int { width - (isNarrow ? 1 : 3) }
    /// What stands in a box, and how wide it may be.
    package var boxText: Int { boxLeft + 2 }
    package var boxWidth: Int { boxRight - boxText - (isNarrow ? 1 : 2) }
    /// How wide the words on its upper edge may be.
    var boxTitleWidth: Int { boxRight - boxLeft - 6 }
    /// Lines of papers go to the very edge.
    package var papersInBox: Int { boxRight - boxText - (isNarrow ? 1 : 0) }
}

extension [BodyLine] {
    /// A text in as many lines as it takes.
    package static func paragraph(
        _ text: String, in columns: Columns, at column: Int? = nil, style: Style = .plain
    ) -> [BodyLine] {
        let column = column ?? columns.label
        return text.wrapped(to: columns.wide - (column - columns.label)).map {
            BodyLine($0, at: column, style: style)
        }
    }

    /// A label and its value, beside each other where there is room, otherwise one beneath the other.
    static func pair(
        _ label: String, _ value: String, in columns: Columns, style: Style = .plain,
        valueStyle: Style = .plain
    ) -> [BodyLine] {
        let labels = label.wrapped(to: columns.labelWidth)
        let values = value.wrapped(to: columns.valueWidth)
        if columns.isNarrow {
            return labels.map { BodyLine($0, at: columns.label, style: style) }
                + values.map { BodyLine($0, at: columns.value, style: valueStyle) }
        }
        return (0..<Swift.max(labels.count, values.count)).map { row in
            var line = BodyLine()
            if labels.indices.contains(row) {
                line.add(labels[row], at: columns.label, style: style)
            }
            if values.indices.contains(row) {
                line.add(values[row], at: columns.value, style: valueStyle)
            }
            return line
        }
    }
}
