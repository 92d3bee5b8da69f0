import Casework
import Forms
import Judging
import Messages

/// What F7 says of papers besides why they are asked for.
extension Model {
    /// What is not asked; of a paper that is asked of children too, that the applicant's is meant.
    func labelOfSkipped(_ field: Field, at path: AnswerPath, in language: Language) -> String {
        let label = intake.shortLabel(field, at: path, in: language)
        let isOfRowsToo = form.screens.flatMap(\.asides).contains {
            field.kind.paper != nil && $0.column.kind.paper?.id == field.kind.paper?.id
        }
        return isOfRowsToo && path.row == nil
            ? world.catalog.text("doc.own", in: language, with: ["label": label]) : label
    }

    /// Whom the paper may concern: people of the tables from which those are chosen who are sought for it,
    /// without those who leave with the applicant; nothing for other papers.
    func possibleRecipients(of field: Field, in language: Language) -> [String] {
        let marks = form.screens.flatMap(\.asides).compactMap { aside -> (String, Condition)? in
            let kind = aside.column.kind
            guard let likely = kind.likely, kind.sought?.paper == field.kind.paper?.id
            else { return nil }
            return (aside.table, likely)
        }
        return marks.map { table, likely in
            let leaving = intake.rowsCopied(into: table)
            let rows = interview.rows(of: table).filter {
                !leaving.contains($0) && interview.holds(likely, row: $0, of: table)
            }
            let names = rows.map { interview.person(at: AnswerPath(table, row: $0)) }
                .filter { !$0.isEmpty }
            return world.catalog.text(
                names.isEmpty ? "why.nobodyLikely" : "why.likely", in: language,
                with: ["names": names.joined(separator: "; ")])
        }
    }
}
