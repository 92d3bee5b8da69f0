import Forms
import Glibc
import JSON
import Messages
import Session

/// `saualnama check FILE…`: the same rules over finished records.
@MainActor struct CheckCommand {
    let library: Library
    let language: Language
    let isJSON: Bool

    /// Judges every file; a directory stands for the records in it. The status: 0, 1, or that of
    /// the gravest failure to read.
    func run(_ paths: [String]) -> Int32 {
        var status = Status.well
        for path in paths {
            if path != "-", Files.isDirectory(path) {
                do {
                    for name in try Files.names(in: path)
                    where name.hasSuffix(".json") && !name.hasSuffix(".reason.json") {
                        status = max(status, judge("\(path)/\(name)"))
                    }
                } catch { status = max(status, fail(error)) }
            } else {
                status = max(status, judge(path))
            }
        }
        return status
    }

    private func fail(_ failure: Files.Failure) -> Int32 {
        complain("\(failure.path.harmless): \(failure.reason)")
        return Status.inputOutput
    }

    private func judge(_ path: String) -> Int32 {
        let bytes: [UInt8]
        do { bytes = try Files.read(path, limit: Limits.standard.bytes) } catch {
            return fail(error)
        }
        let reading = Record.read(bytes, form: library.form, today: Clock.current.today)
        let wording = ProblemWording(
            form: library.form, catalog: library.catalog, language: language.one)
        if isJSON {
            output.line(node(of: reading, path: path, wording: wording).line)
        } else {
            for problem in reading.open {
                let sentence = wording.sentence(for: problem)
                output.line("\(path): \(problem.path): \(problem.code): \(sentence)".harmless)
            }
        }
        return reading.open.isEmpty ? Status.well : Status.problems
    }

    private func node(of reading: RecordReading, path: String, wording: ProblemWording) -> Node {
        .object([
            ("file", .string(path)), ("valid", .bool(reading.open.isEmpty)),
            (
                "problems",
                .array(
                    reading.problems.map { problem in
                        .object([
                            ("code", .string(problem.code)),
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
