import Alphabet

/// What a submission is called for ever: desk, year and serial, as in `AST01-2026-000123`.
///
/// The desk is up to 16 capital letters and digits, the year four digits, the serial counts from 1
/// within desk and year and has at least six digits. So a number is always safe as a file's name.
public struct Number: Hashable, Sendable {
    public let desk: String
    public let year: Int
    public let serial: Int

    /// Joins the parts; nil when one of them is not of the shape above.
    public init?(desk: String, year: Int, serial: Int) {
        guard Self.isDesk(desk), 1000...9999 ~= year, 1...Self.lastSerial ~= serial else {
            return nil
        }
        self.desk = desk
        self.year = year
        self.serial = serial
    }

    /// Reads a number from its text, and only from exactly the text that it would be written as.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[1]), let serial = Int(parts[2]) else {
            return nil
        }
        self.init(desk: String(parts[0]), year: year, serial: serial)
        guard description == text else { return nil }
    }

    private static let lastSerial = 999_999_999

    static func isDesk(_ text: String) -> Bool {
        1...16 ~= text.utf8.count
            && text.utf8.allSatisfy {
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                    || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
            }
    }
}

extension Number: CustomStringConvertible, Comparable {
    public var description: String { "\(desk)-\(year)-\(serial.padded(to: Self.width))" }

    public static func < (left: Number, right: Number) -> Bool {
        (left.desk, left.year, left.serial) < (right.desk, right.year, right.serial)
    }

    /// How many digits a serial has at least.
    static let width = 6
}

extension Number {
    /// The name of the submission's file, the same in every folder.
    var fileName: String { "\(self).json" }

    /// The name of the file that says why the submission came back.
    var reasonName: String { "\(self).reason.json" }

    /// The number of a submission whose file has this name; nil for any other name.
    init?(fileName: String) {
        guard fileName.hasSuffix(".json") else { return nil }
        self.init(fileName.dropLast(5))
    }

    /// The number whose reason has this name; nil for any other name.
    init?(reasonName: String) {
        guard reasonName.hasSuffix(".reason.json") else { return nil }
        self.init(reasonName.dropLast(12))
    }

    /// The number that a file in any folder of the spool is named after, also in `tmp`.
    init?(beginning name: String) {
        let end = name.firstIndex(of: ".") ?? name.endIndex
        self.init(name[..<end])
    }
}
