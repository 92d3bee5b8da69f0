package import Forms
package import Judging

/// What the message line says, and how grave it is.
package struct Notice: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case message(String, [String: String])
        case problem(Problem)
        /// A message about an answer: its label, and its row where it has one.
        case about(String, AnswerPath)
        case trouble(Trouble)
        /// A message about a sheet, by its name.
        case sheet(String, SheetName)
    }

    package var content: Content
    package var level: Problem.Level?
    /// Whether it stays until a field is left.
    package var stays = false

    package init(content: Content, level: Problem.Level? = nil, stays: Bool = false) {
        self.content = content
        self.level = level
        self.stays = stays
    }

    package static func message(_ key: String, _ values: [String: String] = [:]) -> Notice {
        Notice(content: .message(key, values), level: nil)
    }
}
