import Alphabet
import Casework
import Forms
import Keeping

extension WorkList {
    /// A line on which the bar can stand.
    enum Line: Hashable {
        case new
        case invitation(Invitation)
        case draft(Draft)
        case returned(Returned)
        case finished(Finished)
        case discarded(Draft)
    }

    /// What a line is about, whatever became of it since the list was told last.
    enum Identity: Hashable {
        case new
        case invitation(String)
        case draft(String)
        case returned(String)
        case finished(String)
        case discarded(String)
    }
}

/// The work list with what its lines are found by: folded when something is searched for first, and gone
/// through once for each text that is typed.
struct SearchedList: Sendable {
    let list: WorkList
    private let lines: [WorkList.Line]
    private let findable: Kept<[Findable]>
    /// What was found, by what was typed: about as many letters as one goes back.
    private let found = KeptEach<String, [WorkList.Line]>(atMost: 30)

    init(_ list: WorkList) {
        let others =
            list.invitations.map(WorkList.Line.invitation)
            + list.drafts.map(WorkList.Line.draft) + list.returned.map(WorkList.Line.returned)
            + list.finished.map(WorkList.Line.finished)
            + list.discarded.map(WorkList.Line.discarded)
        self.list = list
        lines = [.new] + others
        findable = Kept { others.map(Findable.init) }
    }

    /// All lines, or those in which every word is found that was typed.
    func lines(filter: String = "") -> [WorkList.Line] {
        if filter.isEmpty { return lines }
        return found.value(of: filter) {
            let search = Search(filter)
            return search.isEmpty
                ? lines : findable.value.filter { search.finds($0) }.map(\.line)
        }
    }
}

extension Model {
    var workList: WorkList {
        get { searched.list }
        set { searched = SearchedList(newValue) }
    }

    /// The lines of the work list that are before the clerk.
    var foundLines: [WorkList.Line] { searched.lines(filter: filter) }
}

extension WorkList.Line {
    var identity: WorkList.Identity {
        switch self {
        case .new: .new
        case .invitation(let invitation): .invitation(invitation.id)
        case .draft(let draft): .draft(draft.id)
        case .returned(let returned): .returned(returned.number)
        case .finished(let finished): .finished(finished.number)
        case .discarded(let draft): .discarded(draft.id)
        }
    }

    /// What the line is found by: the applicant's name and IIN, and numbers.
    fileprivate var texts: [String] {
        switch self {
        case .new: []
        case .invitation(let invitation): [invitation.name]
        case .draft(let draft), .discarded(let draft):
            draft.applicant.texts + [draft.correction?.number ?? ""]
        case .returned(let returned): returned.applicant.texts + [returned.number]
        case .finished(let finished): finished.applicant.texts + [finished.number]
        }
    }

    /// That of the questionnaire: a mark on a printed sheet begins with it; empty where it is not known.
    fileprivate var id: String {
        switch self {
        case .draft(let draft), .discarded(let draft): draft.id
        case .new, .invitation, .returned, .finished: ""
        }
    }

    /// Of what it is, or will be, the correction.
    var correction: Correction? {
        switch self {
        case .draft(let draft), .discarded(let draft): draft.correction
        case .returned(let returned):
            Correction(number: returned.number, reason: returned.reason)
        case .new, .invitation, .finished: nil
        }
    }
}

extension WorkList.Person {
    fileprivate var texts: [String] { [name, iin] }
}

/// A line with what it is found by, as both are compared.
private struct Findable: Sendable {
    let line: WorkList.Line
    let texts: [String]
    let mark: String

    init(_ line: WorkList.Line) {
        self.line = line
        texts = line.texts.map(Search.folded)
        mark = Search.folded(String(line.id.prefix(8)))
    }
}

/// Words that were typed to find a line: each must stand in it somewhere, in whatever order.
///
/// Kazakh letters are found by those of the Russian layout that a hurried hand types instead, and
/// digits by the keys of the Kazakh number row that bear them.
private struct Search {
    /// For each word the ways to read it.
    private let words: [[String]]

    init(_ typed: String) {
        words = typed.split(whereSeparator: \.isWhitespace).map { word in
            let number = Search.folded(String(word.map(KazakhRow.key)))
            let isNumber = number.contains(where: \.isASCIIDigit)
            return [Search.folded(String(word))] + (isNumber ? [number] : [])
        }
    }

    var isEmpty: Bool { words.isEmpty }

    /// Whether each word stands in one of its texts, or is the mark of its id, its first eight digits, or four of
    /// them at least.
    func finds(_ line: Findable) -> Bool {
        words.allSatisfy { readings in
            readings.contains { reading in
                let digits = reading.prefix { $0 != "-" && $0 != "–" }
                return line.texts.contains { $0.contains(reading) }
                    || digits.count >= 4 && line.mark.hasPrefix(digits)
            }
        }
    }

    fileprivate static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.composed.lowercased().unicodeScalars { folded.append(scalar.base) }
        return String(folded)
    }
}
