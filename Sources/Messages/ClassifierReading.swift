public import JSON

extension Classifier {
    /// Reads places from a table: see `PlacesTable`.
    ///
    /// - Returns: the places of all lines that are good, and the mistakes of the others.
    public static func read(
        tsv bytes: [UInt8], file: String
    ) -> (places: [Place], mistakes: [PlacesMistake]) {
        let table = PlacesTable(bytes, file: file)
        return (table.places, table.mistakes)
    }
}

/// A table of places: lines of cells between tabs, the first line naming the columns.
///
/// The columns `kato`, `name_kk` and `name_ru` may stand in any order among others. The table of the
/// classifier is published as a spreadsheet; this is what it is saved as. A byte order mark and line ends of
/// Windows are taken as they come. All of it is looked at at once and made into places only when somebody
/// asks: there are 17,000, and most screens ask for none.
public struct PlacesTable: Sendable {
    public private(set) var mistakes: [PlacesMistake] = []
    private let bytes: [UInt8]
    private let file: String
    /// Where code and names of each good line stand.
    private var rows: [Row] = []

    private struct Row {
        let code, kk, ru: Range<Int>
    }

    /// No table: no place, and nothing wrong.
    public static let none = PlacesTable(Array(columns.joined(separator: "\t").utf8), file: "")

    private static let columns = ["kato", "name_kk", "name_ru"]

    public init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        var columns: [Int] = []
        var codes = SeenCodes()
        var cells: [Range<Int>] = []
        while place <= bytes.count {
            let end = lineEnd(from: place)
            let line = place..<end
            number += 1
            place = end + 1
            findCells(of: line, &cells)
            if number == 1 {
                columns = findColumns(cells)
                if columns.isEmpty { return }
            } else {
                take(cells, line, number, columns, isUTF8: isUTF8, &codes)
            }
        }
    }

    /// Whether the columns of such a table are there, whatever stands in its lines.
    public var hasColumns: Bool {
        !mistakes.contains { if case .noColumn = $0.reason { true } else { false } }
    }

    /// The places, each with both names.
    public var places: [Place] {
        rows.map { Place(code: text($0.code), kk: text($0.kk), ru: text($0.ru)) }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The numbers of the columns that are needed; none where one is missing, which is told.
    private mutating func findColumns(_ header: [Range<Int>]) -> [Int] {
        let names = header.map(text)
        let found = PlacesTable.columns.compactMap { names.firstIndex(of: $0) }
        if found.count == PlacesTable.columns.count { return found }
        for name in PlacesTable.columns where !names.contains(name) {
            tell(.noColumn(name), line: 1, column: 1)
        }
        return []
    }

    private mutating func take(
        _ cells: [Range<Int>], _ line: Range<Int>, _ number: Int, _ columns: [Int], isUTF8: Bool,
        _ codes: inout SeenCodes
    ) {
        if cells.allSatisfy({ $0.isEmpty }) { return }
        func cell(_ column: Int) -> Range<Int> {
            cells.indices.contains(columns[column])
                ? cells[columns[column]] : line.upperBound..<line.upperBound
        }
        func refuse(_ reason: PlacesMistake.Reason, _ cell: Int) {
            tell(reason, line: number, column: column(ofCell: cell, in: line))
        }
        let row = Row(code: cell(0), kk: cell(1), ru: cell(2))
        if !isUTF8,
            [row.code, row.kk, row.ru].contains(where: {
                String(validating: bytes[$0], as: UTF8.self) == nil
            })
        {
            return refuse(.encoding, 0)
        }
        guard let code = code(row.code) else { return refuse(.code(text(row.code)), columns[0]) }
        if row.kk.isEmpty { return refuse(.empty("name_kk"), columns[1]) }
        if row.ru.isEmpty { return refuse(.empty("name_ru"), columns[2]) }
        guard codes.insert(code) else {
            return refuse(.twice(text(row.code)), columns[0])
        }
        rows.append(row)
    }

    private func lineEnd(from start: Int) -> Int {
        let bytes = bytes.span
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return end
    }

    /// Nine digits as a number; nil for anything else.
    private func code(_ range: Range<Int>) -> UInt32? {
        guard range.count == 9 else { return nil }
        var code: UInt32 = 0
        for byte in bytes[range] {
            guard (0x30...0x39).contains(byte) else { return nil }
            code = code * 10 + UInt32(byte - 0x30)
        }
        return code
    }

    private mutating func tell(_ reason: PlacesMistake.Reason, line: Int, column: Int) {
        mistakes.append(
            PlacesMistake(
                file: file, position: TextPosition(line: line, column: column), reason: reason))
    }

    /// Finds the cells of a line without the blanks around them.
    private func findCells(of line: Range<Int>, _ cells: inout [Range<Int>]) {
        cells.removeAll(keepingCapacity: true)
        let bytes = bytes.span
        var end = line.upperBound
        if end > line.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
        var start = line.lowerBound
        for index in line.lowerBound...end where index == end || bytes[index] == 0x09 {
            var (first, last) = (start, index)
            while first < last, bytes[first] == 0x20 { first += 1 }
            while first < last, bytes[last - 1] == 0x20 { last -= 1 }
            cells.append(first..<last)
            start = index + 1
        }
    }

    /// The column of the line, from one, in which a cell begins.
    private func column(ofCell number: Int, in line: Range<Int>) -> Int {
        var left = number
        var column = 1
        for byte in bytes[line] {
            if left == 0 { break }
            if byte == 0x09 { left -= 1 }
            if byte & 0xC0 != 0x80 { column += 1 }
        }
        // A cell that is not there would begin behind the tab that is missing.
        return left > 0 ? column + 1 : column
    }
}

/// The codes that stood in lines above: mostly they ascend, and none has to be looked for.
private struct SeenCodes {
    private var last: UInt32 = 0
    private var ascending: [UInt32] = []
    private var all: Set<UInt32>?

    /// False for one that was there.
    mutating func insert(_ code: UInt32) -> Bool {
        if all == nil {
            if code > last {
                last = code
                ascending.append(code)
                return true
            }
            all = Set(ascending)
        }
        return all?.insert(code).inserted ?? true
    }
}

/// Something that whoever keeps the table of places has to mend; said in the reader's language.
public struct PlacesMistake: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The first line does not name this column.
        case noColumn(String)
        /// The line is not UTF-8.
        case encoding
        /// A code that is not nine digits.
        case code(String)
        /// A column of the line that is empty.
        case empty(String)
        /// A code that stood in a line above.
        case twice(String)
    }

    /// The file as it was named to the reader.
    public let file: String
    public let position: TextPosition
    public let reason: Reason
}
