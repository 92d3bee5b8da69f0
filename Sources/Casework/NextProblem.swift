package import Forms
package import Judging

extension Intake {
    /// The one after that which was visited last, while the cursor is still there; else the first of
    /// the gravest below the cursor.
    package func nextProblem(of open: [Problem]) -> Int {
        if let visited = visitedProblem, visited.focus == questionnaire.focus,
            let index = open.firstIndex(of: visited.problem)
        {
            return (index + 1) % open.count
        }
        let here = form.order(of: questionnaire.focus ?? AnswerPath(""))
        return open.firstIndex {
            $0.level == open[0].level && here.lexicographicallyPrecedes(form.order(of: $0.path))
        } ?? 0
    }
}

extension Form {
    /// Where a problem stands in the form, so that two can be compared.
    package func order(of path: AnswerPath) -> [Int] {
        let screen = screenNumber(of: path) ?? -1
        if let order = orderOfAside(path, on: screen) { return order }
        let fields = screens.indices.contains(screen) ? screens[screen].fields : []
        let field = fields.firstIndex { $0.name == path.field } ?? -1
        let columns = table(path.field)?.columns ?? []
        // A problem of the whole table comes after its rows: the focus then is on its last line.
        let row = path.row ?? (columns.isEmpty ? -1 : Int.max)
        let column = path.column.flatMap { id in columns.firstIndex { $0.id == id } } ?? -1
        return [screen, field, row, column]
    }

    /// The same of what a screen asks of the rows of a table: behind the field before it.
    private func orderOfAside(_ path: AnswerPath, on screen: Int) -> [Int]? {
        guard isAside(path), screens.indices.contains(screen) else { return nil }
        let asides = screens[screen].asides
        guard
            let index = asides.firstIndex(where: {
                $0.table == path.field && $0.column.id == path.column
            })
        else { return nil }
        return [screen, asides[index].place - 1, Int.max, index, path.row ?? 0]
    }
}
