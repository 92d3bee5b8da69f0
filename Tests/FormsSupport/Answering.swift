import Alphabet
package import Forms

extension Answers {
    /// Answers from lines such as `iin = 880305303014`, and tables with columns between bars.
    package init(_ lines: String, tables: [String: String] = [:]) {
        self.init()
        for line in lines.split(separator: "\n") {
            let halves = line.split(separator: "=", maxSplits: 1).map(\.trimmedBlanks)
            self[AnswerPath(halves[0])] = halves.count == 2 ? halves[1] : ""
        }
        for (name, text) in tables {
            let rows = text.split(separator: "\n").map { line in
                line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmedBlanks)
            }
            for row in rows.dropFirst() {
                let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], row))
                self = withRow(name, cells)
            }
        }
    }

    /// The same with another text under a path such as `relatives[1].iin` or `iin#missing`.
    package func with(_ path: String, _ text: String) -> Answers {
        guard let place = AnswerPath(reading: path) else { preconditionFailure("no path: \(path)") }
        if let row = place.row {
            precondition(rows(of: place.field).indices.contains(row), "no such row: \(path)")
        }
        var answers = self
        answers[place] = text
        return answers
    }

    package func without(_ paths: String...) -> Answers {
        paths.reduce(self) { $0.with($1, "") }
    }

    /// The same with one row more, at the end.
    package func withRow(_ table: String, _ cells: [String: String]) -> Answers {
        var answers = self
        answers.apply(.insertRow(table: table, at: rows(of: table).count, Row(cells)))
        return answers
    }

    package func withoutRow(_ table: String, _ row: Int) -> Answers {
        var answers = self
        answers.apply(.removeRow(table: table, at: row, Row()))
        return answers
    }

    package func withoutRows(_ table: String) -> Answers {
        (0..<rows(of: table).count).reduce(self) { answers, _ in answers.withoutRow(table, 0) }
    }
}

extension Substring {
    fileprivate var trimmedBlanks: String { String(self).trimmed }
}
