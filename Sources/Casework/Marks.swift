package import Forms

/// Answers that were left once; what is seen of a row goes where the row goes.
extension Set<AnswerPath> {
    /// Follows rows that come, go or change places: a new row is as if nobody had seen it.
    package mutating func follow(_ edit: Edit) {
        switch edit {
        case .set: break
        case .insertRow(let table, at: let row, _):
            renumber(table) { $0 >= row ? $0 + 1 : $0 }
        case .removeRow(let table, at: let row, _):
            renumber(table) { $0 == row ? nil : $0 > row ? $0 - 1 : $0 }
        case .moveRow(let table, from: let source, to: let target):
            renumber(table) { row in
                if row == source { return target }
                let without = row > source ? row - 1 : row
                return without >= target ? without + 1 : without
            }
        case .together(let edits): for edit in edits { follow(edit) }
        }
    }

    private mutating func renumber(_ table: String, _ number: (Int) -> Int?) {
        let old = filter { $0.field == table && $0.row != nil }
        subtract(old)
        for path in old {
            if let row = path.row.flatMap(number) { insert(path.inRow(row)) }
        }
    }

    /// What is seen of the rows that an edit takes away.
    package func lost(by edit: Edit) -> Set<AnswerPath> {
        switch edit {
        case .removeRow(let table, at: let row, _):
            filter { $0.field == table && $0.row == row }
        case .together(let edits): edits.reduce(into: []) { $0.formUnion(lost(by: $1)) }
        default: []
        }
    }
}

extension Intake {
    /// Notes answers as left once: what is wrong with them is told from now on.
    package mutating func see(_ paths: [AnswerPath]) {
        let new = paths.unique.filter { !questionnaire.visited.contains($0) }
        if !new.isEmpty { record(.seen(new)) }
    }

    /// Notes everything as seen: all problems are told from now on.
    package mutating func seeAll() {
        if !questionnaire.tellsAll { record(.seenAll) }
    }
}
