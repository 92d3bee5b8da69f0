import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// Every way in which a number or a date reaches a field gives the same answer.
@Suite struct EntryTests {
    /// How a person, a scanner or a clipboard brings a text.
    enum Way: String, CaseIterable { case typed, pasted }

    private static func world() throws -> World { try Office.shared.get().world() }

    /// All fields and columns of kinds that hold digits.
    static func fields(_ world: World) -> [(field: Field, path: AnswerPath)] {
        world.form.screens.flatMap(\.fields).flatMap { field -> [(Field, AnswerPath)] in
            guard let table = field.kind.table else {
                return field.kind.isDigital ? [(field, AnswerPath(field.name))] : []
            }
            return table.columns.filter(\.kind.isDigital).map {
                ($0, $0.path(row: 0, table: field.name))
            }
        }
    }

    /// The answer after the text came into the field, and the field was left.
    private func answer(_ text: String, _ way: Way, at path: AnswerPath, _ world: World) -> String {
        var model = Model.atStart(world)
        if path.row != nil { model.intake.edit(.insertRow(table: path.field, at: 0, Row())) }
        model.intake.focus(on: path)
        switch way {
        case .typed: for character in text { model.intake.typeIntoField(character) }
        case .pasted: model.intake.pasteIntoField(text)
        }
        model.intake.leaveField()
        return model.questionnaire.answers[path]
    }

    @Test(arguments: Way.allCases)
    func `a number is the same on every keyboard, scanner and clipboard`(way: Way) throws {
        let world = try Self.world()
        for (field, path) in Self.fields(world) {
            let number: String
            switch field.kind.shape {
            case .digits: number = "861104330711"
            case .date(.year): number = "2019"
            case .line where field.kind is DocumentKind: number = "041187265"
            default: continue
            }
            for text in number.written {
                #expect(answer(text, way, at: path, world) == number, "\(path) \(way) \(text)")
            }
        }
    }

    static let dates = [
        "04111986", "19861104", "4.11.1986", "04/11/1986", "1986-11-04", "1986.11.04",
        "4 қараша 1986", "4 қараша 1986 ж.", "1986 жылғы 4 қараша", "4 ноября 1986 г.",
        "«04» ноября 1986 года", "04\u{A0}ноября\u{A0}1986", "04–11–1986", "04−11−1986",
        "04\u{2011}11\u{2011}1986", "\"04.11.1986\"", "04.11.1986,", "０４１１１９８６", "4 ноя 1986",
    ]

    @Test(arguments: Way.allCases)
    func `a date is the same however it is written`(way: Way) throws {
        let world = try Self.world()
        for (field, path) in Self.fields(world) where field.kind.isDate {
            for text in Self.dates + ["04111986".onKazakhRow, "04111986".onShiftedRow] {
                #expect(
                    answer(text, way, at: path, world) == "04.11.1986", "\(path) \(way) \(text)")
            }
        }
    }

    @Test(arguments: 1...12)
    func `any day and any number arrive, whatever writes them`(seed: Int) throws {
        let world = try Self.world()
        var numbers = Seeded(seed)
        let path = AnswerPath("birthDate")
        for _ in 0..<8 {
            let year = Int.random(in: 1900...2026, using: &numbers)
            let month = Int.random(in: 1...12, using: &numbers)
            let day = Int.random(in: 1...28, using: &numbers)
            guard let date = Day(year: year, month: month, day: day) else { continue }
            for text in date.written(world, using: &numbers) {
                for way in Way.allCases {
                    #expect(answer(text, way, at: path, world) == date.shown, "\(way) \(text)")
                }
            }
            let number = String(
                (0..<12).map { _ in "0123456789".randomElement(using: &numbers) ?? "0" })
            for text in number.written {
                for way in Way.allCases {
                    #expect(
                        answer(text, way, at: AnswerPath("iin"), world) == number, "\(way) \(text)")
                }
            }
        }
    }

    @Test(arguments: Way.allCases)
    func `nothing of a name becomes a digit`(way: Way) throws {
        let world = try Self.world()
        let names = [
            "Қазақ", "Құқық", "Әлем", "Іңкәр", "Ғани", "Үкі бала", "Ұлан-ғайыр", "Жұмағұлов",
            "«Қазақ әуе» ЖШС", "ТОО \"Ғылым\"", "Smith", "әңгіме", "Қ. Ғ. Іңкәров", "!Әлия", "нет",
        ]
        for (field, path) in Self.fields(world) {
            for name in names {
                let answer = answer(name, way, at: path, world)
                if field.kind is DocumentKind {
                    #expect(answer.filter(\.isNumber) == "", "\(path) \(way) \(name)")
                } else {
                    #expect(answer == "", "\(path) \(way) \(name)")
                }
            }
        }
    }

    @Test(arguments: ["861104330711", "Серік"])
    func `a key that is refused says why`(good: String) throws {
        let world = try Self.world()
        for (field, path) in Self.fields(world) {
            if field.kind is DocumentKind { continue }
            var model = Model.atStart(world)
            if path.row != nil { model.intake.edit(.insertRow(table: path.field, at: 0, Row())) }
            model.intake.focus(on: path)
            // No mark for a missing answer begins so.
            model.intake.typeIntoField("ф")
            #expect(model.notice != nil, "\(path)")
            model.intake.notice = nil
            model.intake.pasteIntoField("ЖШС «Тобыл»")
            #expect(model.notice != nil, "\(path)")
            #expect(model.questionnaire.answers[path] == "")
        }
    }

    // MARK: Retyping

    /// A person whose fields of fixed shape are filled, with the focus on one of them by Enter.
    private func reached(_ field: String, with text: String) throws -> Model {
        var model = Model.atStart(try Self.world())
        let path = AnswerPath(field)
        model.intake.edit(.set(path, from: "", to: text))
        model.intake.focus(on: path)
        model.intake.questionnaire.history.close()
        press([.down, .up], &model)
        try #require(model.questionnaire.focus == path)
        return model
    }

    private func press(_ keys: [Key], _ model: inout Model) {
        for (number, key) in keys.enumerated() {
            _ = model.update(.terminal(.key(key)), clock: .inTheMorning(milliseconds: number * 100))
        }
    }

    static let retyped = [
        ("iin", "861104330711", "900101300811", "900101300811"),
        ("birthDate", "04.11.1986", "10061955", "10.06.1955"),
        ("passport.number", "N10427713", "041187265", "041187265"),
    ]

    @Test(arguments: retyped)
    func `the first key replaces an answer that was reached by Enter`(
        field: String, old: String, typed: String, new: String
    ) throws {
        var model = try reached(field, with: old)
        press(typed.map(Key.character), &model)
        #expect(model.questionnaire.answers[field] == new)
        press([.control("z")], &model)
        #expect(model.questionnaire.answers[field] == old, "one undo takes all of it back")
    }

    /// Words that were chosen, by the sex of the applicant's document: another is typed over them.
    @Test(arguments: [
        ("relatives[0].kinship", "сын", "дочь", "дочь"),
        ("ethnicity", "казах", "уйгур", "уйгур"),
        ("birthPlace.region", "Костанайская область", "Алматы", "город Алматы"),
    ])
    func `a word of a list that was reached by Enter is replaced, what somebody wrote is not`(
        place: String, old: String, typed: String, new: String
    ) throws {
        let path = try #require(AnswerPath(reading: place))
        func reached(_ text: String) throws -> Model {
            var model = Model.atStart(try Self.world(), language: .ru)
            model.intake.questionnaire.follow(.ru)
            if path.row != nil { model.intake.edit(.insertRow(table: path.field, at: 0, Row())) }
            model.intake.edit(.set(AnswerPath("birthPlace.country"), from: "", to: "KZ"))
            model.intake.focus(on: path)
            model.intake.write(text, cursor: text.count)
            model.intake.questionnaire.history.close()
            press([.down, .up], &model)
            try #require(model.questionnaire.focus == path)
            return model
        }
        var model = try reached(old)
        press(typed.map(Key.character) + [.enter], &model)
        #expect(model.questionnaire.answers[path] == new)
        model = try reached("\(old) по документу")
        press([.character("я")], &model)
        #expect(model.intake.focusedText == "\(old) по документуя")
        model = try reached(old)
        press([.left, .right, .character("я")], &model)
        #expect(model.intake.focusedText == "\(old)я")
    }

    @Test(arguments: retyped)
    func `after a key that moves the cursor a digit is put in`(
        field: String, old: String, typed: String, new: String
    ) throws {
        var model = try reached(field, with: old)
        press([.backspace, .character(old.last ?? "0")], &model)
        #expect(model.intake.focusedText == old)
        model = try reached(field, with: old)
        press([.left, .right], &model)
        press([.character("5")], &model)
        #expect(model.intake.focusedText.hasPrefix(old))
    }

    @Test func `an answer that was reached otherwise is mended, not replaced`() throws {
        var model = Model.atStart(try Self.world())
        model.intake.edit(.set(AnswerPath("iin"), from: "", to: "86110433071"))
        model.intake.focus(on: AnswerPath("iin"))
        press([.character("1")], &model)
        #expect(model.intake.focusedText == "861104330711")
    }

    @Test func `a letter in place of a number leaves the number alone`() throws {
        var model = try reached("iin", with: "861104330711")
        press("Қазақ".map(Key.character), &model)
        #expect(model.intake.focusedText == "861104330711")
        press("900101300811".map(Key.character), &model)
        #expect(model.questionnaire.answers["iin"] == "900101300811")
    }

    @Test func `one digit is mended with the Kazakh row too`() throws {
        var model = Model.atStart(try Self.world())
        model.intake.edit(.set(AnswerPath("iin"), from: "", to: "861104330711"))
        model.intake.focus(on: AnswerPath("iin"))
        press([.backspace, .character("ә")], &model)
        #expect(model.intake.focusedText == "861104330712")
    }

    @Test(arguments: ["@", "/", "=", "😀", "х"])
    func `what is refused leaves no trace`(key: String) throws {
        var model = Model.atStart(try Self.world())
        press((key + "8611").map(Key.character), &model)
        #expect(model.intake.focusedText == "8611")
        model = try reached("iin", with: "861104330711")
        press(key.map(Key.character), &model)
        #expect(model.intake.focusedText == "861104330711")
        model.intake.focus(on: AnswerPath("birthDate"))
        press((key + "0411").map(Key.character), &model)
        #expect(model.intake.focusedText == "04.11")
    }

    @Test func `Backspace behind a refused letter leaves the answer alone`() throws {
        var model = try reached("iin", with: "861104330711")
        press([.character("а"), .backspace], &model)
        #expect(model.intake.focusedText == "861104330711")
        press([.backspace], &model)
        #expect(model.intake.focusedText == "86110433071")
    }

    @Test func `Backspace takes back the slip of a finger, digits come back`() throws {
        var model = Model.atStart(try Self.world())
        press("үұж".map(Key.character), &model)
        #expect(model.intake.focusedText == "")
        press([.backspace, .character("қ")], &model)
        #expect(model.intake.focusedText == "890")
    }

    @Test func `a note that is full says so, and nobody's characters are no note`() throws {
        var model = Model.atStart(try Self.world())
        model.intake.edit(.set(AnswerPath("iin"), from: "", to: "861104330711"))
        model.intake.edit(.set(AnswerPath("birthDate"), from: "", to: "05.11.1986"))
        let problem = try #require(
            model.questionnaire.problems.first { $0.code == .iinBirthDate })
        let path = problem.path.aspect("note:iin.birthDate")
        model.overlay = .note(problem, text: "", former: "")
        _ = model.update(
            .terminal(.paste(String(repeating: "ә", count: 201))), clock: .inTheMorning())
        #expect(model.notice != nil && model.questionnaire.answers[path] == "")
        _ = model.update(.terminal(.paste("\u{2800}\u{3164}")), clock: .inTheMorning())
        press([.enter], &model)
        #expect(model.notice != nil && model.questionnaire.answers[path] == "")
        #expect(
            !model.questionnaire.interview.acknowledgements.contains {
                $0.code == problem.code.rawValue
            })
    }

    @Test func `what nobody can see is not typed`() throws {
        var model = Model.atStart(try Self.world())
        model.intake.focus(on: AnswerPath("surname"))
        press(
            "\u{3164}\u{2800}\u{115F}\u{E000}\u{E0041}А".unicodeScalars.map {
                .character(Character($0))
            }, &model)
        #expect(model.intake.focusedText == "А")
        model.intake.pasteIntoField("й\u{34F}\u{FE0F}\u{FFA0}")
        #expect(model.intake.focusedText == "Ай")
    }
}

extension Kind {
    fileprivate var isDate: Bool { date == .day || date == .dayOrYear }

    /// Whether its answers are digits, or made of them.
    fileprivate var isDigital: Bool { isNumeric || self is DocumentKind }
}

extension Day {
    /// The day as people, papers and machines write it.
    fileprivate func written(_ world: World, using numbers: inout Seeded) -> [String] {
        let separators = [
            ".", "/", "-", ",", " ", "–", "—", "−", "\u{A0}", ". ", " / ", "\u{2011}",
        ]
        let separator = separators.randomElement(using: &numbers) ?? "."
        let words = [Language.kk, .ru].flatMap {
            world.catalog.text("calendar.month.\(month)", in: $0).split(separator: " ")
        }
        let digits = shown.filter(\.isNumber)
        return [
            digits, digits.onKazakhRow, digits.onShiftedRow,
            iso, iso.filter(\.isNumber), shown, "\(day)\(separator)\(month)\(separator)\(year)",
            "\(year)\(separator)\(month)\(separator)\(day)",
        ]
            + words.flatMap {
                [
                    "\(day) \($0) \(year)", "«\(day)» \($0.uppercased()) \(year) г.",
                    "\(year) жылғы \(day) \($0)",
                ]
            }
    }
}

extension String {
    private func on(_ row: String) -> String {
        String(compactMap { $0.wholeNumberValue.map { Array(row)[($0 + 9) % 10] } })
    }

    fileprivate var onKazakhRow: String { on("\"әіңғ,.үұқ") }
    fileprivate var onShiftedRow: String { on("!ӘІҢҒ;:ҮҰҚ") }

    /// The number as keyboards, scanners and documents have it.
    fileprivate var written: [String] {
        let half = index(startIndex, offsetBy: count / 2)
        let joined = [" ", "-", "–", "—", "\u{A0}", "\u{2009}", "\u{2011}", "−"].map {
            "\(self[..<half])\($0)\(self[half...])"
        }
        let marked = [
            "\"\(self)\"", "«\(self)»", "'\(self)'", "\(self),", "\(self).", ",\(self)", "\(self);",
            ":\(self)", "!\(self)!", "№ \(self)", " \(self) ", "\(self)\r\n",
        ]
        let wide = String(
            String.UnicodeScalarView(
                unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
        let arabic = String(
            String.UnicodeScalarView(
                unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + 0x660) }))
        return [self, onKazakhRow, onShiftedRow, wide, arabic] + joined + marked
    }
}
