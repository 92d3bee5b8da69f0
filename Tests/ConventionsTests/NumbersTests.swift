import Foundation
import Testing

/// Personal data has no place here, not even in tests.
@Suite struct NumbersTests {
    /// FNV-1a (64 bit) of individual identification numbers that were published somewhere: in other
    /// programs' tests, in articles. They may belong to people.
    static let published: Set<UInt64> = [
        0x3f2b3a91039cac7b, 0x162ac4c829a7b411, 0x1e33fcefb11b1377, 0xe8283de9fb6ab6d4,
        0xce8bbeab85b03510, 0x1a2fbe1614f00e4f, 0xe2c0cd45a7379f4, 0xaeccc620ef91faff,
        0x81fec70f2154149, 0x4205bfd67bd5ec31, 0xfe11a72614c64a38, 0x6a895e784b570d5f,
        0xe731425dfefbf0dd, 0x4205bad67bd5e3b2, 0xa5bd9920ea53cdac, 0x7d18ed0f7f40e282,
        0x16f25fafd8fcace7, 0xaae1accb20f414, 0x3472bc65ca7baa44,
    ]

    @Test func `no number stands here that was published elsewhere`() throws {
        let (names, status) = try Project.run("git", "ls-files")
        try #require(status == 0)
        var seen = 0
        for name in names.split(separator: "\n") {
            guard let text = try? Project.text(of: String(name)) else { continue }
            for number in numbers(in: text) {
                seen += 1
                #expect(
                    !Self.published.contains(hash(number)),
                    "\(name): \(number) was published: invent another with its properties")
            }
        }
        #expect(seen > 200, "the numbers of the tests are not found any more")
    }

    @Test func `numbers are found in one piece and in groups`() {
        let invented = "\"871108490001\" 871108 4 9000 1, 871108-4-9000-1"
        #expect(numbers(in: invented) == ["871108490001", "871108490001", "871108490001"])
        #expect(hash("871108490001") == 0x9b0063dd8266d12)
    }

    private func numbers(in text: String) -> [String] {
        text.matches(of: /[0-9]{6}[ -]?[0-9][ -]?[0-9]{4}[ -]?[0-9]/).map {
            $0.output.filter(\.isNumber)
        }
    }

    private func hash(_ digits: String) -> UInt64 {
        digits.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
