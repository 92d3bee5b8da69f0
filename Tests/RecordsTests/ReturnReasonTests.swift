import JSON
import Records
import Testing

/// What lies beside a submission that came back.
@Suite struct ReturnReasonTests {
    @Test(arguments: [false, true]) func `a reason is read as it was written`(isOwn: Bool) throws {
        let written = ReturnReason(
            number: "AST01-2026-000007", text: "Қате: \"жоқ\"", by: "b.omarova",
            at: "2026-11-27T10:00:00Z", isOwn: isOwn)
        let read = try #require(ReturnReason(written.bytes))
        #expect(read.text == "Қате: \"жоқ\"" && read.by == "b.omarova")
        #expect(read.at == "2026-11-27T10:00:00Z" && read.isOwn == isOwn)
        let keys = (read.node.object ?? []).map(\.key)
        #expect(keys == ["number", "reason", "by", "at"] + (isOwn ? ["kind"] : []))
    }

    @Test func `what only a newer program wrote into it travels on`() throws {
        let bytes = Array(#"{"reason": "жоқ", "kind": "recalled", "page": 4}"#.utf8)
        let reason = try #require(ReturnReason(bytes))
        #expect(!reason.isOwn && reason.by == nil)
        #expect(ReturnReason(reason.bytes)?.node["page"]?.integer == 4)
    }

    @Test func `what is no JSON is no reason, and one without words has none`() {
        #expect(ReturnReason(Array("half a lin".utf8))?.node == nil)
        #expect(ReturnReason(Array("{}".utf8))?.text == nil)
    }
}
