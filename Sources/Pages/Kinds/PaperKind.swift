import Canvas
import Casework
import Forms
import Judging

extension PaperKind: DrawnKind {
    func lines(at place: ValuePlace, _ intake: Intake) -> [BodyLine] {
        let text = intake.shown(place.field, at: place.path)
        let offer = intake.offer(for: place.field, at: place.path)
        if text.isEmpty, let offer { return place.lines(offering: offer, intake) }
        let line = place.beginning
        var lines = (text.isEmpty ? "–" : text).wrapped(to: place.width).map {
            BodyLine($0, at: place.column, style: text.isEmpty ? .quiet : .plain)
        }
        if place.isFocused {
            lines[0].spans = line.spans + lines[0].spans
            let last = lines.count - 1
            let isNote = paper?.owesNote(intake.focusedText) ?? false
            let end = lines[last].spans.last.map { $0.column + $0.text.columns } ?? place.column
            lines[isNote ? last : 0].cursor = isNote ? end : place.column
        }
        return lines
    }

    func edit(_ command: Command, _ intake: inout Intake) {
        if command.erases { intake.erasePaper(whole: command != .backspace) }
    }
}
