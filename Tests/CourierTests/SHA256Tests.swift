import Foundation
import HubSupport
import Testing

@testable import Courier

@Suite struct SHA256Tests {
    /// FIPS 180-4, the examples of its appendix.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `known texts have known hashes`(text: String, hash: String) {
        #expect(SHA256.text(Array(text.utf8)) == hash)
    }

    @Test func `every length around a block is hashed as sha256sum hashes it`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let lengths = Array(0...200) + [4_096, 65_537]
        var generator = SystemRandomNumberGenerator()
        for length in lengths {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            try Data(bytes).write(to: folder.appending(path: "\(length)"))
        }
        let lines = try shell(
            ["sha256sum"] + lengths.map { folder.appending(path: "\($0)").path }, in: folder.path)
        for (line, length) in zip(lines.split(separator: "\n"), lengths) {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(length)")))
            #expect(line.hasPrefix(SHA256.text(bytes)), "of \(length) bytes")
        }
    }

    @Test func `hex is read as it is written, and nothing else is`() {
        let bytes = (0...255).map { UInt8($0) }
        #expect([UInt8](hex: bytes.hex) == bytes)
        for text in ["0", "0g", "0A", "0x", "é"] { #expect([UInt8](hex: text) == nil) }
    }
}
