import Alphabet
import JSON

/// The state classifier of places as it is published (NK RK 11, KATO): a spreadsheet saved as text.
///
/// Columns `te` (the code of nine digits) or its parts `ab`, `cd`, `ef`, `hij`, and `name_kaz`, `name_rus`, in
/// any order among others; between them tabs, semicolons or commas, quotes as in RFC 4180. What can be mended
/// without a doubt is mended, and all of it is told with its line.
public struct OfficialTable: Sendable {
    /// What a code is of: its parts from there on are zeros.
    public enum Level: String, Sendable { case region, district, subdistrict }

    /// Something that is not as it should be in a line, counted from one.
    public struct Defect: Hashable, Sendable {
        public enum Reason: Hashable, Sendable {
            case encoding
            /// A quote that is not closed, or closed amid a cell; the line is left out.
            case quote
            /// A code that is not nine digits; the line is left out.
            case code(String)
            /// The parts of a code make another one; the code counts.
            case parts(String)
            /// A code that stood in a line above; the first one counts.
            case twice(String)
            /// The place that should hold this one is not there, with its code; the next one above holds it.
            case parent(String, missing: String, Level)
            /// No name in one language; that of the other stands for both.
            case oneName(String)
            /// No name at all; the line is left out.
            case noName(String)
            /// The names stand in each other's column; they are put right.
            case swapped(String)
            /// Letters of another script that look alike; they are put right.
            case lookAlikes(String)
        }

        public let line: Int
        public let reason: Reason
    }

    /// Columns that must be there and are not; then nothing was taken.
    public private(set) var missing: [String] = []
    public private(set) var defects: [Defect] = []
    /// In the order of their codes.
    public private(set) var places: [Place] = []
    private var columns: [Column: Int] = [:]
    private var lines: [String: Int] = [:]

    private enum Column: CaseIterable {
        case code, ab, cd, ef, hij, kk, ru

        /// How the column is called, by those who publish it and by this program.
        var names: [String] {
            switch self {
            case .code: ["te", "kato", "code"]
            case .ab: ["ab"]
            case .cd: ["cd"]
            case .ef: ["ef"]
            case .hij: ["hij"]
            case .kk: ["name_kaz", "name_kk"]
            case .ru: ["name_rus", "name_ru"]
            }
        }

        static let parts: [Column] = [.ab, .cd, .ef, .hij]
        /// How many digits each of them has.
        var width: Int { self == .hij ? 3 : 2 }
    }

    public init(_ bytes: [UInt8]) {
        var reader = DelimitedReader(bytes)
        let header = reader.next()?.cells ?? []
        findColumns(in: header)
        if !missing.isEmpty { return }
        while let row = reader.next() { take(row) }
        places.sort { $0.code < $1.code }
        tellParents()
        defects.sort { $0.line < $1.line }
    }

    private mutating func findColumns(in header: [String?]) {
        let names = header.map { ($0 ?? "").oneSpaced.lowercased() }
        for column in Column.allCases {
            columns[column] = names.firstIndex { column.names.contains($0) }
        }
        let hasParts = Column.parts.allSatisfy { columns[$0] != nil }
        if columns[.code] == nil, !hasParts { missing.append("te") }
        if columns[.kk] == nil { missing.append("name_kaz") }
        if columns[.ru] == nil { missing.append("name_rus") }
    }

    private mutating func take(_ row: DelimitedReader.Row) {
        if row.isBroken { return tell(.quote, row) }
        if row.cells.contains(where: { $0 == nil }) { return tell(.encoding, row) }
        func cell(_ column: Column) -> String {
            guard let index = columns[column], row.cells.indices.contains(index) else { return "" }
            return (row.cells[index] ?? "").oneSpaced
        }
        if Column.allCases.allSatisfy({ cell($0).isEmpty }) { return }
        let parts = Column.parts.map { part in
            cell(part).padded(to: part.width)
        }.joined()
        let hasParts = Column.parts.allSatisfy { columns[$0] != nil && !cell($0).isEmpty }
        let code = cell(.code).isEmpty && hasParts ? parts : cell(.code)
        guard code.utf8.count == 9, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return tell(.code(code), row)
        }
        if hasParts, parts != code { tell(.parts(code), row) }
        guard lines[code] == nil else { return tell(.twice(code), row) }
        if let (kk, ru) = names(cell(.kk), cell(.ru), of: code, row) {
            lines[code] = row.line
            places.append(Place(code: code, kk: kk, ru: ru))
        }
    }

    /// Both names, put right where that is beyond doubt; nil without any.
    private mutating func names(
        _ kk: String, _ ru: String, of code: String, _ row: DelimitedReader.Row
    ) -> (kk: String, ru: String)? {
        if kk.isEmpty, ru.isEmpty {
            tell(.noName(code), row)
            return nil
        }
        if kk.isEmpty || ru.isEmpty { tell(.oneName(code), row) }
        var (kk, ru) = (kk.isEmpty ? ru : kk, ru.isEmpty ? kk : ru)
        if kk.scriptsMended != kk || ru.scriptsMended != ru {
            tell(.lookAlikes(code), row)
            (kk, ru) = (kk.scriptsMended, ru.scriptsMended)
        }
        if !kk.hasKazakhLetter, ru.hasKazakhLetter {
            tell(.swapped(code), row)
            (kk, ru) = (ru, kk)
        }
        return (kk, ru)
    }

    /// A place should lie in the one whose code ends a level earlier.
    ///
    /// What a city is divided into lies right below it: one that is a region of its own has no districts of
    /// that level, and in others the city is `ABCD10000` and its districts are `ABCD1…`.
    private mutating func tellParents() {
        let divided = Set(
            places.filter { Level(of: $0.code) == .district }.map { $0.code.prefix(2) })
        for place in places {
            let above = Place.codes(above: place.code).first { code in
                switch Level(of: code) {
                case .region: true
                case .district: divided.contains(code.prefix(2))
                case .subdistrict:
                    code.dropFirst(4).first != "1" || lines[code.prefix(4) + "10000"] == nil
                }
            }
            guard let above, lines[above] == nil, let line = lines[place.code] else { continue }
            let reason = Defect.Reason.parent(place.code, missing: above, Level(of: above))
            defects.append(Defect(line: line, reason: reason))
        }
    }

    private mutating func tell(_ reason: Defect.Reason, _ row: DelimitedReader.Row) {
        defects.append(Defect(line: row.line, reason: reason))
    }

    /// The table that the setting `places` names.
    public var text: String {
        (["kato\tname_kk\tname_ru"] + places.map { "\($0.code)\t\($0.kk)\t\($0.ru)" })
            .joined(separator: "\n") + "\n"
    }
}

extension OfficialTable.Level {
    /// What a code that is of no settlement is of.
    fileprivate init(of code: String) {
        let parts = code.dropFirst(2)
        self =
            parts.allSatisfy { $0 == "0" }
            ? .region : parts.dropFirst(2).allSatisfy { $0 == "0" } ? .district : .subdistrict
    }
}

extension String {
    /// Whether a letter of it is of Kazakh and not of Russian.
    fileprivate var hasKazakhLetter: Bool { contains(where: KazakhLetter.all.contains) }
}

/// Rows of cells between tabs, semicolons or commas: whichever the first line has most of.
struct DelimitedReader {
    struct Row {
        /// The line in which it begins, counted from one.
        let line: Int
        /// Nil for a cell that is not UTF-8.
        let cells: [String?]
        /// Whether its quotes make no sense; then it is its first line and has no cells.
        var isBroken = false
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var place: Int
    private var line = 1
    /// How many cells the first row has.
    private var width: Int?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes.dropFirst(place).prefix { $0 != 0x0A }
        let separators: [UInt8] = [0x09, 0x3B, 0x2C]
        func count(_ separator: UInt8) -> Int { first.count { $0 == separator } }
        separator = separators.max { count($0) < count($1) } ?? 0x09
    }

    /// The next row; nil at the end.
    ///
    /// A row goes over several lines only where quotes hold them together beyond doubt. One that is never
    /// closed would swallow what follows, up to the next quote or the end.
    mutating func next() -> Row? {
        guard place < bytes.count else { return nil }
        let start = (place: place, line: line)
        var cells: [String?] = []
        while let (cell, isLast) = nextCell() {
            cells.append(String(validating: cell, as: UTF8.self))
            guard isLast else { continue }
            let isWhole = line <= start.line + 1 || cells.count == width ?? cells.count
            guard isWhole else { break }
            if width == nil { width = cells.count }
            return Row(line: start.line, cells: cells)
        }
        let end = bytes[start.place...].firstIndex(of: 0x0A) ?? bytes.count
        (place, line) = (min(end + 1, bytes.count), start.line + 1)
        return Row(line: start.line, cells: [], isBroken: true)
    }

    /// A cell, its quotes taken away, and whether the row ends with it; nil where its quotes make no sense.
    private mutating func nextCell() -> (cell: [UInt8], isLast: Bool)? {
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == 0x0A { line += 1 }
            switch byte {
            case 0x22 where isQuoted && place < bytes.count && bytes[place] == 0x22:
                cell.append(byte)
                place += 1
            case 0x22 where isQuoted: (isQuoted, wasQuoted) = (false, true)
            case 0x22 where cell.isEmpty && !wasQuoted: isQuoted = true
            case separator where !isQuoted: return (cell, false)
            case 0x0A where !isQuoted:
                if cell.last == 0x0D { cell.removeLast() }
                return (cell, true)
            case 0x0D where wasQuoted && !isQuoted: break
            case _ where wasQuoted && !isQuoted: return nil
            // What would end a cell of the table that is written.
            case 0x0A, 0x09,
                0x0D where isQuoted:
                cell.append(0x20)
            default: cell.append(byte)
            }
        }
        return isQuoted ? nil : (cell, true)
    }
}
