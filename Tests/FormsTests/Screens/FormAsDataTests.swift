import FormsSupport
import JSON
import Testing

@testable import Forms
@testable import Records

@Suite struct FormAsDataTests {
    let answers = Answers(
        """
        reader = Әлия Ким
        born = 05.03.1988
        card = 2
        givenOn = 23.11.2026
        """, tables: ["books": "title\nАбай жолы"])

    @Test func `the small form asks, judges and records`() throws {
        let form = try #require(SecondForm().form)
        #expect(form.told(answers) == [])
        #expect(
            form.told(Answers().withRow("books", [:])) == [
                "required @ reader", "required @ card", "required @ books[0].title",
                "required @ givenOn",
            ])
        #expect(
            form.recorded(answers) == #"""
                {"reader":"Әлия Ким","born":"1988-03-05","card":2,"books":[{"title":"Абай жолы"}]} \#
                "2026-11-23"
                """#)
    }

    @Test func `a field more is asked and recorded at its place`() throws {
        let added = SecondForm().with(
            "10-reader.json", #"{"id": "card","#,
            #"{"id": "home.country", "kind": "country", "required": true}, {"id": "card","#)
        let form = try #require(added.form)
        #expect(form.told(answers) == ["required @ home.country"])
        #expect(form.told(answers.with("home.country", "DE")) == ["country.unknown @ home.country"])
        #expect(
            form.recorded(answers.with("home.country", "KZ")) == #"""
                {"reader":"Әлия Ким","born":"1988-03-05","home":{"country":"KZ"},"card":2,\#
                "books":[{"title":"Абай жолы"}]} "2026-11-23"
                """#)
    }

    @Test func `an option more is an answer`() throws {
        let form = try #require(SecondForm().form)
        #expect(form.told(answers.with("card", "3")) == ["choice.unknown @ card"])
        let added = SecondForm().with("10-reader.json", #"["1", "2"]"#, #"["1", "2", "3"]"#)
        #expect(added.form?.told(answers.with("card", "3")) == [])
    }

    @Test func `a code in place of an answer decides what else is asked`() throws {
        let added = SecondForm().with(
            "10-reader.json", #""kind": "date","#, #""kind": "date", "missing": ["unknown"],"#
        ).with(
            "10-reader.json", #"{"id": "card","#,
            #"{"id": "card", "when": {"field": "born", "missing": ["unknown"]},"#)
        let form = try #require(added.form)
        #expect(!form.recorded(answers).contains("card"))
        let unknown = answers.with("born#missing", "unknown")
        // A code beside an answer that is there stands for nothing.
        #expect(!form.recorded(unknown).contains("card"))
        #expect(form.recorded(unknown.without("born")).contains(#""card":2"#))
    }

    @Test func `a condition decides what is asked`() throws {
        let added = SecondForm().with(
            "10-reader.json", #"{"id": "card","#, #"{"id": "card", "when": "adult","#)
        let form = try #require(added.form)
        let child = answers.with("born", "05.03.2015")
        #expect(form.told(answers.without("card")) == ["required @ card"])
        #expect(form.told(child.without("card")) == [])
        #expect(!form.recorded(child).contains("card"))
        #expect(form.recorded(answers).contains(#""card":2"#))
    }

    @Test func `a column more is asked in every row`() throws {
        let column = """
            {"id": "title", "kind": "text", "required": true},
            {"id": "genre", "kind": "list", "list": "genres", "code": "genreCode"},
            {"id": "year", "kind": "year", "when": {"column": "genreCode", "is": ["novel"]},
             "expected": true, "missing": "unknown"}
            """
        let added = SecondForm().with(
            "20-books.json", #"{"id": "title", "kind": "text", "required": true}"#, column)
        let form = try #require(added.form)
        let novel = answers.with("books[0].genre", "роман").with("books[0].genreCode", "novel")
        #expect(form.told(answers) == [])
        #expect(form.told(novel) == ["expected @ books[0].year (warning)"])
        #expect(form.told(novel.with("books[0].year#missing", "unknown")) == [])
        #expect(
            form.told(answers.with("books[0].genreCode", "play")) == [
                "choice.unknown @ books[0].genre"
            ])
        #expect(
            form.recorded(novel.with("books[0].year", "1942")).contains(
                #"[{"title":"Абай жолы","genre":"роман","genreCode":"novel","year":1942}]"#))
    }

    @Test func `a screen more is a file more`() throws {
        let added = SecondForm().with(
            "15-fines.json",
            """
            {
              "id": "fines", "when": "adult",
              "fields": [
                {"id": "paid", "part": "fines", "kind": "flag"},
                {
                  "id": "reason", "part": "fines", "kind": "longText", "length": 5,
                  "when": {"field": "fines.paid", "empty": true}, "required": true
                }
              ]
            }
            """)
        let form = try #require(added.form)
        #expect(form.screens.map(\.id) == ["reader", "fines", "books"])
        #expect(form.told(answers) == ["required @ fines.reason"])
        #expect(
            form.told(answers.with("fines.reason", "ұмыттым")) == ["text.length @ fines.reason"])
        #expect(form.told(answers.with("fines.paid", "true")) == [])
        #expect(form.told(answers.with("born", "05.03.2015")) == [])
        let record = answers.with("fines.paid", "true").with("fines.reason", "жоқ")
            .record(form: form)
        #expect(record["fines"]?.line == #"{"paid":true}"#)
    }

    @Test func `a record of the small form is read by it alone`() throws {
        let form = try #require(SecondForm().form)
        let bytes = Array(answers.record(form: form).text.utf8)
        #expect(Record.read(bytes, form: form, today: .frozen).problems == [])
        #expect(
            Record.read(bytes, form: .real, today: .frozen).problems.map(\.line) == [
                "record.schema @ form.id"
            ])
    }
}
