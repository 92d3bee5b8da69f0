import Canvas
import Casework
import Forms
import Judging
import Messages

/// The lines of the fields as they were laid out before: those of fields at which nothing has changed
/// stand again.
struct KeptLines: Sendable {
    /// What changes all lines.
    struct Frame: Equatable, Sendable {
        let size: Size
        let language, document: Language
        let today: Day
    }

    private let frame: Frame
    private let interview: Interview
    private let body: [BodyLine]
    /// The fields from top to bottom, without the focused one, and where their lines lie.
    private let paths: [AnswerPath]
    private let places: [Range<Int>]

    init(_ body: [BodyLine], in frame: Frame, of interview: Interview) {
        self.frame = frame
        self.interview = interview
        self.body = body
        var paths: [AnswerPath] = []
        var places: [Range<Int>] = []
        for (number, line) in body.enumerated() {
            guard let path = line.path, !line.isFocused else { continue }
            if let last = places.last, last.upperBound == number, paths.last == path {
                places[places.count - 1] = last.lowerBound..<number + 1
            } else {
                paths.append(path)
                places.append(number..<number + 1)
            }
        }
        self.paths = paths
        self.places = places
    }

    /// Those that stand; nil where all must be laid out anew.
    func standing(in frame: Frame, of interview: Interview) -> Standing? {
        guard frame == self.frame, let lines = interview.standingLines(since: self.interview)
        else { return nil }
        return Standing(kept: self, lines: lines)
    }

    /// Gives the lines that stand, to whoever asks from top to bottom.
    struct Standing {
        fileprivate let kept: KeptLines
        fileprivate let lines: StandingLines
        private var next = 0

        fileprivate init(kept: KeptLines, lines: StandingLines) {
            self.kept = kept
            self.lines = lines
        }

        /// The lines of a field that has not the focus; nil where they must be laid out anew.
        mutating func lines(
            at path: AnswerPath, marked level: Problem.Level?
        ) -> ArraySlice<BodyLine>? {
            guard lines.contain(path),
                let index = kept.paths.indices[next...].first(where: { kept.paths[$0] == path })
            else { return nil }
            next = index + 1
            let lines = kept.body[kept.places[index]]
            return lines.first?.mark == level ? lines : nil
        }
    }
}

extension Model {
    /// What the lines of all fields depend on, besides answers.
    var lineFrame: KeptLines.Frame {
        KeptLines.Frame(
            size: size, language: language, document: questionnaire.language, today: clock.today)
    }
}
