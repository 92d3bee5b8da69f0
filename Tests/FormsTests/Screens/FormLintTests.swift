import JSON
import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct FormLintTests {
    let form = SecondForm()
    let born = #"{"id": "born", "kind": "date", "checks": ["date.past"]}"#
    let title = #"{"id": "title", "kind": "text", "required": true}"#

    /// What is told when the field of the birth date, on line 5 from column 5, is another.
    func told(field: String, lists: [String: Set<String>] = SecondForm.lists) -> [String] {
        form.with("10-reader.json", born, field).read(lists: lists).mistakes.map(\.description)
    }

    /// What is told when the column of the title, on line 9 from column 9, is another.
    func told(column: String) -> [String] {
        form.with("20-books.json", title, column).mistakes
    }

    func told(conditions: String) -> [String] {
        form.with("00-form.json", #"{"adult": {"age": {"from": 18}}}"#, conditions).mistakes
    }

    let fields = "born, card, givenOn, reader"

    @Test(arguments: [
        (#"{"id": "born", "kind": "date", "when": {"field": "crad", "empty": true}}"#, 54),
        (
            #"{"id": "born", "kind": "date", "required": {"not": {"field": "crad", "is": ["1"]}}}"#,
            66
        ),
        (#"{"id": "born", "kind": "date", "offer": {"from": "crad", "as": "sex"}}"#, 54),
        (#"{"id": "born", "kind": "date", "repeat": "crad"}"#, 46),
        (#"{"id": "born", "kind": "list", "list": "genres", "person": "crad"}"#, 64),
        (
            #"{"id": "born", "kind": "date", "variants": [{"when": {"field": "crad", "empty": true}, "variant": "v"}]}"#,
            68
        ),
    ])
    func `a field that does not exist is told with those there are`(field: String, column: Int) {
        #expect(
            told(field: field) == [
                #"10-reader.json:5:\#(column): there is no field "crad"; there are "#
                    + "books, books.title, born, card, givenOn, reader"
            ])
    }

    @Test func `of many names the nearest is told`() {
        let files = Package.screens.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            let changed = text.replacing(
                #""field": "maritalStatus""#, with: #""field": "martialStatus""#)
            return ScreenFile(name: file.name, bytes: Array(changed.utf8))
        }
        let mistakes = Form.read(files, checks: Check.signatures, lists: ListCodes(Package.lists))
            .mistakes
            .map(\.description)
        #expect(
            mistakes == [
                #"00-form.json:32:26: there is no field "martialStatus"; the nearest is "maritalStatus""#
            ])
    }

    @Test func `a condition that does not exist is told with those there are`() {
        let none = #"there is no condition "adlut"; there are adult"#
        #expect(
            told(field: #"{"id": "born", "kind": "date", "when": "adlut"}"#) == [
                "10-reader.json:5:44: \(none)"
            ])
        #expect(
            told(field: #"{"id": "born", "kind": "date", "when": {"all": ["adult", "adlut"]}}"#)
                == [
                    "10-reader.json:5:62: \(none)"
                ])
        #expect(
            told(field: #"{"id": "born", "kind": "date", "missing": {"none": "adlut"}}"#) == [
                "10-reader.json:5:56: \(none)"
            ])
        #expect(
            told(
                field:
                    #"{"id": "born", "kind": "date", "checks": [{"check": "date.past", "when": "adlut"}]}"#
            ) == ["10-reader.json:5:78: \(none)"])
        #expect(
            told(conditions: #"{"old": "adlut"}"#) == [
                #"00-form.json:7:25: there is no condition "adlut"; there are old"#
            ])
    }

    @Test func `a check that does not exist is told with those there are`() {
        let all = Check.signatures.map(\.name).joined(separator: ", ")
        #expect(
            told(field: #"{"id": "born", "kind": "date", "checks": ["inn"]}"#) == [
                #"10-reader.json:5:47: there is no check "inn"; the checks are \#(all)"#
            ])
        #expect(
            told(field: #"{"id": "born", "kind": "date", "checks": [{"when": "adult"}]}"#) == [
                #"10-reader.json:5:47: "check" is missing here"#
            ])
    }

    @Test func `what a check needs is told`() {
        let needs = [
            #"10-reader.json:5:47: the check "departure" needs "from""#,
            #"10-reader.json:5:47: the check "departure" needs "to""#,
        ]
        #expect(
            told(field: #"{"id": "born", "kind": "date", "checks": ["departure"]}"#) == needs)
        #expect(
            told(
                field:
                    #"{"id": "born", "kind": "date", "checks": [{"check": "departure", "form": "x"}]}"#
            )
                == [
                    needs[0], needs[1],
                    #"10-reader.json:5:70: there is no key "form" here; the keys are "#
                        + "check, when, from, to",
                ])
    }

    @Test func `what a check names must exist`() {
        let check = { (arguments: String) in
            told(field: #"{"id": "born", "kind": "date", "checks": [{"check": \#(arguments)}]}"#)
        }
        #expect(
            check(#""departure", "from": "card", "to": "dart""#) == [
                #"10-reader.json:5:92: there is no field "dart"; there are "#
                    + "books, books.title, born, card, givenOn, reader"
            ])
        #expect(
            check(#""children", "table": "bocks", "relatives": "books""#) == [
                #"10-reader.json:5:78: there is no table "bocks"; there are books"#
            ])
        #expect(
            check(#""iin.repeated", "people": ["applicant", "readers"]"#) == [
                #"10-reader.json:5:97: there is no table "readers"; there are books"#
            ])
        #expect(
            check(
                #""documents", "citizen": "adult", "documents": [{"number": "card", "issuedOn": "born", "shape": "pasport"}]"#
            ) == [
                #"10-reader.json:5:152: there is no word "pasport"; there are passport, identityCard"#
            ])
        #expect(
            check(#""documents", "citizen": "adlut", "documents": [{"nubmer": "card"}]"#) == [
                #"10-reader.json:5:81: there is no condition "adlut"; there are adult"#,
                #"10-reader.json:5:105: there is no key "nubmer" here; the keys are issuedOn, number, shape"#,
            ])
    }

    @Test func `a column of a check is one of its table`() {
        let mistakes = told(
            field:
                #"{"id": "born", "kind": "date", "checks": [{"check": "employment", "table": "books", "from": "titel", "to": "title", "current": "title", "organisation": "title", "socialCategory": "card", "hired": ["5"], "years": 5}]}"#
        )
        #expect(
            mistakes == [
                #"10-reader.json:5:97: there is no column "titel" in "books"; there are title"#,
                #"10-reader.json:5:202: there is no code "5" of "card"; there are 1, 2"#,
            ])
    }

    @Test func `a column stands in a table only, and is one of it`() {
        #expect(
            told(
                field:
                    #"{"id": "born", "kind": "date", "when": {"column": "title", "empty": true}}"#)
                == [
                    #"10-reader.json:5:55: "column" can only stand inside of a table; elsewhere it is "field""#
                ])
        #expect(
            told(
                column:
                    #"{"id": "title", "kind": "text", "when": {"column": "tilte", "empty": true}}"#)
                == [
                    #"20-books.json:9:60: there is no column "tilte" in "books"; there are title"#
                ])
        #expect(
            told(
                column:
                    #"{"id": "title", "kind": "digits", "checks": [{"check": "iin.person", "birthDate": "born"}]}"#
            )
                == [
                    #"20-books.json:9:91: there is no column "born" in "books"; there are title"#
                ])
        #expect(
            form.with(
                "20-books.json", #""kind": "table","#,
                #""kind": "table", "person": {"name": "titel"},"#
            )
            .mistakes == [
                #"20-books.json:6:43: there is no column "titel" in "books"; there are title"#
            ])
    }

    @Test func `a row is copied into columns that exist`() {
        let copied = { (copy: String) in
            form.with(
                "20-books.json", #""kind": "table","#, #""kind": "table", "copyTo": \#(copy),"#
            )
            .mistakes
        }
        #expect(copied(#"{"table": "books", "columns": {"title": "title"}}"#) == [])
        #expect(
            copied(#"{"table": "boks"}"#) == [
                #"20-books.json:6:44: there is no table "boks"; there are books"#
            ])
        #expect(
            copied(#"{"table": "books", "columns": {"titel": "tilte"}}"#) == [
                #"20-books.json:6:74: there is no column "titel" in "books"; there are title"#,
                #"20-books.json:6:74: there is no column "tilte" in "books"; there are title"#,
            ])
        #expect(
            copied(#"{"table": "books", "set": {"genre": {"value": "x"}}}"#) == [
                #"20-books.json:6:70: there is no column "genre" in "books"; there are title"#
            ])
    }

    @Test func `codes are those of the answer`() {
        #expect(
            told(
                field:
                    #"{"id": "born", "kind": "date", "when": {"field": "card", "is": ["1", "3", ""]}}"#
            )
                == [#"10-reader.json:5:74: there is no code "3" of "card"; there are 1, 2"#])
        #expect(
            told(
                field:
                    #"{"id": "born", "kind": "list", "list": "genres", "offer": {"list": "play"}}"#)
                == [
                    #"10-reader.json:5:72: there is no code "play" in the list "genres"; there are novel, poem"#
                ])
        #expect(
            told(
                field: #"{"id": "born", "kind": "name", "offer": {"surname": "reader"}}"#)
                == [
                    "10-reader.json:5:57: only a column of the kind name has people beside it"
                ])
        #expect(
            told(
                column: #"{"id": "title", "kind": "name", "offer": {"surname": "raeder"}}"#)
                == [
                    #"20-books.json:9:62: there is no field "raeder"; there are "#
                        + "books, books.title, born, card, givenOn, reader"
                ])
        #expect(
            told(field: #"{"id": "born", "kind": "date", "missing": ["none", "lost"]}"#) == [
                #"10-reader.json:5:56: there is no code "lost" of a missing answer; "#
                    + "there are none, unknown, refused, illegible, deceased"
            ])
    }

    @Test func `a list is one of Locales, when Locales is at hand`() {
        let field = #"{"id": "born", "kind": "list", "list": "genre"}"#
        #expect(
            told(field: field) == [
                #"10-reader.json:5:44: there is no list "genre"; there are countries, genres"#
            ])
        #expect(told(field: field, lists: [:]) == [])
    }

    @Test func `the form's own fields exist`() {
        #expect(
            form.with("00-form.json", #""givenOn""#, #""gievnOn""#).mistakes == [
                #"00-form.json:6:19: there is no field "gievnOn"; there are "#
                    + "books, books.title, born, card, givenOn, reader"
            ])
        #expect(
            form.with("00-form.json", #"["reader"]"#, #"["readers"]"#).mistakes == [
                #"00-form.json:5:26: there is no field "readers"; there are "#
                    + "books, books.title, born, card, givenOn, reader"
            ])
    }

    @Test func `a name stands once`() {
        #expect(
            told(field: #"{"id": "card", "kind": "date"}"#).contains(
                #"10-reader.json:6:5: the field "card" stands twice; give it another id"#))
        #expect(
            told(column: #"{"id": "title", "kind": "text"}, {"id": "title", "kind": "text"}"#) == [
                #"20-books.json:9:42: the column "books.title" stands twice; give it another id"#
            ])
        #expect(
            form.with(
                "20-books.json", #""id": "books","# + "\n  \"fields\"", #""id": "reader", "fields""#
            )
            .mistakes == [
                #"20-books.json:1:1: the screen "reader" stands twice; give it another id"#
            ])
    }
}
