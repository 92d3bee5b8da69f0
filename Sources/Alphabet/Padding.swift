extension Int {
    /// The number with zeros before it, so that it has at least `width` digits.
    public func padded(to width: Int) -> String { String(self).padded(to: width) }
}

extension String {
    /// The digits with zeros before them, so that there are at least `width`.
    public func padded(to width: Int) -> String {
        String(repeating: "0", count: max(0, width - utf8.count)) + self
    }
}
