import FormsSupport
import Testing

@testable import Forms

/// Conditions that look at codes of missing answers, or at themselves.
extension FormLintTests {
    @Test func `codes in place of an answer are those that it may have`() {
        let born = #"{"id": "born", "kind": "date", "missing": ["none", "unknown"]}"#
        let asks = { (code: String) in
            born
                + #", {"id": "why", "kind": "text", "when": {"field": "born", "missing": ["\#(code)"]}}"#
        }
        #expect(told(field: asks("none")) == [])
        #expect(
            told(field: asks("deceased")) == [
                #"10-reader.json:5:137: there is no code "deceased" in place of a missing answer "#
                    + #"to "born"; there are none, unknown"#
            ])
    }

    @Test func `a code stands in place of answers that may be missing, and of no others`() {
        #expect(
            told(
                field:
                    #"{"id": "born", "kind": "date", "missing": ["none"], "when": {"field": "card", "missing": ["none"]}}"#
            ) == [
                #"10-reader.json:5:75: there is no field "card" with "missing"; there are born"#
            ])
        let title = #"{"id": "title", "kind": "text", "missing": ["none"], "missingAs": "whole"}, "#
        let asks = { (column: String) in
            title
                + #"{"id": "why", "kind": "text", "when": {"column": "\#(column)", "missing": ["none"]}}"#
        }
        #expect(told(column: asks("title")) == [])
        #expect(
            told(column: asks("whole")) == [
                #"20-books.json:9:134: there is no column "whole" with "missing"; there are title"#
            ])
    }

    @Test func `a column whose being asked depends on itself is told`() {
        let circle =
            #"whether "why" is asked depends on its own answer; take it out of the condition"#
        let title = #"{"id": "title", "kind": "text", "missing": ["none"], "missingAs": "whole"}, "#
        for (why, told) in [
            (#""when": {"column": "why", "empty": true}"#, true),
            (#""when": {"column": "title", "empty": true}"#, false),
            (#""missing": ["none"], "when": {"column": "title", "missing": ["none"]}"#, false),
            (
                // A code for both is none where one of them is there.
                #""missing": ["none"], "missingAs": "whole", "when": {"column": "title", "missing": ["none"]}"#,
                true
            ),
        ] {
            let mistakes = self.told(column: title + #"{"id": "why", "kind": "text", \#(why)}"#)
            #expect(mistakes == (told ? ["20-books.json:9:85: \(circle)"] : []), "\(why)")
        }
    }

    @Test func `nothing depends on itself`() {
        #expect(
            told(conditions: #"{"adult": {"not": "old"}, "old": {"any": ["adult"]}}"#) == [
                #"00-form.json:7:27: the condition "adult" depends on itself; take that name out of it"#,
                #"00-form.json:7:50: the condition "old" depends on itself; take that name out of it"#,
            ])
        #expect(
            told(conditions: #"{"adult": "adult"}"#) == [
                #"00-form.json:7:27: the condition "adult" depends on itself; take that name out of it"#
            ])
        let circle =
            #"whether "born" is asked depends on its own answer; take it out of the condition"#
        #expect(
            told(
                field: #"{"id": "born", "kind": "date", "when": {"field": "born", "empty": true}}"#)
                == ["10-reader.json:5:5: \(circle)"])
        let longer = form.with(
            "10-reader.json", born,
            #"{"id": "born", "kind": "date", "when": {"field": "card", "empty": true}}"#
        )
        .with(
            "10-reader.json", #"{"id": "card","#,
            #"{"id": "card", "when": {"field": "born", "empty": true},"#)
        #expect(
            longer.mistakes == [
                "10-reader.json:5:5: \(circle)",
                "10-reader.json:6:5: \(circle.replacing("born", with: "card"))",
            ])
    }
}
