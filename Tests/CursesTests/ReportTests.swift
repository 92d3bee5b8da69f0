import Canvas
import Testing

@testable import Curses

/// What terminals say by themselves is swallowed, and swallows nothing that somebody types.
@Suite struct ReportTests {
    private func shown(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).debugDescription
    }

    @Test(arguments: Reports.Form.allCases, [false, true])
    func `a report types nothing and presses nothing`(form: Reports.Form, holdsEscape: Bool) {
        for report in Reports.all(form) {
            var line = Line(holdsEscape: holdsEscape)
            line.bring(report)
            #expect(line.events == [], "\(shown(report))")
            line.type("Ә5")
            #expect(line.events == Line.keys("Ә5"), "\(shown(report))")
        }
    }

    /// Only where the cut comes right behind the escape is that one a key, unless it can be held.
    @Test(arguments: Reports.Form.allCases, [30, 100, 400, 499])
    func `a report that comes in two pieces types nothing`(form: Reports.Form, pause: Int) {
        for report in Reports.all(form) {
            for cut in 1..<report.count {
                var line = Line()
                line.bring(report[..<cut])
                line.rest(pause)
                line.bring(report[cut...])
                line.type("x")
                let escape: [TerminalEvent] =
                    report[..<cut] == [0x1B] ? [.key(.escape)] : []
                #expect(line.events == escape + Line.keys("x"), "\(shown(report)) at \(cut)")
            }
        }
    }

    @Test(arguments: Reports.Form.allCases, [30, 100, 400, 499])
    func `a report in two pieces uncovers no hidden screen`(form: Reports.Form, pause: Int) {
        for report in Reports.all(form) {
            for cut in 1..<report.count {
                var line = Line(holdsEscape: true)
                line.bring(report[..<cut])
                line.rest(pause)
                line.bring(report[cut...])
                line.rest(1000)
                #expect(line.events == [], "\(shown(report)) at \(cut)")
            }
        }
    }

    @Test(arguments: Reports.Form.allCases)
    func `a flood of reports lets every key between them through`(form: Reports.Form) {
        var line = Line()
        let reports = Reports.all(form)
        for report in reports { line.bring(report + Array("ә".utf8)) }
        #expect(line.events == Line.keys(String(repeating: "ә", count: reports.count)))
    }

    @Test(arguments: Reports.Form.allCases)
    func `a string of many pieces stays one while they follow each other`(form: Reports.Form) {
        for introducer in "PX]^_" {
            var line = Line()
            line.bring(Reports.control(introducer, form) + Array("4;".utf8))
            for _ in 0..<20 {
                line.rest(400)
                line.bring("rgb:0000/")
            }
            line.rest(400)
            line.bring("0")
            line.rest(400)
            line.bring([0x07])
            line.type("x")
            #expect(line.events == Line.keys("x"))
        }
    }

    @Test(arguments: Reports.Form.allCases)
    func `a string without an end deafens for half a second at most`(form: Reports.Form) {
        for introducer in "PX]^_" {
            var line = Line()
            line.bring(Reports.control(introducer, form) + Array("0;rgb:00".utf8))
            line.rest(500)
            line.type("Қазақ")
            #expect(line.events == Line.keys("Қазақ"))
        }
    }

    @Test(arguments: Reports.Form.allCases)
    func `a string without an end is over after 4 kB`(form: Reports.Form) {
        var line = Line()
        line.bring(Reports.control("]", form))
        line.bring([UInt8](repeating: 0x61, count: 4096))
        #expect(line.text.count < 3)
        line.bring("Қазақ")
        #expect(line.text.hasSuffix("Қазақ"))
    }

    @Test func `a key breaks a string off that has no end`() {
        var line = Line()
        line.bring("\u{1B}P1;2\u{1B}[A")
        line.bring("\u{1B}]0;x\u{1B}OP\u{1B}[25\u{1B}[B")
        #expect(line.events == [.key(.up), .key(.function(1)), .key(.down)])
    }

    @Test func `a byte of noise costs no letter`() {
        for byte: UInt8 in 0x80...0x9F {
            var line = Line()
            line.bring([byte])
            line.rest(30)
            line.type("Қ8a")
            line.rest(1000)
            #expect(line.events == Line.keys("Қ8a"), "\(byte)")
        }
        // Before letters of Kazakh, however fast they come.
        for byte: UInt8 in 0x80...0xFF where !(0xC2...0xF4 ~= byte) {
            var line = Line()
            line.bring([byte] + Array("Ерасыл".utf8))
            #expect(line.events == Line.keys("Ерасыл"), "\(byte)")
        }
    }
}
