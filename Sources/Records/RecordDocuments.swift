package import Forms
package import JSON
package import Judging

/// A paper as a record has it: `documents` is the list of those that are asked for.
package struct RecordDocument {
    package let id: String
    package let state: String
    package let circumstance: String
    package let note: String
    /// Of the order's form: the fingerprint under which it was printed to be signed; empty where it was
    /// not.
    package var mark = ""
    /// The row whose person it is of; nil for the applicant's own.
    package let of: AnswerPath?
    /// The rows of people of whom it is asked whether they are registered (Rules of order 259, 7).
    package var persons: [AnswerPath] = []

    /// Those of a record, as its file has them; one without an id is none.
    package static func all(in record: Node) -> [RecordDocument] {
        (record["documents"]?.array ?? []).compactMap { document in
            func text(_ key: String) -> String { document[key]?.string ?? "" }
            if text("id").isEmpty { return nil }
            return RecordDocument(
                id: text("id"), state: text("state"), circumstance: text("circumstance"),
                note: text("note"), mark: text("mark"), of: AnswerPath(reading: text("of")),
                persons: (document["persons"]?.array ?? []).compactMap {
                    $0.string.flatMap(AnswerPath.init(reading:))
                })
        }
    }

    var node: Node {
        var members: [(String, Node)] = [("id", .string(id))]
        if let of { members.append(("of", .string(of.description))) }
        if !circumstance.isEmpty { members.append(("circumstance", .string(circumstance))) }
        members.append(("state", .string(state)))
        if !mark.isEmpty { members.append(("mark", .string(mark))) }
        if !note.isEmpty { members.append(("note", .string(note))) }
        if !persons.isEmpty {
            members.append(("persons", .array(persons.map { .string($0.description) })))
        }
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
                note: note(at: path), mark: answers[path.mark],
                of: path.row.map { AnswerPath(path.field, row: $0) },
                persons: circumstance.map { persons(soughtFor: paper.id, $0.code) } ?? [])
        }
    }

    /// The rows whose person is marked for this answer to the question behind a paper.
    private func persons(soughtFor paper: String, _ circumstance: String) -> [AnswerPath] {
        form.screens.flatMap(\.asides).filter {
            $0.column.kind.sought == Sought(paper: paper, circumstance: circumstance)
        }.flatMap { aside in
            rows(of: aside.table).map { AnswerPath(aside.table, row: $0) }.filter { row in
                let path = aside.column.path(row: row.row, table: aside.table)
                return isAsked(path) && !answer(path).isEmpty
            }
        }
    }
}

extension RecordReader {
    /// That of the answers, where it must be known whether they are those that were printed; nil otherwise.
    func fingerprint(of record: Node) -> String? {
        let isPrinted = RecordDocument.all(in: record).contains { !$0.mark.isEmpty }
        return isPrinted ? Mark.fingerprint(of: record, form: form) : nil
    }

    /// Takes the papers of a record; one that the form does not know says nothing here.
    func readDocuments(of record: Node) {
        let documents = RecordDocument.all(in: record)
        let papers = documents.isEmpty ? [] : form.screens.flatMap(\.papers)
        for document in documents {
            let known = papers.first { paper, _, table in
                paper.id == document.id && table == document.of?.field
            }
            guard let (paper, field, table) = known else { continue }
            let path = field.path(row: document.of?.row, table: table)
            if let row = path.row, !answers.rows(of: path.field).indices.contains(row) {
                continue
            }
            answers[path] = paper.answer(document.circumstance, document.state)
            answers[path.note] = document.note
            answers[path.mark] = document.mark
            mark(document.persons, soughtFor: document.id)
        }
    }

    private func mark(_ persons: [AnswerPath], soughtFor paper: String) {
        for person in persons {
            let asides = form.screens.flatMap(\.asides).filter {
                $0.table == person.field && $0.column.kind.sought?.paper == paper
            }
            for aside in asides
            where answers.rows(of: aside.table).indices.contains(person.row ?? -1) {
                answers[aside.column.path(row: person.row, table: aside.table)] = FlagKind.set
            }
        }
    }
}
