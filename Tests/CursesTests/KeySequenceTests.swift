import Canvas
import Testing

@testable import Curses

@Suite struct KeySequenceTests {
    @Test func `no sequence is taught twice`() {
        let counts = Dictionary(KeySequence.all.map { ($0.bytes, 1) }, uniquingKeysWith: +)
        #expect(counts.filter { $0.value > 1 }.isEmpty)
    }

    @Test func `no sequence begins with another one that means something`() {
        let all = Set(KeySequence.all.map(\.bytes))
        for sequence in all {
            for length in 1..<sequence.count {
                #expect(
                    !all.contains(String(sequence.prefix(length))), "\(sequence.debugDescription)")
            }
        }
    }

    @Test func `every control character is a key, but for NUL`() {
        for byte in UInt8(1)..<32 { #expect(Key(control: byte) != nil) }
        #expect(Key(control: 0) == nil)
        #expect(Key(control: 0x1A) == .control("z"))
        #expect(Key(control: 0x08) == .backspace)
        #expect(Key(control: 0x20) == nil)
    }
}
