extension Int {
    /// The number with zeros before it, so that it has at least `width` digits.
    public func padded(to width: Int) -> String { String(self).padded(to: width) }
}

extension String {
    /// Digits with something between every three, counted from the end.
    package func inThousands(with separator: String) -> String {
        var text = ""
        for (place, digit) in reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { text = separator + text }
            text = String(digit) + text
        }
        return text
    }

    /// The digits with zeros before them, so that there are at least `width`.
    public func padded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - utf8.count)) + self
    }
}
