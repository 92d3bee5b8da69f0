import JSON
import Testing

/// What is read member by member is what is read whole.
@Suite struct OutlineTests {
    @Test(arguments: 0..<8)
    func `every member is found as it stands in the whole`(seed: UInt64) throws {
        var numbers = Seeded(seed)
        for _ in 0..<200 {
            let members = (0..<Int.random(in: 0..<40, using: &numbers)).map {
                ("көз.key\($0)", Node.random(using: &numbers))
            }
            for text in [Node.object(members).text, Node.object(members).line] {
                let outline = Outline(Array(text.utf8))
                #expect(outline.keys == members.map(\.0))
                for (key, node) in members { #expect(outline[key] == node, "\(key) in \(text)") }
                #expect(outline["көз.key"] == nil && outline[""] == nil)
            }
        }
    }

    @Test(arguments: 0..<8)
    func `a broken document hides members and nothing worse`(seed: UInt64) {
        var numbers = Seeded(seed)
        for _ in 0..<1000 {
            let node = Node.random(using: &numbers)
            let outline = Outline(Array(node.line.utf8).broken(using: &numbers))
            for key in outline.keys { _ = outline[key] }
        }
    }
}
