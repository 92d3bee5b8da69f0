import Forms
package import Judging

extension Questionnaire {
    /// The gravest of what is told of a row: an error before a warning, then in the order of the form.
    ///
    /// Its mark in the list of rows and what the message says of it are those of this one.
    package func gravestProblem(ofRow row: Int, of table: String) -> Problem? {
        problems.filter {
            $0.path.field == table && $0.path.row == row && isTold($0) && isOpen($0)
        }.max { $0.level < $1.level }
    }
}
