import Alphabet

/// The contents of a register: which serials of a desk and year were given to which submissions.
///
/// A line a happening, only ever appended:
///
///     000123 5f0c… reserved 1a2b3c4d
///
/// serial, submission, what became of it, and the CRC-32 of the text before, in hex. What a later
/// line says about a serial or a submission counts. A line that is not whole counts as unwritten;
/// those at the end are what a power cut left and may be cut off, because no number is used before
/// its line is durable.
struct Ledger: Sendable {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    enum State: String, Sendable {
        case reserved
        /// A submission was handed over under it.
        case used
        /// It was reserved and can never be used.
        case void
        /// The register was lost; this serial and those before it were found in the folders.
        case found
    }

    struct Line: Equatable, Sendable {
        var serial: Int
        /// Whose the serial is; `-` where that is not known.
        var submission: String
        var state: State
    }

    /// Where a line stands, and what it says.
    struct PlacedLine: Sendable {
        let range: Range<Int>
        let line: Line
    }

    mutating func append(_ line: Line) { bytes += line.bytes }

    mutating func cutTornEnd() { bytes.removeSubrange(wholeLength...) }

    /// How many bytes are to be kept: up to the end of the last line that is whole.
    var wholeLength: Int { last { _ in true }?.range.upperBound ?? 0 }

    /// The highest serial given so far, 0 when there is none.
    var lastSerial: Int {
        last { $0.state == .reserved || $0.state == .found }?.line.serial ?? 0
    }

    /// The last line about a submission.
    ///
    /// Lines that do not hold its name are not even parsed: a register of a year is long.
    func last(of submission: String) -> PlacedLine? {
        let name = Array(submission.utf8)
        return last(where: { $0.submission == submission }) { text in
            guard let space = text.firstIndex(of: Self.space) else { return false }
            return text[(space + 1)...].starts(with: name)
        }
    }

    func last(of serial: Int) -> PlacedLine? { last { $0.serial == serial } }

    /// What holds for each serial, in the order of the serials.
    var latest: [Line] {
        var latest: [Int: Line] = [:]
        for line in bytes.split(separator: Self.newline).compactMap(Line.init) {
            latest[line.serial] = line
        }
        return latest.values.sorted { $0.serial < $1.serial }
    }

    /// The numbers of the lines, counted from one, that are not whole although others follow.
    var rottenLines: [Int] {
        let lines = bytes[..<wholeLength].split(
            separator: Self.newline, omittingEmptySubsequences: false)
        return lines.dropLast().indices.filter { Line(lines[$0]) == nil }.map { $0 + 1 }
    }

    private func last(
        where matches: (Line) -> Bool, among likely: (ArraySlice<UInt8>) -> Bool = { _ in true }
    ) -> PlacedLine? {
        var end = bytes.lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
        while end > 0 {
            let text = bytes[..<(end - 1)]
            let start = text.lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
            if likely(text[start...]), let line = Line(text[start...]), matches(line) {
                return PlacedLine(range: start..<end, line: line)
            }
            end = start
        }
        return nil
    }

    private static let newline = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")
}

extension Ledger.Line {
    /// Reads a line without its newline; nil when it is not whole.
    init?(_ bytes: ArraySlice<UInt8>) {
        let parts = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 4, let serial = Int(String(decoding: parts[0], as: UTF8.self)),
            let state = Ledger.State(rawValue: String(decoding: parts[2], as: UTF8.self))
        else { return nil }
        self.serial = serial
        self.submission = String(decoding: parts[1], as: UTF8.self)
        self.state = state
        guard self.bytes.dropLast() == bytes else { return nil }
    }

    var bytes: [UInt8] {
        let text = Array("\(serial.padded(to: Number.width)) \(submission) \(state.rawValue)".utf8)
        let sum = String(Checksum.of(text), radix: 16)
        return text + Array(" \(sum.padded(to: 8))\n".utf8)
    }

    /// Up to 64 letters, digits, hyphens and underscores: what can stand in a line.
    static func isSubmission(_ text: String) -> Bool {
        1...64 ~= text.utf8.count
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
                    || $0 == "-" || $0 == "_"
            }
    }
}
