import FormsSupport
import JSON

@testable import Forms
@testable import Judging

/// A small form that is nobody's, to show that a form is data.
struct SecondForm {
    /// The files, by name.
    var files = [
        "00-form.json": """
        {
          "id": "library-card",
          "revision": "1",
          "source": {"act": "rules", "part": "cards"},
          "applicant": {"name": ["reader"], "birthDate": "born"},
          "registeredOn": "givenOn",
          "conditions": {"adult": {"age": {"from": 18}}}
        }
        """,
        "10-reader.json": """
        {
          "id": "reader",
          "fields": [
            {"id": "reader", "kind": "name", "required": true, "checks": ["name"]},
            {"id": "born", "kind": "date", "checks": ["date.past"]},
            {"id": "card", "kind": "choice", "options": ["1", "2"], "required": true}
          ]
        }
        """,
        "20-books.json": """
        {
          "id": "books",
          "fields": [
            {
              "id": "books",
              "kind": "table",
              "summary": [["title", 40]],
              "columns": [
                {"id": "title", "kind": "text", "required": true}
              ]
            },
            {"id": "givenOn", "part": "", "kind": "date", "required": true}
          ]
        }
        """,
    ]

    static let lists: [String: Set<String>] = [
        "genres": ["novel", "poem"], "countries": ["KZ", "RU"],
    ]

    /// The same with a piece of a file written otherwise.
    func with(_ file: String, _ old: String, _ new: String) -> SecondForm {
        let text = files[file] ?? ""
        precondition(text.split(separator: old, omittingEmptySubsequences: false).count == 2, old)
        return with(file, text.replacing(old, with: new))
    }

    func with(_ file: String, _ text: String?) -> SecondForm {
        var form = self
        form.files[file] = text
        return form
    }

    func read(lists: [String: Set<String>] = SecondForm.lists) -> (form: Form?, mistakes: [Mistake])
    {
        Form.read(
            files.map { ScreenFile(name: $0.key, bytes: Array($0.value.utf8)) },
            checks: Check.signatures,
            lists: ListCodes(lists))
    }

    var form: Form? { read().form }

    var mistakes: [String] { read().mistakes.map(\.description) }
}

extension Form {
    /// What is told of answers to this form.
    func told(_ answers: Answers) -> [String] {
        Interview(form: self, answers: answers, today: .frozen).problems.map(\.line)
    }

    /// The record of answers to this form, on one line, from its answers on.
    func recorded(_ answers: Answers) -> String {
        let record = answers.record(form: self)
        let parts = ["answers", registeredOn].compactMap { record[$0]?.line }
        return parts.joined(separator: " ")
    }
}
