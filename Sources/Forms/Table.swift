/// A field of rows.
package struct Table: Sendable {
    package let columns: [Field]
    /// The columns of the list of rows, with their widths on a screen of 80.
    package let summary: [(column: String, width: Int)]
    package let person: Person?
    package let copy: RowCopy?
}

/// How a row can be offered to another table: the same person stands in both.
package struct RowCopy: Sendable {
    package let table: String
    /// Column of the other table by column of this one.
    package let columns: [(from: String, to: String)]
    /// What the copy begins with besides, by the value of a column of this table.
    package let settings: [Setting]

    package struct Setting: Sendable {
        package let column: String
        package let value: String
        /// Whether the value is the code of a word of the column's list.
        package let isListCode: Bool
        package let when: Condition?
    }
}
