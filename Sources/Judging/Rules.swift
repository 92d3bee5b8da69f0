import Forms

/// What answers are judged by: the checks that a form names or implies, found by their names once.
final class Rules: Sendable {
    /// A check as it stands at a field, or at the form.
    struct Rule: Sendable {
        let check: Check
        let arguments: Arguments
        let when: Condition?
    }

    /// Those that belong to no single field.
    let ofForm: [Rule]
    private let ofFields: [String: [Rule]]

    init(_ form: Form) {
        ofForm = Rules.named(form.checks)
        var ofFields: [String: [Rule]] = [:]
        for field in form.fieldsByName.values {
            let implied = Check.implied(by: field).map {
                Rule(check: $0, arguments: Arguments(), when: nil)
            }
            ofFields[field.name] = implied + Rules.named(field.checks)
        }
        self.ofFields = ofFields
    }

    /// The rules of a field or column, those that it implies first.
    func of(_ field: Field) -> [Rule] { ofFields[field.name] ?? [] }

    private static func named(_ uses: [CheckUse]) -> [Rule] {
        uses.compactMap { use in
            Check.named.first { $0.signature.name == use.check }.map {
                Rule(check: $0, arguments: use.arguments, when: use.when)
            }
        }
    }
}
