/// Where things stand across the screen; all columns are counted from zero.
package struct Columns {
    let width: Int
    /// Whether labels are long and values short, as among papers.
    let hasWideLabels: Bool

    package init(_ width: Int, hasWideLabels: Bool = false) {
        self.width = width
        self.hasWideLabels = hasWideLabels
    }

    /// The mark of a problem: `!` or `?`.
    package var mark: Int { 0 }
    package var label: Int { 5 }
    /// How wide a label beside its value may be; wide windows give it more.
    var labelWidth: Int {
        let usual = min(44, 28 + max(0, width - 80) / 3)
        return hasWideLabels ? max(usual, min(64, width - 33)) : usual
    }
    var value: Int { label + labelWidth + 2 }
    var valueWidth: Int { max(8, width - value - 2) }
    /// How wide a label or a value is that has the line for itself.
    package var wide: Int { max(10, width - label - 2) }
    var wideValue: Int { wide }
}
