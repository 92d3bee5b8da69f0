import Alphabet
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
        if let offer {
            let shown = intake.shown(offer, as: place.field)
            lines.add(completion: String(shown.dropFirst(text.count)), at: place)
        }
        return lines
    }

    func edit(_ command: Command, _ intake: inout Intake) {
        if command.erases { intake.erasePaper(whole: command != .backspace) }
    }
}

extension [BodyLine] {
    /// What Enter would add to the answer of which these are the lines, with the key that takes it: behind it,
    /// and below it where there is no room.
    fileprivate mutating func add(completion: String, at place: ValuePlace) {
        guard let last = indices.last else { return }
        let end = self[last].spans.last.map { $0.column + $0.text.columns } ?? place.column
        let whole = "\(completion)   ← Enter"
        if end + whole.columns <= place.column + place.width {
            self[last].add(whole, at: end, style: .quiet)
        } else {
            // The sign that parts it from the answer stays behind that.
            let sign = whole.prefix { !$0.isWhitespace && !$0.isLetter }
            if end < place.column + place.width {
                self[last].add(String(sign), at: end, style: .quiet)
            }
            self += String(whole.dropFirst(sign.count)).trimmed.wrapped(to: place.width).map {
                BodyLine($0, at: place.column, style: .quiet)
            }
        }
    }
}
