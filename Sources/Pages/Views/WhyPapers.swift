import Casework
import Forms
import Judging
import Messages

/// What F7 says of papers besides why they are asked for.
extension WhyBox {
    /// What is not asked; of a paper that is asked of children too, that the applicant's is meant.
    func labelOfSkipped(_ field: Field, at path: AnswerPath, in language: Language, _ model: Model)
        -> String
    {
        let label = model.intake.shortLabel(field, at: path, in: language)
        let isOfRowsToo = model.form.screens.flatMap(\.asides).contains {
            field.kind.paper != nil && $0.column.kind.paper?.id == field.kind.paper?.id
        }
        return isOfRowsToo && path.row == nil
            ? model.world.catalog.text("doc.own", in: language, with: ["label": label]) : label
    }

    /// Whom the paper may concern: people of the tables from which those are chosen who are sought for it,
    /// without those who leave with the applicant; nothing for other papers.
    func possibleRecipients(of field: Field, in language: Language, _ model: Model) -> [String] {
        let marks = model.form.screens.flatMap(\.asides).compactMap {
            aside -> (String, Condition)? in
            let kind = aside.column.kind
            guard let likely = kind.likely, kind.sought?.paper == field.kind.paper?.id
            else { return nil }
            return (aside.table, likely)
        }
        return marks.map { table, likely in
            let leaving = model.intake.rowsCopied(into: table)
            let rows = model.interview.rows(of: table).filter {
                !leaving.contains($0) && model.interview.holds(likely, row: $0, of: table)
            }
            let names = rows.map { model.interview.person(at: AnswerPath(table, row: $0)) }
                .filter { !$0.isEmpty }
            return model.world.catalog.text(
                names.isEmpty ? "why.nobodyLikely" : "why.likely", in: language,
                with: ["names": names.joined(separator: "; ")])
        }
    }
}
