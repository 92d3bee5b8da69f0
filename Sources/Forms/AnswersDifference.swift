/// Where two states of answers differ, as far as judging may look at it: reasons for warnings and the
/// like, which stand beside answers too, are no answers.
package struct AnswersDifference: Sendable {
    /// Single answers, and tables of which rows came, went or changed places.
    package var names: NameSet
    /// The columns that differ in rows of tables that have the same number of them.
    package var rows: [String: [Int: NameSet]] = [:]
    /// The answers themselves, in those rows and outside of tables, by the keys of their texts.
    package var paths: [AnswerPath] = []

    package init(of form: Form) { names = NameSet(count: form.judgedNames) }

    /// Whether every table has the rows that it had.
    package private(set) var keepsRows = true

    /// Everything that differs anywhere.
    package var all: NameSet {
        rows.values.reduce(into: names) { all, rows in
            for columns in rows.values { all.formUnion(columns) }
        }
    }
}

extension AnswersDifference {
    /// Notes that something which follows from the day is another now.
    package mutating func note(_ dependence: DayDependence, in form: Form) {
        names.insert(form.number(of: dependence))
    }

    /// Notes that rows of a table came, went or changed places.
    fileprivate mutating func noteRows(of table: String, in form: Form) {
        keepsRows = false
        form.names.number(of: table).map { names.insert($0) }
        for number in form.names.numbers(in: table) { names.insert(number) }
    }
}

extension Form {
    /// How many names judging can look at: those of answers, and what follows from the day.
    package var judgedNames: Int { names.count + DayDependence.allCases.count }

    /// The number of something that follows from the day.
    package func number(of dependence: DayDependence) -> Int { names.count + dependence.rawValue }
}

/// What judging looks at that is no answer: it follows from the day, and from answers.
package enum DayDependence: Int, CaseIterable, Sendable {
    /// The day as of which everything is judged.
    case registration
    /// The last day that has come.
    case lastDay
    /// The applicant's age.
    case age
}

extension Answers {
    /// Where these answers differ from others.
    ///
    /// Told by comparing, so that undo, a whole that is replaced and rows that move are no cases of
    /// their own. Rows that nobody touched are shared, and compared by their storage alone.
    package func difference(from other: Answers, in form: Form) -> AnswersDifference {
        var difference = AnswersDifference(of: form)
        note(&difference, from: other, in: form)
        for table in Set(tables.keys).union(other.tables.keys) {
            let (new, old) = (rows(of: table), other.rows(of: table))
            guard new.count == old.count else {
                difference.noteRows(of: table, in: form)
                continue
            }
            for row in new.indices where new[row] != old[row] {
                note(&difference, row, of: table, new[row], old[row], form)
            }
        }
        return difference
    }

    /// The same where nothing else was written than these answers.
    package func difference(
        from other: Answers, in form: Form, writing paths: [AnswerPath]
    ) -> AnswersDifference {
        var difference = AnswersDifference(of: form)
        for path in paths where self[path] != other[path] {
            guard let name = path.key.judgedName else { continue }
            guard let row = path.row else {
                difference.paths.append(AnswerPath(path.key))
                form.names.number(of: name).map { difference.names.insert($0) }
                continue
            }
            difference.paths.append(AnswerPath(path.field, row: row, column: path.key))
            var columns =
                difference.rows[path.field]?[row] ?? NameSet(count: form.judgedNames)
            form.names.number(of: name, in: path.field).map { columns.insert($0) }
            difference.rows[path.field, default: [:]][row] = columns
        }
        return difference
    }

    private func note(
        _ difference: inout AnswersDifference, from other: Answers, in form: Form
    ) {
        // Equal storage is told at once.
        if values == other.values { return }
        func note(_ key: String) {
            guard let name = key.judgedName else { return }
            difference.paths.append(AnswerPath(key))
            form.names.number(of: name).map { difference.names.insert($0) }
        }
        for (key, text) in values where other.values[key] != text { note(key) }
        for key in other.values.keys where values[key] == nil { note(key) }
    }

    private func note(
        _ difference: inout AnswersDifference, _ row: Int, of table: String, _ new: Row,
        _ old: Row, _ form: Form
    ) {
        var columns = NameSet(count: form.judgedNames)
        for key in Set(new.values.keys).union(old.values.keys) where new[key] != old[key] {
            guard let name = key.judgedName else { continue }
            difference.paths.append(AnswerPath(table, row: row, column: key))
            form.names.number(of: name, in: table).map { columns.insert($0) }
        }
        difference.rows[table, default: [:]][row] = columns
    }
}

extension String {
    /// The name of the answer that a key stands for; nil where it stands for a reason or the like.
    fileprivate var judgedName: String? {
        guard let mark = utf8.firstIndex(of: UInt8(ascii: "#")) else { return self }
        let aspect = String(self[utf8.index(after: mark)...])
        return AnswerPath.judgedAspects.contains(aspect) ? String(self[..<mark]) : nil
    }
}
