/// A part of a sheet, before it is text or HTML: both are renderings of the same, so that they cannot
/// say different things.
package indirect enum Block: Sendable {
    /// In the upper right corner: to what the sheet belongs.
    case corner([Words])
    case title([Words])
    case subtitle(Words)
    /// Stays with what it heads.
    case heading(Words)
    case paragraph(Words)
    /// What would stand under a heading, and does not.
    case nothing(heading: Words, Words)
    /// An instruction, or why something is not there.
    case note(Words)
    /// A digit in each box; without digits they are empty.
    case boxes(label: Words, digits: [String])
    /// One or two answers on a ruled line.
    case line([Answer])
    /// What stands in one row of the order's frame: a date in boxes, a choice.
    case row([Cell])
    /// Labels at the left and answers at the right, in a frame.
    case grid([Answer])
    /// Two parts side by side, in a frame.
    case columns([Cell])
    case choice(Choice)
    case table(Table)
    /// Labels and answers without a frame.
    case facts([Answer])
    case list([Item])
    case signature(Signature)
    /// In a frame at the top: what the sheet must not be taken for.
    case stamp(Words)
    /// What no page break parts.
    case kept([Block])

    /// A label and what was answered to it; nil leaves room for a pen.
    package struct Answer: Sendable {
        package let label: Words
        package let value: Words?

        package init(_ label: Words, _ value: Words?) {
            self.label = label
            self.value = value
        }
    }

    /// What stands in a part of a frame.
    package enum Cell: Sendable {
        /// Day, month and year with their labels; empty ones leave boxes.
        case date(label: Words, parts: [(label: Words, digits: String, count: Int)])
        case choice(Choice)
        case answers(heading: Words, [Answer])
        case skipped(label: Words, why: Words)
    }

    package struct Choice: Sendable {
        package struct Option: Sendable {
            /// The code that the form prints before it; nil where it prints none.
            package let code: String?
            package let words: Words
            package let isChosen: Bool
        }

        package let label: Words
        package let options: [Option]
        /// Whether the options stand one below the other.
        package let isDown: Bool
    }

    package struct Table: Sendable {
        package struct Column: Sendable {
            package let label: Words
            /// For the pages on which the table goes on.
            package let short: Words
            /// Of the width that the number leaves, in percent: for HTML.
            package let share: Int
        }

        /// What stands over the pages on which the table goes on; empty for a table without numbers.
        package let continued: Words
        package let columns: [Column]
        /// How the columns stand below each other where a line has no room for all: their widths in
        /// characters, blanks included; the last of each band takes the rest.
        package let bands: [[Int]]
        package let rows: [[Words]]
        package let isNumbered: Bool
        /// What stands in place of rows.
        package let instead: Words?
    }

    package struct Item: Sendable {
        package let words: Words
        /// At the right: a state, a ground.
        package let remark: Words
    }

    /// A line for a hand, and what it is.
    package struct Signature: Sendable {
        /// Who signs; empty where the lines above say it.
        package let who: Words
        package let caption: Words
        /// Where the day is written; nil where it is not.
        package let day: Words?
    }
}
