import Foundation
import JSON
import TerminalSupport
import Testing

/// The form changes by editing Screens and Locales alone: nothing is compiled.
@Suite struct EditedFormTests {
    /// Copies of Screens and Locales, and the program that uses them.
    private struct Copies {
        let scratch: Scratch
        private let options: [String]

        init() throws {
            scratch = try Scratch()
            options = [
                "--screens", try scratch.copy("Screens"), "--locales", try scratch.copy("Locales"),
            ]
            // The training cases answer the form as it is: another form has others, or none.
            try FileManager.default.removeItem(atPath: "\(scratch.path)/Screens/Cases")
        }

        /// Adds words to both languages, after the opening brace.
        func say(_ words: [(key: String, kk: String, ru: String)]) throws {
            for language in ["kk", "ru"] {
                let lines = words.map {
                    "  \"\($0.key)\": \"\(language == "kk" ? $0.kk : $0.ru)\",\n"
                }
                let file = "Locales/\(language).json"
                scratch.write("{\n" + lines.joined() + scratch.text(file).dropFirst(2), to: file)
            }
        }

        /// The words that a new line of the form needs.
        func sayLine(_ name: String) throws {
            try say([
                ("field.\(name).label", "Телефон", "Телефон"),
                ("field.\(name).hint", "Нөмірді жазыңыз", "Впишите номер"),
                ("field.\(name).help", "Байланыс нөмірі.", "Номер для связи."),
            ])
        }

        func expectNoMistake(sourceLocation: SourceLocation = #_sourceLocation) throws {
            let lines = try lint().lines
            #expect(lines == [], sourceLocation: sourceLocation)
        }

        func lint() throws -> Run { try call(["form", "lint"]) }

        func schema() throws -> Node {
            let run = try call(["form", "schema"])
            #expect(run.status == 0 && run.errors == "")
            return try Node.read(Array(run.output.utf8))
        }

        /// The fields and codes of what `check` tells of a record.
        func check(_ record: Node) throws -> [String] {
            try call(["check", "-"], input: Array(record.text.utf8)).lines.map {
                $0.split(separator: ":")[1...2].joined(separator: ":")
                    .replacingOccurrences(of: " ", with: "")
            }
        }

        private func call(_ words: [String], input: [UInt8] = []) throws -> Run {
            try run([product("saualnama")] + words + options, input: input)
        }
    }

    @Test func `a field is added by a few lines of JSON`() throws {
        let copies = try Copies()
        try copies.scratch.edit(
            "Screens/10-person.json", "    {\n      \"id\": \"passport.number\",",
            """
                {
                  "id": "phone",
                  "source": {"part": "appendix-1"},
                  "kind": "digits", "digits": 11,
                  "required": true
                },
                {
                  "id": "passport.number",
            """)
        #expect(try copies.lint().lines.contains { $0.contains("field.phone.label") })
        // Whatever is asked stands on paper too.
        #expect(
            try copies.lint().lines.contains {
                $0.contains("\"phone\" of the form does not stand on the sheet")
            })
        try copies.scratch.edit(
            "Screens/Papers/questionnaire.json", "{\"line\": [\"patronymic\"]},",
            "{\"line\": [\"patronymic\"]}, {\"line\": [\"phone\"]},")
        try copies.sayLine("phone")
        try copies.expectNoMistake()
        let schema = try copies.schema()
        #expect(schema.at("properties.answers.properties.phone.pattern") == "^[0-9]{11}$")
        #expect(schema.at("properties.answers.required")?.array?.contains("phone") == true)
        #expect(try copies.check(goodRecord()) == ["phone:required"])
        #expect(try copies.check(goodRecord().with("answers.phone", "87010000000")) == [])
        #expect(
            try copies.check(goodRecord().with("answers.phone", 87_010_000_000)) == [
                "phone:record.type"
            ])
    }

    @Test func `an option is added by its code and its words`() throws {
        let copies = try Copies()
        let record = try goodRecord().with("answers.purpose", 7)
        #expect(try copies.check(record) == ["purpose:choice.unknown"])
        try copies.scratch.edit(
            "Screens/30-departure.json", "[\"2\", \"3\", \"4\", \"9\"]",
            "[\"2\", \"3\", \"4\", \"7\", \"9\"]")
        #expect(try copies.lint().lines.contains { $0.contains("field.purpose.option.7") })
        try copies.say([("field.purpose.option.7", "Емделуге байланысты", "В связи с лечением")])
        try copies.expectNoMistake()
        let codes = try copies.schema().at("properties.answers.properties.purpose.enum")
        #expect(codes == [2, 3, 4, 7, 9])
        #expect(try copies.check(record) == [])
    }

    @Test func `a condition makes a line unasked`() throws {
        let copies = try Copies()
        let record = try goodRecord()
        #expect(record.at("answers.ethnicity")?.string?.isEmpty == false)
        #expect(try copies.check(record) == [])
        try copies.scratch.edit(
            "Screens/10-person.json", "\"kind\": \"list\", \"list\": \"ethnicities\",",
            "\"when\": \"foreigner\", \"kind\": \"list\", \"list\": \"ethnicities\",")
        #expect(try copies.check(record) == ["ethnicity:record.unasked"])
        #expect(try copies.check(record.with("answers.ethnicity", nil)) == [])
        #expect(
            try copies.check(record.with("answers.citizenship", "DE"))
                .allSatisfy { !$0.hasPrefix("ethnicity") })
    }

    @Test func `a whole screen is a file more`() throws {
        let copies = try Copies()
        copies.scratch.write(
            """
            {
              "id": "contact",
              "source": {"part": "appendix-1"},
              "fields": [
                {"id": "contact.phone", "kind": "digits", "digits": 11, "required": true},
                {
                  "id": "contact.times", "kind": "table", "summary": [["from", 8]],
                  "columns": [{"id": "from", "kind": "year", "required": true}]
                }
              ]
            }
            """, to: "Screens/75-contact.json")
        try copies.say([
            ("screen.contact.title", "Байланыс", "Связь"), ("screen.contact.heading", "", ""),
        ])
        for name in ["contact.phone", "contact.times", "contact.times.from"] {
            try copies.sayLine(name)
        }
        try copies.scratch.edit(
            "Screens/Papers/questionnaire.json", "{\"kept\": [",
            """
            {"line": ["contact.phone"]},
            {
              "table": "contact.times", "continued": "screen.contact.title",
              "columns": [{"fields": ["from"], "share": 100}], "bands": [[0]]
            },
            {"kept": [
            """)
        try copies.expectNoMistake()
        let contact = try copies.schema().at("properties.answers.properties.contact")
        #expect(contact?.at("properties.phone.pattern") == "^[0-9]{11}$")
        #expect(contact?.at("properties.times.items.properties.from.minimum") == 1900)
        #expect(contact?["required"] == ["phone"])
        let record = try goodRecord()
        #expect(try copies.check(record) == ["contact.phone:required"])
        let filled = record.with(
            "answers.contact",
            .object([("phone", "87010000000"), ("times", [.object([("from", 1800)])])]))
        #expect(try copies.check(filled) == ["contact.times[0].from:date.early"])
    }
}
