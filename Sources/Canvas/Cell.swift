/// One cell of a terminal's screen, as plain bits: a character that is one scalar, and its role.
///
/// Nearly every character is one scalar, so that a row of cells is memory that is copied and compared
/// like numbers. A character of several scalars (a letter with marks) has its text in its row, under its
/// column; the right half of a wide character is a cell of its own, without a text.
public struct Cell: Hashable, Sendable {
    /// The scalar in bits 0…20, the style in 21…28, and what kind of cell it is in 30 and 31.
    private let bits: UInt32

    private static let scalarMask: UInt32 = 0x1F_FFFF
    private static let clusterFlag: UInt32 = 1 << 30
    private static let rightHalfFlag: UInt32 = 1 << 31

    /// A blank in the style of plain text.
    public static let blank = Cell(" ", style: .plain)

    private init(bits: UInt32) { self.bits = bits }

    init(_ scalar: Unicode.Scalar, style: Style, isCluster: Bool = false) {
        let flag = isCluster ? Cell.clusterFlag : 0
        self.init(bits: scalar.value | UInt32(style.rawValue) << 21 | flag)
    }

    static func rightHalf(style: Style) -> Cell {
        Cell(bits: UInt32(style.rawValue) << 21 | rightHalfFlag)
    }

    /// The character's first scalar; NUL in a right half.
    public var scalar: Unicode.Scalar { Unicode.Scalar(bits & Cell.scalarMask) ?? "\u{FFFD}" }

    public var style: Style { Style(rawValue: UInt8(truncatingIfNeeded: bits >> 21)) ?? .plain }

    /// Whether the character has more scalars than this one; then its row knows them.
    public var isCluster: Bool { bits & Cell.clusterFlag != 0 }

    /// Whether there is more to its character than the cell itself.
    fileprivate var isPartOfMore: Bool { bits & (Cell.clusterFlag | Cell.rightHalfFlag) != 0 }

    /// Whether the cell is the right half of the wide character before it.
    public var isRightHalf: Bool { bits & Cell.rightHalfFlag != 0 }
}

/// The cells of one line of a screen, from left to right.
public struct Row: Hashable, Sendable {
    public private(set) var cells: [Cell]
    /// The characters of several scalars, by their columns.
    private var clusters: [Int: String] = [:]

    init(columns: Int) { cells = Array(repeating: .blank, count: columns) }

    /// The character of a column as people know it, its marks included; empty in a right half.
    public func text(at column: Int) -> String {
        let cell = cells[column]
        if cell.isRightHalf { return "" }
        return cell.isCluster ? clusters[column] ?? "" : String(cell.scalar)
    }

    /// The whole line, with all of its blanks.
    public var text: String { cells.indices.map(text).joined() }

    /// The characters of one role, joined.
    public func text(in style: Style) -> String {
        cells.indices.filter { cells[$0].style == style }.map(text).joined()
    }

    /// Puts characters of one column each; what lies beyond an edge is dropped.
    mutating func put(
        _ scalars: some Sequence<Unicode.Scalar>, at columns: Range<Int>, style: Style
    ) {
        let inside = columns.clamped(to: cells.indices)
        let canMeetHalves = cells[inside.lowerBound..<min(inside.upperBound + 1, cells.count)]
            .contains(where: \.isPartOfMore)
        var column = columns.lowerBound
        if canMeetHalves {
            for scalar in scalars {
                if inside.contains(column) { set(Cell(scalar, style: style), at: column) }
                column += 1
            }
            return
        }
        var cells = cells.mutableSpan
        for scalar in scalars {
            if inside.contains(column) { cells[column] = Cell(scalar, style: style) }
            column += 1
        }
    }

    /// Puts a character of one or two columns, which must lie inside of the row.
    mutating func put(_ character: Character, columns: Int, at column: Int, style: Style) {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return }
        let isCluster = scalars.dropFirst().first != nil
        set(Cell(first, style: style, isCluster: isCluster), at: column)
        if isCluster { clusters[column] = String(character) }
        if columns == 2 { set(.rightHalf(style: style), at: column + 1) }
    }

    /// Takes over a row at its left edge.
    mutating func put(_ row: Row) {
        for (column, cell) in row.cells.prefix(cells.count).enumerated() {
            set(cell, at: column)
            if cell.isCluster { clusters[column] = row.clusters[column] }
        }
    }

    /// Half of a wide character that is written over leaves a blank in place of the other half.
    private mutating func set(_ cell: Cell, at column: Int) {
        let old = cells[column]
        if old.isCluster { clusters[column] = nil }
        if old.isRightHalf, !cell.isRightHalf, column > 0 { cells[column - 1] = .blank }
        if column + 1 < cells.count, cells[column + 1].isRightHalf { cells[column + 1] = .blank }
        cells[column] = cell
    }
}
