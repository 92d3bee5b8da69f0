package import Forms
package import JSON
package import Messages
package import Records

/// A sheet that is to be printed.
public struct PrintJob: Sendable {
    public let sheet: SheetName
    /// That of the sheet; nil for its usual one.
    package let language: Language?
    /// Whether it is for weak eyes.
    public let isLarge: Bool
    /// The id of the questionnaire from which it is printed.
    package let questionnaire: String
    /// Of whom; a blank is of nobody.
    package let record: Record?
    /// The record as it stands in its file, which may hold more than this program keeps.
    package let source: Node?
    /// Which print of this sheet it is, counted from one; nil where nobody counts.
    package let copy: Int?
    /// What is remembered of it once the command has taken it; nil where nobody remembers.
    package let print: Print?
    /// The day and the time of the print, as people read it.
    package let printedAt: String

    package init(
        sheet: SheetName, language: Language?, isLarge: Bool, record: Record?,
        source: Node? = nil, copy: Int? = 1, at instant: Instant, questionnaire: String = "",
        print: Print? = nil
    ) {
        self.print = print
        self.questionnaire = questionnaire
        self.sheet = sheet
        self.language = language
        self.isLarge = isLarge
        self.record = record
        self.source = source
        self.copy = copy
        printedAt = "\(instant.day.shown) \(instant.timeOfDay)"
    }
}

/// What became of a sheet: a message of Locales, with its values.
public struct Printed: Sendable {
    public let sheet: SheetName
    /// The id of whose questionnaire it is; empty for nobody's.
    package let questionnaire: String
    package let key: String
    package let values: [String: String]
    package let print: Print?
    /// Whether the queue has taken it; whether it came out, only the clerk sees.
    package let isSent: Bool

    public init(_ job: PrintJob, _ key: String, _ values: [String: String] = [:], isSent: Bool) {
        sheet = job.sheet
        questionnaire = job.questionnaire
        print = job.print
        self.key = key
        self.values = values
        self.isSent = isSent
    }
}
