import Casework
import Forms
import Judging
import Testing

@testable import Pages

/// What a kind says of itself in one room, another room understands.
@Suite struct KindTests {
    private static func fields() throws -> [Field] {
        try Office.shared.get().formWithPapers.screens.flatMap(\.fields).flatMap { field in
            [field] + (field.kind.table?.columns ?? [])
        }
    }

    /// A kind that does not would be put right, when it is left, as a line of text.
    @Test func `every kind of the form says how it is typed`() throws {
        for field in try Self.fields() {
            let kind = "\(type(of: field.kind))"
            #expect(field.kind is any TypedKind, "write Sources/Casework/Kinds/\(kind).swift")
        }
    }

    @Test func `the checks that kinds name are there`() throws {
        for field in try Self.fields() {
            let known = Check.ofKinds.map(\.signature.name)
            for check in field.kind.checks {
                #expect(known.contains(check), "\(check) does not stand in Check.ofKinds")
            }
        }
    }

    /// Otherwise a record would lose them.
    @Test func `an answer that is kept comes back from a record`() throws {
        for field in try Self.fields() {
            var count = 0
            for text in field.kind.codes + ["04.11.1986", "1986", "KZ", "true", "12"] {
                let kept = field.kind.normalised(text)
                guard let back = field.kind.text(of: field.kind.node(of: kept)) else { continue }
                #expect(back == kept, "\(field.name)")
                count += 1
            }
            #expect(count > 0, "\(field.name)")
        }
    }
}
