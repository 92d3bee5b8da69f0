import Forms

// Which fields of a form stand where in its records.

extension Screen {
    /// The fields that stand in the parts of a record, under their own names.
    var fieldsOfParts: [Field] { fields.filter { $0.kind.paper == nil } }

    /// The papers, which stand in the record's list of documents; with the table of whose rows they are.
    var papers: [(paper: Paper, field: Field, table: String?)] {
        let all =
            fields.map { (field: $0, table: String?.none) }
            + asides.map { (field: $0.column, table: $0.table) }
        return all.compactMap { field, table in field.kind.paper.map { ($0, field, table) } }
    }
}

extension Field {
    /// What stands before its names in a record: its part.
    var recordPrefix: String { part.isEmpty ? "" : part + "." }
}
