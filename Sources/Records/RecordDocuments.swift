package import Forms
import JSON
package import Judging

/// A paper as a record has it: `documents` is the list of those that are asked for.
package struct RecordDocument {
    package let id: String
    package let state: String
    package let circumstance: String
    package let note: String
    /// The row whose person it is of; nil for the applicant's own.
    package let of: AnswerPath?

    var node: Node {
        var members: [(String, Node)] = [("id", .string(id))]
        if let of { members.append(("of", .string(of.description))) }
        if !circumstance.isEmpty { members.append(("circumstance", .string(circumstance))) }
        members.append(("state", .string(state)))
        if !note.isEmpty { members.append(("note", .string(note))) }
        return .object(members)
    }
}

extension Interview {
    /// What is asked of papers, in the order of the form, with the paper of each.
    package var papersAsked: [(paper: Paper, field: Field, path: AnswerPath)] {
        form.screens.flatMap { fields(of: $0) }.compactMap { field, path in
            guard let paper = field.kind.paper, isAsked(path) else { return nil }
            return (paper, field, path)
        }
    }

    /// The papers of which something is known.
    package var documents: [RecordDocument] {
        papersAsked.compactMap { paper, _, path in
            let (circumstance, state) = paper.parts(of: answer(path))
            if state.isEmpty { return nil }
            return RecordDocument(
                id: paper.id, state: state, circumstance: circumstance?.code ?? "",
                note: note(at: path), of: path.row.map { AnswerPath(path.field, row: $0) })
        }
    }
}

extension RecordReader {
    /// Takes the papers of a record; one that the form does not know says nothing here.
    func readDocuments(of record: Node) {
        let fields = form.screens.flatMap { screen in
            screen.fields.map { (field: $0, table: String?.none) }
                + screen.asides.map { (field: $0.column, table: $0.table) }
        }
        for document in record["documents"]?.array ?? [] {
            func text(_ key: String) -> String { document[key]?.string ?? "" }
            let person = AnswerPath(reading: text("of"))
            let place = fields.first { field, table in
                field.kind.paper?.id == text("id") && table == person?.field
            }
            guard let place, let paper = place.field.kind.paper else { continue }
            let path = place.field.path(row: person?.row, table: place.table)
            if let row = person?.row, !answers.rows(of: path.field).indices.contains(row) {
                continue
            }
            let parts = [text("circumstance"), text("state")].filter { !$0.isEmpty }
            let isAnswer = paper.circumstances.isEmpty || text("state") == Paper.notApplicable
            answers[path] =
                paper.circumstances.isEmpty
                ? text("state") : isAnswer ? text("circumstance") : parts.joined(separator: ":")
            answers[path.aspect("why")] = text("note")
        }
    }
}
