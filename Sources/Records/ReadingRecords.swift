public import Forms
import JSON
import Judging

extension Record {
    /// The codes that the reading of records tells beside those of the checks.
    static let codes: [Problem.Code] = [
        .recordJSON, .recordDemo, .recordDuplicateKey, .recordSchema, .recordType, .recordUnasked,
        .warningUnexplained, .paperChanged, .scheduleDue,
    ]

    /// Reads and judges the bytes of a record as of its own day of registration.
    ///
    /// Never stops at the first fault: whatever can be read is judged. What had come by then is told
    /// by the day of `finishedAt`, at most one ahead of `today`, the reader's: the clocks of two
    /// machines differ, and a record that nobody can have finished yet must not excuse its dates.
    public static func read(_ bytes: [UInt8], form: Form, today: Day) -> RecordReading {
        do throws(ReadError) {
            return RecordReader(form: form, today: today).reading(
                of: try Node.read(bytes, locating: false))
        } catch {
            let place = ["where": Problem.Detail.text("\(error.position)")]
            let problem: Problem
            if case .duplicateKey(let key) = error.reason {
                problem = Problem(
                    .recordDuplicateKey, at: AnswerPath(key),
                    details: place.merging(["word": .text(key)]) { $1 })
            } else {
                let (variant, limit) = error.reason.kind
                problem = Problem(
                    .recordJSON, at: AnswerPath("-"), variant: variant,
                    details: place.merging(limit.map { ["limit": .number($0)] } ?? [:]) { $1 })
            }
            return RecordReading(record: nil, problems: [problem], acknowledged: [])
        }
    }
}

extension ReadError.Reason {
    /// Which of the messages of `record.json` tells it, and the limit that was passed: of the size in
    /// MiB.
    fileprivate var kind: (variant: String?, limit: Int?) {
        switch self {
        case .notUTF8, .byteOrderMark: ("encoding", nil)
        case .tooLarge(let limit): ("large", limit >> 20)
        case .tooDeep(let limit): ("deep", limit)
        default: (nil, nil)
        }
    }
}
