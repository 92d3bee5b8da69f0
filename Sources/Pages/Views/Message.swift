import Alphabet
import Canvas
public import Casework
import Forms
import Judging
import Messages

extension Model {
    /// What the message line says, one line a language, and how grave it is.
    var message: ([String], Problem.Level?) {
        if let texts = guest?.message(in: self) { return (texts, nil) }
        if let notice { return (intake.lines(of: notice), notice.level) }
        let (texts, level) = topPage.message(in: self) ?? page.message(in: self) ?? ([], nil)
        return (texts, level)
    }

    /// The message as it stands on the screen.
    var messageLines: [String] {
        if let layout { return layout.message }
        let (sentences, level) = message
        return lines(of: sentences, level)
    }

    /// Sentences as lines of the message: in both languages where that leaves room for what it is about,
    /// otherwise in the document's alone, and all of it.
    func lines(of sentences: [String], _ level: Problem.Level?) -> [String] {
        let room = size.rows - Model.edges
        let lines = sentences.flatMap { wrapped($0, level) }
        let least = overlay == nil ? 3 : 6
        if lines.count <= max(2, room - least) { return lines }
        let number = intake.languages.firstIndex(of: documentLanguage) ?? 0
        let one = sentences.indices.contains(number) ? wrapped(sentences[number], level) : lines
        guard one.count > room - 2 else { return one }
        let rest = one.dropFirst(room - 3).joined(separator: " ")
        return one.prefix(room - 3) + [rest.clipped(to: messageWidth(level))]
    }

    /// A sentence as lines of the message, however many.
    func wrapped(_ sentence: String, _ level: Problem.Level?) -> [String] {
        sentence.wrapped(to: messageWidth(level))
    }

    private func messageWidth(_ level: Problem.Level?) -> Int {
        size.columns - messageColumn(level) - 1
    }

    /// Where the message begins: behind its mark, where it has one.
    func messageColumn(_ level: Problem.Level?) -> Int { level == nil ? 1 : 3 }
}

extension Model {
    /// Says something that came up before the first key.
    public mutating func tell(_ message: String) {
        intake.notice = Notice(content: .message(message, [:]), level: .warning, stays: true)
    }

    public mutating func tell(_ trouble: Trouble) {
        intake.notice = Notice(content: .trouble(trouble), level: .warning, stays: true)
    }
}
