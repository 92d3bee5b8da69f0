import Forms
public import JSON
import Judging
import Messages

/// A case together with what lint needs to name its mistakes.
public struct CaseFile: Sendable {
    public let name: String
    public let content: Case
    /// Where each answer, missing code and reason stands in the file.
    let places: [String: TextPosition]

    /// Reads a file of `Screens/Cases`, and tells everything in it that is no case.
    ///
    /// Whether its answers fit the form is `lint`'s matter; with any mistake here there is no case.
    public static func read(
        _ bytes: [UInt8], name: String
    ) -> (file: CaseFile?, mistakes: [Mistake]) {
        let reader = CaseReader(file: name)
        do throws(ReadError) {
            let node = try Node.read(bytes)
            let content = reader.content(of: node)
            guard reader.mistakes.isEmpty else { return (nil, reader.mistakes) }
            return (CaseFile(name: name, content: content, places: reader.places), [])
        } catch {
            let text = "\(error.reason)"
            return (nil, [Mistake(file: name, position: error.position, text: text)])
        }
    }
}

/// Reads the parts of a case one after another, and goes on after a mistake.
private final class CaseReader {
    let file: String
    private(set) var mistakes: [Mistake] = []
    private(set) var places: [String: TextPosition] = [:]

    init(file: String) { self.file = file }

    func content(of node: Node) -> Case {
        allow(
            [
                "id", "language", "difficulty", "dates", "people", "papers", "answers", "missing",
                "notes", "reasons", "free", "open", "contradictions",
            ], in: node)
        let language = text("language", of: node)
        if !language.isEmpty, !["kk", "ru"].contains(language) {
            refuse("a language is kk or ru", at: node["language"] ?? node)
        }
        let difficulty = node["difficulty"]?.integer ?? 0
        if !(1...3).contains(difficulty) {
            refuse("\"difficulty\" must be 1, 2 or 3", at: node["difficulty"] ?? node)
        }
        return Case(
            id: text("id", of: node), language: Language(rawValue: language) ?? .kk,
            difficulty: difficulty, papers: papers(of: node), dates: dates(of: node),
            people: people(of: node), answers: answers(of: node), missing: missing(of: node),
            notes: notes(of: node), reasons: reasons(of: node),
            free: Set(elements("free", of: node).compactMap { text($0) }), open: open(of: node),
            contradictions: contradictions(of: node))
    }

    // MARK: Dates and people

    private func dates(of node: Node) -> [String: DateRule] {
        var dates: [String: DateRule] = [:]
        for member in members("dates", of: node) {
            guard let rule = rule(member.node) else { continue }
            if !rule.isInEveryYear {
                refuse("there must be such a day in every year", at: member.node)
            }
            dates[member.key] = rule
        }
        for member in members("dates", of: node) {
            guard case .inYearOf(let name, _, _)? = dates[member.key] else { continue }
            if case .inYearOf? = dates[name] {
                refuse("\"\(name)\" is itself counted from another date", at: member.node)
            } else if dates[name] == nil {
                refuse("there is no date \"\(name)\"", at: member.node)
            }
        }
        return dates
    }

    private func rule(_ node: Node) -> DateRule? {
        func number(_ key: String) -> Int? {
            guard let value = node[key] else { return nil }
            guard let number = value.integer, (0...150).contains(number) else {
                refuse("\"\(key)\" must be a whole number up to 150", at: value)
                return nil
            }
            return number
        }
        switch Set(node.object?.map(\.key) ?? []) {
        case ["age", "month", "day"]:
            guard let age = number("age"), let month = number("month"), let day = number("day")
            else { return nil }
            return .birthday(age: age, month: month, day: day)
        case ["yearsAgo", "month", "day"]:
            guard let ago = number("yearsAgo"), let month = number("month"),
                let day = number("day")
            else { return nil }
            if ago == 0 { refuse("the day may lie ahead; \"yearsAgo\" is at least 1", at: node) }
            return .inYear(ago: ago, month: month, day: day)
        case ["yearOf", "month", "day"]:
            guard let month = number("month"), let day = number("day") else { return nil }
            return .inYearOf(text("yearOf", of: node), month: month, day: day)
        case ["yearsAgo"]: return number("yearsAgo").map { .year(ago: $0) }
        case ["daysAgo"]: return number("daysAgo").map { .days(ago: $0) }
        default:
            refuse(
                "a date has the keys age, month, day; or yearsAgo, month, day; or yearOf, month, "
                    + "day; or yearsAgo; or daysAgo", at: node)
            return nil
        }
    }

    private func people(of node: Node) -> [String: PersonRule] {
        var people: [String: PersonRule] = [:]
        for member in members("people", of: node) {
            allow(["born", "sex", "serial"], in: member.node)
            let born = text("born", of: member.node)
            if !born.isEmpty, node["dates"]?[born] == nil {
                refuse("there is no date \"\(born)\"", at: member.node["born"] ?? member.node)
            }
            let sex = text("sex", of: member.node)
            if !sex.isEmpty, Sex(rawValue: sex) == nil {
                refuse("a sex is male or female", at: member.node["sex"] ?? member.node)
            }
            guard let serial = member.node["serial"]?.integer, (0...9999).contains(serial) else {
                refuse("\"serial\" must be a number of four digits", at: member.node)
                continue
            }
            people[member.key] = PersonRule(born: born, sex: Sex(rawValue: sex), serial: serial)
        }
        return people
    }

    // MARK: Papers and answers

    private func papers(of node: Node) -> [Dossier.Paper] {
        elements("papers", of: node).map { paper in
            allow(["title", "lines"], in: paper)
            if let title = paper["title"] { note("papers.\(title.string ?? "")", title) }
            return Dossier.Paper(
                title: text("title", of: paper),
                lines: elements("lines", of: paper).compactMap { line in
                    known(placeholdersOf: line)
                    return text(line)
                })
        }
    }

    private func answers(of node: Node) -> [Case.Answer] {
        members("answers", of: node).flatMap { member -> [Case.Answer] in
            guard let rows = member.node.array else {
                return answer(AnswerPath(member.key), member.node).map { [$0] } ?? []
            }
            return rows.enumerated().flatMap { number, row -> [Case.Answer] in
                note(AnswerPath(member.key, row: number).description, row)
                return (row.object ?? []).compactMap { column in
                    answer(
                        AnswerPath(member.key, row: number, column: column.key), column.node)
                }
            }
        }
    }

    private func answer(_ path: AnswerPath, _ node: Node) -> Case.Answer? {
        note(path.description, node)
        return text(node).map { Case.Answer(path: path, text: $0) }
    }

    private func missing(of node: Node) -> [Case.Answer] {
        kept("missing", at: \.missing, called: "missing", of: node)
    }

    private func notes(of node: Node) -> [Case.Answer] {
        kept("notes", at: \.note, called: "note", of: node)
    }

    /// What is kept beside answers, by their paths.
    private func kept(
        _ key: String, at place: KeyPath<AnswerPath, AnswerPath>, called name: String,
        of node: Node
    ) -> [Case.Answer] {
        members(key, of: node).compactMap { member in
            note("\(name) \(member.key)", member.node)
            guard let path = AnswerPath(reading: member.key) else {
                refuse("\"\(member.key)\" is no answer", at: member.node)
                return nil
            }
            return text(member.node).map { Case.Answer(path: path[keyPath: place], text: $0) }
        }
    }

    private func reasons(of node: Node) -> [Dossier.Reason] {
        elements("reasons", of: node).compactMap { node in
            allow(["code", "field", "reason"], in: node)
            let reason = text("reason", of: node)
            if !Acknowledgement.reasons.contains(reason) {
                let all = Acknowledgement.reasons.joined(separator: ", ")
                refuse("there is no reason \"\(reason)\"; the reasons are \(all)", at: node)
            }
            guard let field = AnswerPath(reading: text("field", of: node)) else { return nil }
            note("reason \(text("code", of: node)) \(field)", node)
            return Dossier.Reason(code: text("code", of: node), field: field, reason: reason)
        }
    }

    private func open(of node: Node) -> [String: Dossier.Openness] {
        var open: [String: Dossier.Openness] = [:]
        for member in members("open", of: node) {
            note("open \(member.key)", member.node)
            if member.node.bool == true {
                open[member.key] = .anything
            } else if let texts = member.node.array {
                open[member.key] = .these(texts.compactMap { text($0) })
            } else {
                refuse("an open answer is true, or a list of texts", at: member.node)
            }
        }
        return open
    }

    private func contradictions(of node: Node) -> [Dossier.Contradiction] {
        elements("contradictions", of: node).compactMap { node in
            allow(["name", "field"], in: node)
            let name = text("name", of: node)
            note("contradiction \(name)", node)
            guard let field = AnswerPath(reading: text("field", of: node)) else { return nil }
            return Dossier.Contradiction(name: name, field: field)
        }
    }

    // MARK: Pieces

    private func refuse(_ text: String, at node: Node) {
        let mistake = Mistake(file: file, position: node.position, text: text)
        if !mistakes.contains(mistake) { mistakes.append(mistake) }
    }

    private func note(_ name: String, _ node: Node) { places[name] = node.position }

    /// Placeholders are looked up when the whole file was read (`lint`); here is only where they are.
    private func known(placeholdersOf node: Node) {
        for name in node.string?.placeholders ?? [] where places["{\(name)}"] == nil {
            note("{\(name)}", node)
        }
    }

    private func allow(_ keys: [String], in node: Node) {
        guard let members = node.object else {
            return refuse("an object is expected here", at: node)
        }
        for member in members where !keys.contains(member.key) {
            mistakes.append(
                Mistake(
                    file: file, position: member.keyPosition,
                    text: "there is no key \"\(member.key)\" here; the keys are "
                        + keys.joined(separator: ", ")))
        }
    }

    private func text(_ key: String, of node: Node) -> String {
        guard let value = node[key] else {
            refuse("\"\(key)\" is missing here", at: node)
            return ""
        }
        return text(value) ?? ""
    }

    private func text(_ node: Node) -> String? {
        if node.string == nil { refuse("a text is expected here", at: node) }
        known(placeholdersOf: node)
        return node.string
    }

    private func elements(_ key: String, of node: Node) -> [Node] {
        guard let value = node[key] else { return [] }
        if value.array == nil { refuse("\"\(key)\" must be a list", at: value) }
        return value.array ?? []
    }

    private func members(_ key: String, of node: Node) -> [Member] {
        guard let value = node[key] else { return [] }
        if value.object == nil { refuse("\"\(key)\" must be an object", at: value) }
        return value.object ?? []
    }
}
