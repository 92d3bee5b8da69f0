import FormsSupport
import Testing

@testable import Forms

@Suite struct UntilNowTests {
    private func told(_ field: String) -> [String] {
        SecondForm().with(
            "10-reader.json",
            #"{"id": "card", "kind": "choice", "options": ["1", "2"], "required": true}"#,
            field
        ).mistakes
    }

    @Test func `lint tells a mark that does not exist, or that is no flag`() {
        #expect(
            told(#"{"id": "card", "kind": "year", "untilNow": "crad"}"#).map(\.afterPlace) == [
                #"there is no field "crad"; there are books, books.title, born, card, givenOn, reader"#
            ])
        #expect(
            told(#"{"id": "card", "kind": "year", "untilNow": "born"}"#).map(\.afterPlace) == [
                #""untilNow" must name a flag"#
            ])
        #expect(
            told(
                #"{"id": "now", "kind": "flag"}, {"id": "card", "kind": "year", "untilNow": "now"}"#
            )
                == [])
    }

    @Test func `a year and the mark that it writes know each other`() {
        let year = AnswerPath("employment", row: 2, column: "to")
        let mark = AnswerPath("employment", row: 2, column: "current")
        #expect(Form.real.untilNow(of: Form.real.field(at: year), at: year) == mark)
        #expect(Form.real.year(writing: mark) == year)
        let from = AnswerPath("employment", row: 2, column: "from")
        #expect(Form.real.untilNow(of: Form.real.field(at: from), at: from) == nil)
        #expect(Form.real.year(writing: year) == nil)
        #expect(Form.real.year(writing: AnswerPath("iin")) == nil)
    }
}

extension String {
    /// What is told, without the file and the place in it.
    fileprivate var afterPlace: String {
        split(separator: ": ", maxSplits: 1).last.map(String.init) ?? self
    }
}
