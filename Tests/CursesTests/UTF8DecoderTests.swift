import Testing

@testable import Curses

@Suite struct UTF8DecoderTests {
    private func decode(_ bytes: [UInt8]) -> String {
        var decoder = UTF8Decoder()
        return String(String.UnicodeScalarView(bytes.compactMap { decoder.accept($0) }))
    }

    @Test func `a bad byte costs no letter`() {
        #expect(decode([0xFF] + Array("Қазақстан".utf8)) == "Қазақстан")
    }

    @Test func `a letter that breaks off costs only itself`() {
        #expect(decode([0xD2] + Array("Әa".utf8) + [0xE2, 0x84] + Array("№".utf8)) == "Әa№")
    }

    @Test func `neither overlong forms nor surrogates nor numbers too high are letters`() {
        #expect(decode([0xC0, 0xAF]) == "")
        #expect(decode([0xE0, 0x80, 0xAF]) == "")
        #expect(decode([0xED, 0xA0, 0x80]) == "")
        #expect(decode([0xF4, 0x90, 0x80, 0x80]) == "")
        #expect(decode([0xF5, 0x80, 0x80, 0x80]) == "")
    }

    @Test func `every scalar comes through`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), value % 7 == 0 || value < 0x3000 else {
                continue
            }
            var decoder = UTF8Decoder()
            let last = UTF8.encode(scalar)?.reduce(nil) { decoder.accept($1) }
            #expect(last == .some(scalar))
            #expect(!decoder.isInside)
        }
    }

    @Test(arguments: 1...UInt64(50))
    func `after any noise the next letter arrives`(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        let noise = (0..<200).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        #expect(decode(noise + Array("Ң".utf8)).hasSuffix("Ң"))
    }
}
