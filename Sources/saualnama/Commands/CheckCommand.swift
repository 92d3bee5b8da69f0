import Alphabet
import Casework
import Desk
import Forms
import JSON
import Judging
import Messages
import Pages
import Records

extension ShellCommand {
    static let check = ShellCommand(["check"], operands: 1...Int.max, flags: ["json"]) {
        call throws(Refusal) in
        CheckCommand(
            library: try call.library(), language: call.language,
            isJSON: call.options.flags.contains("json")
        ).run(call.operands)
    }
}

/// `saualnama check FILE…`: the same rules over finished records.
///
/// Any number of files at one go, one in memory at a time; a bad one never stops the others. A line
/// for each problem, or with `--json` for each file; nothing from a file can begin a line of its own
/// or act on the terminal. The status is 74 when a file could not be read, else 1 when a record has
/// problems, else 65 when something is no record at all, else 0.
@MainActor struct CheckCommand {
    let library: Library
    let language: Language
    let isJSON: Bool

    /// What became of a file, the graver the later.
    private enum Outcome: Int, Comparable {
        case good, noRecord, faulty, unread

        var status: Int32 {
            switch self {
            case .good: Status.well
            case .noRecord: Status.noRecord
            case .faulty: Status.problems
            case .unread: Status.inputOutput
            }
        }

        static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
    }

    /// Judges every file; a directory stands for the records that lie right in it.
    func run(_ paths: [String]) -> Int32 {
        let today = Clock.current.today
        var worst = Outcome.good
        for path in paths {
            do throws(Files.Failure) {
                if path != "-", Files.isDirectory(path) {
                    try judgeAll(in: path, today: today, worst: &worst)
                } else {
                    let bytes = try Files.read(path, limit: Limits.standard.bytes)
                    worst = max(worst, judge(bytes, path: path, today: today))
                }
            } catch {
                tell(error)
                worst = .unread
            }
        }
        return worst.status
    }

    private func judgeAll(
        in path: String, today: Day, worst: inout Outcome
    ) throws(Files.Failure) {
        let folder = try RecordFolder(path)
        for name in try folder.names() {
            do throws(Files.Failure) {
                guard let bytes = try folder.read(name, limit: Limits.standard.bytes) else {
                    continue
                }
                worst = max(worst, judge(bytes, path: folder.path(of: name), today: today))
            } catch {
                tell(error)
                worst = .unread
            }
        }
    }

    private func tell(_ failure: Files.Failure) {
        complain(failure.sentence(library.catalog, language.one))
    }

    private func judge(_ bytes: [UInt8], path: String, today: Day) -> Outcome {
        let reading = Record.read(bytes, form: library.form, today: today)
        let wording = ProblemWording(
            form: library.form, catalog: library.catalog, language: language.one)
        if isJSON {
            output.line(node(of: reading, path: path, wording: wording).line.escapingHidden)
        } else {
            for problem in reading.open {
                let sentence = wording.sentence(for: problem)
                output.line("\(path): \(problem.path): \(problem.code): \(sentence)".harmless)
            }
        }
        if reading.record == nil { return .noRecord }
        return reading.open.isEmpty ? .good : .faulty
    }

    private func node(of reading: RecordReading, path: String, wording: ProblemWording) -> Node {
        .object([
            ("file", .string(String(decoding: path.foreignBytes, as: UTF8.self))),
            ("valid", .bool(reading.open.isEmpty)),
            (
                "problems",
                .array(
                    reading.problems.map { problem in
                        .object([
                            ("code", .string(problem.code.rawValue)),
                            ("level", .string(problem.level.rawValue)),
                            ("field", .string(problem.path.description)),
                            ("message", .string(wording.sentence(for: problem))),
                            ("acknowledged", .bool(reading.isAcknowledged(problem))),
                        ])
                    })
            ),
        ])
    }
}
