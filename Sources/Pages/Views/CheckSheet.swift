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
    let items: [CheckPart]
    let lines: [BodyLine]
    /// Where each of them lies among all lines.
    let blocks: [Range<Int>]
    /// The first line of its end: whose it is, by which papers, with which warnings.
    let summary: Int
    /// Keeps the identity in the key from being given to another.
    private let interview: Interview

    fileprivate init(of model: Model) {
        let story = model.intake.checkStory
        var writer = CheckSheetWriter(model: model)
        var blocks: [Range<Int>] = []
        for part in story {
            let block = writer.write(part)
            if part.isPlace { blocks.append(block) }
        }
        items = story.filter(\.isPlace)
        self.blocks = blocks
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

/// Writes the parts of a check page one below the other.
private struct CheckSheetWriter {
    let model: Model
    private(set) var lines: [BodyLine] = []
    private(set) var summary = 0

    init(model: Model) { self.model = model }

    /// Writes a part, with the blank lines around it; where its own lines are.
    mutating func write(_ part: CheckPart) -> Range<Int> {
        switch part {
        case .section, .skipped: lines.append(BodyLine())
        case .language: if lines.last?.spans.isEmpty == false { lines.append(BodyLine()) }
        case .summary:
            summary = lines.count
            lines.append(BodyLine())
        default: break
        }
        let start = lines.count
        lines += model.lines(of: part)
        let block = start..<lines.count
        if part.isPlace { for index in block { lines[index].isOfPlace = true } }
        switch part {
        case .correction, .counts, .summary: lines.append(BodyLine())
        default: break
        }
        return block
    }
}
