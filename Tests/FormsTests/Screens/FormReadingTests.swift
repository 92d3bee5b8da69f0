import JSON
import FormsSupport
import Testing

@testable import Forms
@testable import Judging

@Suite struct FormReadingTests {
    let form = SecondForm()
    let reader = "10-reader.json"
    let born = #"{"id": "born", "kind": "date", "checks": ["date.past"]}"#

    /// What is told when the field of the birth date, on line 5 from column 5, is another.
    func told(field: String) -> [String] {
        form.with(reader, born, field).mistakes
    }

    @Test func `a form without mistakes is read`() {
        #expect(form.mistakes == [])
        #expect(form.form?.hash.count == 16)
    }

    @Test func `what is no JSON is told with its place`() {
        #expect(
            form.with(reader, "{\n  \"id\": \"reader\"\n  \"fields\": []}").mistakes == [
                "10-reader.json:3:3: '\"' stands where ',' or '}' should be"
            ])
        #expect(
            form.with(reader, #"{"id": "reader", "id": "x"}"#).mistakes == [
                #"10-reader.json:1:18: the key "id" stands twice in one object"#
            ])
    }

    @Test func `00-form.json comes first`() {
        let mistake = "00-form.json: this file must be there, and come before all others"
        #expect(form.with("00-form.json", nil).mistakes == [mistake])
        #expect(form.with("00-first.json", "{}").mistakes == [mistake])
        #expect(Form.read([], checks: Check.signatures).mistakes.map(\.description) == [mistake])
    }

    @Test func `a key that nobody knows is told with those there are`() {
        #expect(
            form.with("00-form.json", #""revision""#, #""revison": "1", "revision""#).mistakes == [
                #"00-form.json:3:3: there is no key "revison" here; the keys are "#
                    + "id, revision, source, applicant, registeredOn, conditions, checks"
            ])
        #expect(
            told(field: #"{"id": "born", "kind": "date", "groups": [2]}"#) == [
                #"10-reader.json:5:36: there is no key "groups" here; the keys are id, point, "#
                    + "source, part, kind, group, when, required, expected, missing, missingAs, "
                    + "variants, offer, repeat, begins, remembered, length, checks, yearAlone, "
                    + "since"
            ])
        #expect(
            form.with(
                reader, #""id": "reader","# + "\n  \"fields\"",
                #""id": "reader", "title": "x", "fields""#
            )
            .mistakes == [
                #"10-reader.json:2:19: there is no key "title" here; the keys are "#
                    + "id, point, source, part, when, counted, fields"
            ])
    }

    @Test func `a key that is missing is told`() {
        #expect(
            told(field: #"{"kind": "date", "id": ""}"#).contains(
                #"10-reader.json:5:28: "id" must not be empty"#))
        #expect(
            told(field: #"{"kind": "date"}"#).contains(
                #"10-reader.json:5:5: "id" is missing here"#))
        #expect(told(field: #"{"id": "born"}"#) == [#"10-reader.json:5:5: "kind" is missing here"#])
        #expect(
            form.with("00-form.json", #""revision": "1","#, "").mistakes == [
                #"00-form.json:1:1: "revision" is missing here"#
            ])
        #expect(
            form.with("00-form.json", #""registeredOn": "givenOn","#, "").mistakes == [
                #"00-form.json:1:1: "registeredOn" is missing here"#
            ])
        #expect(
            form.with(reader, #"{"id": "reader"}"#).mistakes.contains(
                #"10-reader.json:1:1: a screen needs "fields""#))
    }

    @Test(arguments: [
        (#"{"id": 7, "kind": "date"}"#, 12, #""id" must be a text"#),
        (
            #"{"id": "born", "kind": "date", "length": "7"}"#, 46,
            #""length" must be a whole number"#
        ),
        (
            #"{"id": "born", "kind": "date", "yearAlone": 1}"#, 49,
            #""yearAlone" must be true or false"#
        ),
        (#"{"id": "born", "kind": "date", "checks": "x"}"#, 46, #""checks" must be a list"#),
        (
            #"{"id": "born", "kind": "choice", "options": "x"}"#, 49,
            #""options" must be a list of texts"#
        ),
        (#"{"id": "born", "kind": "choice", "options": ["a", 1]}"#, 55, "a text is expected here"),
        (#"{"id": "born", "kind": "date", "source": "x"}"#, 46, "an object is expected here"),
    ])
    func `a value of the wrong type is told at its place`(field: String, column: Int, text: String)
    {
        #expect(told(field: field).contains("10-reader.json:5:\(column): \(text)"))
    }

    @Test func `a kind that does not exist is told with those there are`() {
        #expect(
            told(field: #"{"id": "born", "kind": "dat"}"#) == [
                #"10-reader.json:5:28: there is no kind "dat"; the kinds are "#
                    + Kinds.all.map { $0.name }.joined(separator: ", ")
            ])
    }

    @Test(arguments: [
        (#"{"id": "born", "kind": "choice"}"#, 5, #"a choice needs "options""#),
        (
            #"{"id": "born", "kind": "choice", "options": ["a", "a"]}"#, 49,
            #"the option "a" stands twice; take one away"#
        ),
        (
            #"{"id": "born", "kind": "digits", "digits": 12, "groups": [6, 5]}"#, 62,
            "the groups must make 12 digits together"
        ),
        (
            #"{"id": "born", "kind": "place", "place": "p", "level": 5, "country": "card"}"#, 60,
            #""level" must be from 1 to 4"#
        ),
        (#"{"id": "born", "kind": "list"}"#, 5, #""list" is missing here"#),
        (
            #"{"id": "born", "kind": "table", "summary": [["a", 1]]}"#, 5,
            #"a table needs "columns""#
        ),
        (
            #"{"id": "born", "kind": "table", "columns": [{"id": "a", "kind": "text"}]}"#, 5,
            #"a table needs a "summary""#
        ),
        (
            #"{"id": "born", "kind": "table", "columns": [{"id": "a", "kind": "text"}], "summary": ["a"]}"#,
            91, #"a column of the summary is ["COLUMN", WIDTH]"#
        ),
        (
            #"{"id": "born", "kind": "table", "columns": [{"id": "a", "kind": "text"}], "summary": [["b", 1]]}"#,
            91, #"there is no column "b" here; there are a"#
        ),
        (
            #"{"id": "born", "kind": "date", "offer": {"when": "adult"}}"#, 45,
            #"an offer needs "above", "from", "list", "setting", "surname", "today", "value" or "yearly""#
        ),
        (
            #"{"id": "born", "kind": "year", "offer": {"above": "until"}}"#, 55,
            "only a column has a row above"
        ),
        (
            #"{"id": "born", "kind": "date", "offer": {"from": "card", "as": "height"}}"#, 45,
            #"an IIN does not tell "height"; it tells birthDate, sex"#
        ),
        (
            #"{"id": "born", "kind": "date", "when": {"is": ["1"]}}"#, 44,
            "a condition is a name, or an object with field, column, missing, age, all, any or not"
        ),
        (
            #"{"id": "born", "kind": "date", "when": {"field": "card"}}"#, 44,
            #"a condition on an answer needs "is", "empty", "begins", "means", "missing" or "year""#
        ),
        (
            #"{"id": "born", "kind": "date", "expected": true}"#, 48,
            #"an expected answer needs "missing": the codes that may stand in its place"#
        ),
    ])
    func `what a field lacks is told`(field: String, column: Int, text: String) {
        #expect(
            told(field: field).contains("10-reader.json:5:\(column): \(text)"),
            "\(told(field: field))")
    }

    @Test func `all mistakes are told at once, in the order of the files`() {
        let broken = form.with(reader, born, #"{"id": "born", "kind": "dat"}"#)
            .with("20-books.json", #""kind": "text""#, #""kind": "txt""#)
            .with("00-form.json", #""act": "rules""#, #""act": 1"#)
        #expect(
            broken.mistakes.map { $0.prefix { $0 != " " } } == [
                "00-form.json:4:21:", "10-reader.json:5:28:", "20-books.json:9:33:",
            ])
        #expect(broken.form == nil)
    }
}
