import JSON

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
    ) -> (places: [Place], mistakes: [Mistake]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { TableLine($0) }
        var mistakes: [Mistake] = []
        let header = lines.first?.cells.map { String(decoding: $0, as: UTF8.self) } ?? []
        let wanted = ["kato", "name_kk", "name_ru"]
        let columns = wanted.compactMap { header.firstIndex(of: $0) }
        guard columns.count == wanted.count else {
            let missing = wanted.filter { !header.contains($0) }.joined(separator: ", ")
            let text =
                "the first line must name the columns kato, name_kk, name_ru;"
                + " there is no \(missing)"
            let place = Position(line: 1, column: 1)
            return ([], [Mistake(file: file, position: place, text: text)])
        }
        var places: [Place] = []
        var codes: Set<String> = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            func report(_ text: String, column: Int) {
                let place = Position(line: index + 1, column: line.start(ofCell: column))
                mistakes.append(Mistake(file: file, position: place, text: text))
            }
            let cells = columns.map { line.text(ofCell: $0) }
            guard let code = cells[0], let kk = cells[1], let ru = cells[2] else {
                report("the text is not UTF-8", column: 0)
                continue
            }
            if code.utf8.count != 9 || !code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                report("kato must be nine digits, not '\(code)'", column: columns[0])
            } else if kk.isEmpty {
                report("name_kk is empty", column: columns[1])
            } else if ru.isEmpty {
                report("name_ru is empty", column: columns[2])
            } else if !codes.insert(code).inserted {
                report("the code \(code) stands twice", column: columns[0])
            } else {
                places.append(Place(code: code, kk: kk, ru: ru))
            }
        }
        return (places, mistakes)
    }
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
