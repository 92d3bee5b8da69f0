import Alphabet
public import Forms

extension Interview {
    /// The reason that was given for a warning and still stands.
    ///
    /// A reason lapses when a value changes that the warning's check read, and comes back when the
    /// value does: it is kept with a stamp of those values.
    public func reason(for problem: Problem) -> Acknowledgement? {
        let reason = answers[problem.reasonPath]
        let given = Acknowledgement(
            code: problem.code.rawValue, field: problem.path, reason: reason,
            note: answers[problem.notePath])
        guard given.explains(problem),
            answers[problem.stampPath] == stamp(of: problem)
        else { return nil }
        return given
    }

    /// The edit that gives a reason for a warning.
    public func explaining(_ problem: Problem, reason: String, note: String) -> Edit {
        let values = [
            (problem.notePath, note), (problem.reasonPath, reason),
            (problem.stampPath, reason.isEmpty ? "" : stamp(of: problem)),
        ]
        return .together(
            values.map { path, value in .set(path, from: answers[path], to: value) })
    }

    /// Reasons for the warnings that there are now.
    public var acknowledgements: [Acknowledgement] {
        problems.filter { $0.level == .warning }.compactMap(reason)
    }

    /// A number for the values that a check read: an answer, a column in all rows, or whole rows.
    ///
    /// The years that are told count too: they move with the year of registration.
    private func stamp(of problem: Problem) -> String {
        var hash = Hash()
        func mix(_ text: String) {
            hash.take(text.utf8)
            hash.take([0xFF])
        }
        for path in problem.reads {
            if path.column != nil, path.row == nil {
                for row in rows(of: path.field) { mix(answer(path.inRow(row))) }
                continue
            }
            guard let table = form.table(path.field), path.column == nil else {
                mix(answer(path))
                continue
            }
            for row in path.row.map({ [$0] }) ?? Array(rows(of: path.field)) {
                for column in table.columns {
                    mix(answer(column.path(row: row, table: path.field)))
                    if let code = column.kind.codeName {
                        mix(answer(AnswerPath(path.field, row: row, column: code)))
                    }
                }
            }
        }
        if case .text(let text) = problem.details["fingerprint"] { mix(text) }
        if case .years(let years) = problem.details["years"] {
            for year in years { mix(String(year)) }
        }
        return String(hash.value, radix: 16)
    }
}

extension Problem {
    /// Where the code of the reason lies that was given for it.
    var reasonPath: AnswerPath { path.aspect("reason:\(code)") }
    /// Where the words lie that were added to that.
    package var notePath: AnswerPath { path.aspect("note:\(code)") }
    /// Where the number lies of the values for which it was given.
    var stampPath: AnswerPath { path.aspect("stamp:\(code)") }
}
