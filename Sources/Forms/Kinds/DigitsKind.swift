import Alphabet
import JSON

/// A number that is written and not counted: an IIN.
package struct DigitsKind: NamedKind {
    static let name = "digits"
    static let keys = ["digits", "groups"]

    /// How many digits there are; nil where they differ.
    package let count: Int?
    /// How many digits stand together where it is shown.
    package let groups: [Int]

    package init(count: Int?, groups: [Int]) {
        self.count = count
        self.groups = groups
    }

    init(reading object: ObjectReader, of field: String, source: Source) {
        count = object.number("digits")
        groups = (object.node["groups"]?.array ?? []).compactMap(\.integer)
        if let count, !groups.isEmpty, groups.reduce(0, +) != count {
            object.refuse(
                "the groups must make \(count) digits together", at: object.node["groups"])
        }
    }

    package var fixedLength: Int? { count }
    package var isNumeric: Bool { true }
    package var checks: [String] { .checksOfText }
    package var shape: AnswerShape { .digits(count: count) }

    package func normalised(_ text: String, words: DateWords) -> String {
        text.composed.numberOfDigits
    }

    package func isNormal(_ text: String) -> Bool { text.utf8.allSatisfy(\.isDigit) }
}

extension UInt8 {
    package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
