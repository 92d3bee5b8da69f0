import Testing

@testable import Messages

/// The state classifier as it is published becomes the office's table; what is wrong in it is told.
@Suite struct OfficialTableTests {
    private func table(_ text: String) -> OfficialTable { OfficialTable(Array(text.utf8)) }

    private let header = "te,ab,cd,ef,hij,k,name_kaz,name_rus,nn\n"

    @Test(arguments: [",", ";", "\t"], [("\n", ""), ("\r\n", ""), ("\n", "\u{FEFF}")])
    func `whatever separates cells and ends lines, the places are the same`(
        separator: String, lineEnd: (String, String)
    ) {
        let (end, mark) = lineEnd
        let lines = [
            "nn,NAME_RUS,k,te,name_kaz", "1,область Абай,0,100000000,Абай облысы",
            "2,г.Аягоз,0,103620100,Аягөз қ.", "3,\"с.\"\"Новое\"\"\",0,103639100,Жаңа",
        ]
        let text = mark + lines.joined(separator: end).replacing(",", with: separator) + end
        let table = table(text)
        #expect(table.missing.isEmpty)
        #expect(
            table.defects.map(\.reason) == [
                .parent("103620100", missing: "103620000", .subdistrict),
                .parent("103639100", missing: "103639000", .subdistrict),
            ])
        #expect(table.places.map(\.code) == ["100000000", "103620100", "103639100"])
        #expect(table.places.map(\.kk) == ["Абай облысы", "Аягөз қ.", "Жаңа"])
        #expect(table.places.map(\.ru) == ["область Абай", "г.Аягоз", "с.\"Новое\""])
    }

    @Test func `a code may stand in its parts, without the zeros that a spreadsheet drops`() {
        let table = table(
            "ab,cd,ef,hij,name_kaz,name_rus\n10,0,0,0,Абай,Абай\n10,36,20,100,Аягөз,Аягоз\n")
        #expect(table.places.map(\.code) == ["100000000", "103620100"])
    }

    @Test func `every defect is told with its line, and what is beyond doubt is put right`() {
        let region = "100000000,10,00,00,000,0,Абай облысы,область Абай,1\n"
        let table = table(
            header + region + "10362010,10,36,20,100,0,Аягөз,Аягоз,\n"
                + "100000000,10,00,00,000,0,Абай,Абай,\n"
                + "103600000,10,36,01,000,0,Аягөз,Аягозский,\n"
                + "990000000,99,00,00,000,0,Көл,Озеро,\n" + "991000000,99,10,00,000,0,,Озерный,\n"
                + "991200000,99,12,00,000,0,,,\n"
                + "101000000,10,10,00,000,0,Талдыкорган,Талдықорған,\n"
                + "102000000,10,20,00,000,0,Солтүстiк,Северный,\n" + ",,,,,,,,\n"
                + "881000000,88,10,00,000,0,Мұз,Лед,\n")
        #expect(
            table.defects.map(\.reason) == [
                .code("10362010"), .twice("100000000"), .parts("103600000"), .oneName("991000000"),
                .noName("991200000"), .swapped("101000000"), .lookAlikes("102000000"),
                .parent("881000000", missing: "880000000", .region),
            ])
        #expect(table.defects.map(\.line) == [3, 4, 5, 7, 8, 9, 10, 12])
        let names = Dictionary(
            uniqueKeysWithValues: table.places.map { ($0.code, [$0.kk, $0.ru]) })
        #expect(names["101000000"] == ["Талдықорған", "Талдыкорган"])
        #expect(names["102000000"]?.first == "Солтүстік")
        #expect(names["991000000"] == ["Озерный", "Озерный"])
        #expect(names.count == 7)
    }

    @Test func `what stands right above a place and is missing is told, one level and no more`() {
        func lines(_ codes: [String]) -> String { codes.map { "\($0),Көл,Озеро\n" }.joined() }
        let header = "te,name_kaz,name_rus\n"
        let all = [
            "100000000", "103600000", "103620000", "103620100", "103641000", "750000000",
            "751110000", "350000000", "351000000", "351010000", "351011100",
        ]
        #expect(table(header + lines(all)).defects.isEmpty, "a city is divided as it likes")
        for (missing, told) in [
            ("103620000", ["103620100", "subdistrict"]), ("100000000", ["103600000", "region"]),
            ("750000000", ["751110000", "region"]),
        ] {
            let defects = table(header + lines(all.filter { $0 != missing })).defects
            let level = OfficialTable.Level(rawValue: told[1])
            #expect(
                defects.map(\.reason) == [.parent(told[0], missing: missing, level ?? .district)])
        }
        let others = lines(["103800000"] + all.filter { $0 != "103600000" })
        #expect(
            table(header + others).defects.map(\.reason) == [
                .parent("103620000", missing: "103600000", .district),
                .parent("103641000", missing: "103600000", .district),
            ])
    }

    @Test func `a table without its columns, or of other bytes, is told`() {
        #expect(table("a,b\n1,2\n").missing == ["te", "name_kaz", "name_rus"])
        #expect(table("").missing == ["te", "name_kaz", "name_rus"])
        let bytes = Array(header.utf8) + [0x31, 0x2C, 0xC0, 0xE1, 0x0A]
        #expect(OfficialTable(bytes).defects == [.init(line: 2, reason: .encoding)])
        #expect(OfficialTable(bytes).places.isEmpty)
    }

    @Test(
        arguments: [
            "\"Абай", "\"Абай\" ауылы", "\"Абай\"\"", "\"\"Абай", "\"",
        ], ["\"Аягоз\"", "Аягоз"])
    func `a quote that makes no sense costs its own line and no other`(
        broken: String, ru: String
    ) {
        let before = "100000000,10,00,00,000,0,Абай облысы,область Абай,1\n"
        let line = "101000000,10,10,00,000,0,\(broken),\(ru),2\n"
        let after =
            "102000000,10,20,00,000,0,\"Аягөз\nқ.\",\"г. \"\"Аягоз\"\"\",3\n"
            + "103000000,10,30,00,000,0,Көл,\"Озеро\",4\n"
        for last in ["", "104000000,10,40,00,000,0,Тау,Гора,\"5"] {
            let table = table(header + before + line + after + last)
            #expect(table.places.map(\.code) == ["100000000", "102000000", "103000000"])
            #expect(table.places[1].kk == "Аягөз қ.")
            #expect(table.defects.map(\.reason) == [.quote] + (last.isEmpty ? [] : [.quote]))
            #expect(table.defects.map(\.line) == [3] + (last.isEmpty ? [] : [7]))
        }
        #expect(
            table("te,\"name_kaz,name_rus\n" + before).missing == ["te", "name_kaz", "name_rus"])
    }

    @Test(arguments: 1...50)
    func `what is written is read again as it was`(seed: Int) {
        // Any codes, names with whatever may stand in a cell.
        var state = UInt64(seed)
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pieces = ["Қара", "су", " ", "\"", ",", ";", "\t", "\n", "-", "Ақ", "с.", "№ 5"]
        var text = "te;name_kaz;name_rus\n"
        var codes: Set<String> = []
        for _ in 0..<40 {
            let code = String(100_000_000 + next(800_000_000))
            codes.insert(code)
            let names = (0..<2).map { _ in
                "Ә" + (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined()
            }
            let cells = names.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
            text += "\(code);\(cells[0]);\(cells[1])\n"
        }
        let table = table(text)
        let again = Classifier.read(tsv: Array(table.text.utf8), file: "places.tsv")
        #expect(again.mistakes.isEmpty)
        #expect(again.places == table.places)
        #expect(Set(again.places.map(\.code)) == codes)
    }
}
