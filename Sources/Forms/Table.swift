/// A field of rows.
package struct Table: Sendable {
    /// Those of its rows; after them what is asked of each row on another screen.
    package private(set) var columns: [Field]
    /// How many of them are asked in the row itself.
    private let ownCount: Int
    /// The columns of the list of rows, with their widths on a screen of 80.
    package let summary: [(column: String, width: Int)]
    package let person: PersonFields?
    package let copy: RowCopy?

    init(
        columns: [Field], summary: [(column: String, width: Int)], person: PersonFields?,
        copy: RowCopy?
    ) {
        self.columns = columns
        ownCount = columns.count
        self.summary = summary
        self.person = person
        self.copy = copy
    }

    /// What is asked in the form of a row.
    package var ownColumns: ArraySlice<Field> { columns[..<ownCount] }

    /// The table with something more that is asked of each row on another screen.
    func asking(_ field: Field) -> Table {
        var table = self
        table.columns.append(field)
        return table
    }
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
