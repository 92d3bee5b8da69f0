import Foundation
import JSON
import Testing

/// What we say is held against what the toolchain's own reader says.
@Suite struct FoundationTests {
    @Test(arguments: 0..<8)
    func `random documents survive writing and reading`(seed: UInt64) throws {
        var numbers = Seeded(seed)
        for _ in 0..<400 {
            let node = Node.random(using: &numbers)
            #expect(try Node.read(Array(node.text.utf8)) == node)
            #expect(try Node.read(Array(node.line.utf8)) == node)
            #expect(try Node.read(Array(node.text.utf8)).text == node.text)
        }
    }

    @Test(arguments: 0..<8)
    func `Foundation reads in a good document what we read`(seed: UInt64) throws {
        var numbers = Seeded(seed)
        for _ in 0..<400 {
            let node = Node.random(using: &numbers)
            for text in [node.text, node.line] {
                let other = try #require(foundation(Array(text.utf8)), "\(text)")
                #expect(agree(node, other), "\(text)")
            }
        }
    }

    @Test(arguments: 0..<8)
    func `a broken document is refused by both, or for a reason of ours`(seed: UInt64) {
        var numbers = Seeded(seed)
        var refused = 0
        for _ in 0..<1500 {
            let node = Node.random(using: &numbers)
            let bytes = Array(node.line.utf8).broken(using: &numbers)
            let text = String(decoding: bytes, as: UTF8.self)
            let other = foundation(bytes)
            do throws(ReadError) {
                let ours = try Node.read(bytes)
                if let other {
                    #expect(agree(ours, other), "\(text)")
                } else {
                    #expect(exceedsDouble(ours), "only Foundation refuses \(text)")
                }
            } catch {
                refused += 1
                if other != nil { #expect(isDeliberate(error.reason), "\(error): \(text)") }
            }
        }
        #expect(refused > 500)
    }

    /// What Foundation takes and we do not: a key that stands twice, a comma before `]`.
    private func isDeliberate(_ reason: ReadError.Reason) -> Bool {
        switch reason {
        case .duplicateKey: true
        case .unexpected(found: "]", expected: "a value"): true
        default: false
        }
    }

    /// What we take, since we keep numbers as they are written, and Foundation cannot.
    private func exceedsDouble(_ node: Node) -> Bool {
        switch node.value {
        case .number(let digits): Double(digits)?.isFinite != true
        case .array(let elements): elements.contains(where: exceedsDouble)
        case .object(let members): members.contains { exceedsDouble($0.node) }
        default: false
        }
    }
}

private func foundation(_ bytes: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
}

private func agree(_ node: Node, _ other: Any) -> Bool {
    switch node.value {
    case .null: return other is NSNull
    case .bool(let flag): return other as? Bool == flag
    case .number(let digits): return (other as? NSNumber)?.doubleValue == Double(digits)
    case .string(let text): return other as? String == text
    case .array(let elements):
        guard let others = other as? [Any], others.count == elements.count else { return false }
        return zip(elements, others).allSatisfy(agree)
    case .object(let members):
        guard let others = other as? [String: Any], others.count == members.count else {
            return false
        }
        return members.allSatisfy { member in
            others[member.key].map { agree(member.node, $0) } ?? false
        }
    }
}
