public import JSON

extension Classifier {
    /// Reads places from a table: lines of cells between tabs, the first line naming the columns.
    ///
    /// The columns `kato`, `name_kk` and `name_ru` may stand in any order among others. The table of
    /// the classifier is published as a spreadsheet; this is what it is saved as. A byte order mark
    /// and line ends of Windows are taken as they come.
    ///
    /// - Returns: the places of all lines that are good, and the mistakes of the others.
    public static func read(
        tsv bytes: [UInt8], file: String
    ) -> (places: [Place], mistakes: [PlacesMistake]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { TableLine($0) }
        let header = lines.first?.cells.map { String(decoding: $0, as: UTF8.self) } ?? []
        let wanted = ["kato", "name_kk", "name_ru"]
        let columns = wanted.compactMap { header.firstIndex(of: $0) }
        guard columns.count == wanted.count else {
            let place = Position(line: 1, column: 1)
            let missing = wanted.filter { !header.contains($0) }
            return (
                [],
                missing.map { PlacesMistake(file: file, position: place, reason: .noColumn($0)) }
            )
        }
        var mistakes: [PlacesMistake] = []
        var places: [Place] = []
        var codes: Set<String> = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            var found = line.place(in: columns)
            if case .success(let place) = found, !codes.insert(place.code).inserted {
                found = .failure(Flaw(reason: .twice(place.code), column: columns[0]))
            }
            switch found {
            case .success(let place): places.append(place)
            case .failure(let flaw):
                let place = Position(line: index + 1, column: line.start(ofCell: flaw.column))
                mistakes.append(PlacesMistake(file: file, position: place, reason: flaw.reason))
            }
        }
        return (places, mistakes)
    }

    /// What is wrong with a line, and in which of its cells.
    fileprivate struct Flaw: Error {
        let reason: PlacesMistake.Reason
        let column: Int
    }
}

extension TableLine {
    /// The place that the line tells.
    ///
    /// - Parameter columns: those of the code and of both names.
    fileprivate func place(in columns: [Int]) -> Result<Place, Classifier.Flaw> {
        let cells = columns.map { text(ofCell: $0) }
        guard let code = cells[0], let kk = cells[1], let ru = cells[2] else {
            return .failure(Classifier.Flaw(reason: .encoding, column: 0))
        }
        if code.utf8.count != 9 || !code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return .failure(Classifier.Flaw(reason: .code(code), column: columns[0]))
        }
        if kk.isEmpty {
            return .failure(Classifier.Flaw(reason: .empty("name_kk"), column: columns[1]))
        }
        if ru.isEmpty {
            return .failure(Classifier.Flaw(reason: .empty("name_ru"), column: columns[2]))
        }
        return .success(Place(code: code, kk: kk, ru: ru))
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
    public let position: Position
    public let reason: Reason
}

/// One line of a table.
private struct TableLine {
    let cells: [ArraySlice<UInt8>]

    init(_ line: ArraySlice<UInt8>) {
        cells = (line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
            .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    }

    var isEmpty: Bool { cells.allSatisfy { cell in cell.allSatisfy { $0 == 0x20 } } }

    /// The text of a cell without blanks around it, empty when there is no such cell; nil when it is
    /// not UTF-8.
    func text(ofCell index: Int) -> String? {
        guard index < cells.count else { return "" }
        var cell = cells[index]
        while cell.first == 0x20 { cell = cell.dropFirst() }
        while cell.last == 0x20 { cell = cell.dropLast() }
        return String(validating: cell, as: UTF8.self)
    }

    /// The column of the line, from one, in which a cell begins.
    func start(ofCell index: Int) -> Int {
        cells.prefix(index).reduce(1) { column, cell in
            column + cell.count { $0 & 0xC0 != 0x80 } + 1
        }
    }
}
