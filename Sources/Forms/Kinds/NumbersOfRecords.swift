import JSON

extension Node {
    /// The number that a text is the plain writing of, otherwise the text.
    static func plainNumber(_ text: String) -> Node {
        guard let number = Int(text), String(number) == text else { return .string(text) }
        return .number(number)
    }

    /// A number as it was typed; nil for anything else.
    var wholeNumber: String? { integer.flatMap { $0 < 0 ? nil : String($0) } }

    /// A day as it was typed; a day of a record is written in one way only.
    var dayAsTyped: String? {
        guard let text = string, text.utf8.isDateOfRecord else { return string }
        return "\(text.suffix(2)).\(text.dropFirst(5).prefix(2)).\(text.prefix(4))"
    }
}
