import Canvas
import Casework
import Forms
import Judging
import Keeping
import Messages

/// The check page as it is whichever of its lines is chosen: worked out once for a questionnaire, and
/// not again while somebody only looks through it.
struct CheckSheet: Sendable {
    /// What a sheet is worked out for.
    struct Key: Hashable {
        /// Every change of an answer makes another interview.
        let interview: ObjectIdentifier
        let language: Language
        /// The language of the document.
        let document: Language
        let columns: Int
        /// Whether all problems are told; before that, what was left decides.
        let isToldWhole: Bool
    }

    /// The lines on which the focus can stand.
    let items: [CheckLine]
    let lines: [BodyLine]
    /// Where each of them lies among all lines.
    let blocks: [Range<Int>]
    /// The first line of its end: whose it is, by which papers, with which warnings.
    let summary: Int
    /// Keeps the identity in the key from being given to another.
    private let interview: Interview

    fileprivate init(of model: Model) {
        var writer = CheckSheetWriter(model: model)
        items = model.intake.checkLines
        blocks = items.map { writer.write($0) }
        lines = writer.lines
        summary = writer.summary
        interview = model.interview
    }
}

extension Model {
    /// The check page, problems first, then every answer by section, as it will be read back.
    var checkSheet: CheckSheet {
        let key = CheckSheet.Key(
            interview: ObjectIdentifier(interview), language: language,
            document: questionnaire.language, columns: size.columns,
            isToldWhole: questionnaire.tellsAll)
        return checkSheets.value(of: key) { CheckSheet(of: self) }
    }

    /// Its lines, one of them chosen.
    func checkBody(chosen: Int) -> [BodyLine] {
        let sheet = checkSheet
        var lines = sheet.lines
        guard sheet.blocks.indices.contains(chosen), let first = sheet.blocks[chosen].first else {
            return lines
        }
        let column = Columns(size.columns).label
        lines[first].add(">", at: column - 1, style: .active)
        lines[first].cursor = column
        for index in sheet.blocks[chosen] { lines[index].isFocused = true }
        return lines
    }
}

/// Writes the lines of a check page one below the other.
private struct CheckSheetWriter {
    let model: Model
    private(set) var lines: [BodyLine] = []
    private(set) var summary = 0
    private var screen = ""
    private var row: AnswerPath?

    private var columns: Columns { Columns(model.size.columns) }

    init(model: Model) {
        self.model = model
        if model.correction == nil { writeHead() }
    }

    /// Writes a line with whatever stands above it; where its own lines are.
    mutating func write(_ item: CheckLine) -> Range<Int> {
        let block: [BodyLine]
        switch item.content {
        case .correction(let correction): block = model.correctionLines(correction)
        case .problem(let problem): block = model.problemLines(problem)
        case .language:
            if lines.last?.spans.isEmpty == false { lines.append(BodyLine()) }
            block = model.languageLines
        case .answer(let path):
            writeHeadings(of: path)
            block = model.answerLines(path)
        case .end:
            lines += model.skippedSections
            summary = lines.count
            lines += model.summaryLines
            let text = model.intake.say("check.finish")
            block = .paragraph(text, in: columns, style: .active)
        }
        let start = lines.count
        lines += block
        for index in start..<lines.count { lines[index].isOfPlace = true }
        defer {
            if case .correction = item.content {
                lines.append(BodyLine())
                writeHead()
            }
        }
        return start..<lines.count
    }

    /// How many problems there are.
    private mutating func writeHead() {
        let open = model.questionnaire.openProblems
        let errors = open.count { $0.level == .error }
        let text =
            open.isEmpty
            ? model.intake.say("check.clean")
            : model.intake.say(
                "check.counts",
                ["errors": String(errors), "warnings": String(open.count - errors)])
        lines += .paragraph(text, in: columns, style: .heading) + [BodyLine()]
    }

    /// The section and the row that an answer is the first of; what is asked of each row elsewhere
    /// names its person itself.
    private mutating func writeHeadings(of path: AnswerPath) {
        if let next = model.form.screen(of: path), next.id != screen {
            screen = next.id
            lines += [BodyLine()] + model.sectionLines(next)
        }
        if let number = path.row, !model.form.isAside(path),
            row?.field != path.field || row?.row != number
        {
            let text = model.intake.say("title.row", ["row": String(number + 1)])
            lines += .paragraph(text, in: columns, style: .quiet)
        }
        row = path
    }
}
