import Forms

/// A program at a terminal and the key whose answer is waited for there.
struct Situation {
    /// What the row of the table is called.
    let name: String
    let command: [String]
    /// The keys that lead there.
    var approach: [String] = []
    var key = "ж"
    /// The key that takes the other one back; its answer is not measured.
    var undo: String?
    /// Where the draft was left that is on the disk; nil for an empty desk.
    var draft: (focus: AnswerPath, screen: Int)?
    /// Whether a table of places as large as the official one is there.
    var hasPlaces = false
    /// How many times nano's letter the answer may take.
    var aim: Double?

    static let nano = Situation(name: "nano: a letter", command: ["nano", "--ignorercfiles"])
    static let whiptail = Situation(
        name: "whiptail: a letter", command: ["whiptail", "--inputbox", "1 Тегі", "10", "70"])

    static func echo(_ binary: String) -> Situation {
        Situation(name: "terminal-echo plain: a letter", command: [binary, "plain"])
    }

    /// The program where it is used most.
    static func all(of binary: String) -> [Situation] {
        let command = [binary, "--lang", "kk", "--clerk", "benchmark"]
        let surname = (AnswerPath("surname"), 0)
        return [
            Situation(
                name: "a letter, empty form", command: command, approach: ["\r", "\t"], aim: 1.5),
            Situation(
                name: "a letter, filled family", command: command, approach: open, draft: surname,
                aim: 1.5),
            Situation(
                name: "a letter, open list", command: command,
                approach: open + ["\u{7F}", "к"], key: "о", undo: "\u{7F}",
                draft: (AnswerPath("departure.to.country"), 2), aim: 1.5),
            Situation(
                name: "a letter, open list of 17,187 places", command: command,
                approach: open + ["к"], key: "а", undo: "\u{7F}",
                draft: (AnswerPath("birthPlace.subdistrict"), 1), hasPlaces: true, aim: 1.5),
            Situation(
                name: "an arrow, check page", command: command, approach: open + ["\u{1B}[21~"],
                key: "\u{1B}OB", undo: "\u{1B}OA", draft: surname, aim: 2),
        ]
    }

    /// From the work list into the first draft.
    static let open = ["\u{1B}OB", "\r"]
}
