import Foundation
import TerminalSupport
import Testing

/// What a terminal says by itself reaches no answer and uncovers nothing, in however many pieces.
@Suite struct ReportTests {
    private let home: Home

    init() throws { home = try Home() }

    private static let reports: [String: [UInt8]] = [
        "mouse, X10": [0x1B, 0x5B, 0x4D, 0x20, 0xD0, 0x51],
        "mouse, in UTF-8": Array("\u{1B}[M é!".utf8),
        "mouse, SGR": Array("\u{1B}[<0;40;12M".utf8),
        "mouse, urxvt": Array("\u{1B}[32;40;12M".utf8),
        "focus": Array("\u{1B}[I".utf8),
        "cursor": Array("\u{1B}[12;40R".utf8),
        "device control": Array("\u{1B}P1$r0;1m\u{1B}\\".utf8),
        "title": Array("\u{1B}]lМәлімет\u{07}".utf8),
        "application": Array("\u{1B}_Gi=1;OK\u{1B}\\".utf8),
        "eight bits": [0x9D, 0x31, 0x31, 0x3B, 0x72, 0x67, 0x62, 0x9C],
        "eight bits in UTF-8": Array("\u{90}>|XTerm(379)\u{9C}".utf8),
    ]

    private func line(at text: String) throws -> PseudoTerminal {
        let line = try home.openOnLine(terminal: "xterm-256color")
        try line.wait(for: Sentences("kk")["title.workList"], within: .patient)
        line.send("\r")
        try line.wait(for: "1/8", within: .patient)
        line.send("\t\(text)")
        try line.wait(for: text, within: .patient)
        _ = line.readUntilQuiet(for: .milliseconds(100))
        return line
    }

    @Test func `a report in two pieces leaves a half-typed answer as it is`() throws {
        let line = try line(at: "Дос")
        for (name, report) in ReportTests.reports {
            for cut in [1, report.count / 2] {
                line.send(Array(report[..<cut]))
                #expect(line.bytesWritten(during: .milliseconds(150)) == 0, "\(name) at \(cut)")
                line.send(Array(report[cut...]))
                #expect(line.bytesWritten(during: .milliseconds(40)) == 0, "\(name) at \(cut)")
            }
        }
        let start = line.output.count
        line.send("жан")
        try line.wait(for: "жан", after: start, within: .patient)
        #expect(line.output.count - start == "жан".utf8.count)
    }

    @Test func `a report in two pieces uncovers no hidden screen`() throws {
        let line = try line(at: "Дос")
        line.send("\u{1B}[24~")
        try line.wait(for: Sentences("kk")["screen.hidden"], within: .patient)
        _ = line.readUntilQuiet(for: .milliseconds(100))
        for (name, report) in ReportTests.reports {
            for cut in [1, report.count / 2, report.count] {
                line.send(Array(report[..<cut]))
                #expect(line.bytesWritten(during: .milliseconds(120)) == 0, "\(name) at \(cut)")
                line.send(Array(report[cut...]))
                #expect(line.bytesWritten(during: .milliseconds(40)) == 0, "\(name) at \(cut)")
            }
        }
        line.send("\u{1B}")
        try line.wait(for: "Дос", after: line.output.count, within: .patient)
    }

    @Test func `a key in two pieces is that key`() throws {
        let line = try line(at: "Дос")
        line.send("\u{1B}[21")
        #expect(line.bytesWritten(during: .milliseconds(400)) == 0)
        let start = line.output.count
        line.send("~")
        try line.wait(for: Sentences("kk")["title.check"], after: start, within: .patient)
    }

    /// There is nothing that an Esc closes, so it waits for what may follow.
    @Test func `a key that is cut behind its escape is that key`() throws {
        let line = try line(at: "Дос")
        line.send("\u{1B}")
        #expect(line.bytesWritten(during: .milliseconds(300)) == 0)
        let start = line.output.count
        line.send("[A")
        // The cursor stands in the field above, and no row has moved.
        try line.wait(for: "\u{1B}[3;36H", after: start, within: .patient)
    }

    @Test func `a paste whose marks come in pieces is pasted`() throws {
        let line = try line(at: "Дос")
        for piece in ["\u{1B}[20", "0~жан\u{1B}", "[201"] {
            line.send(piece)
            #expect(line.bytesWritten(during: .milliseconds(150)) == 0)
        }
        let start = line.output.count
        line.send("~")
        try line.wait(for: "жан", after: start, within: .patient)
    }
}
