import Testing

@testable import Curses

@Suite struct UnknownSequenceTests {
    /// How many of the bytes after an escape belong to its sequence, and in which state they leave it.
    private func read(_ text: String) -> (length: Int, state: UnknownSequence.State) {
        var sequence = UnknownSequence()
        var state = UnknownSequence.State.goesOn
        var length = 0
        for byte in text.utf8 where state == .goesOn {
            state = sequence.accept(Int32(byte))
            length += 1
        }
        return (length, state)
    }

    @Test(arguments: [
        "[25;2~", "[A", "[?62;4c", "[<0;5;5M", "[3$~", "[[F", "Oz", "O2P", "]11;rgb:0/0/0\u{07}",
        "]4;1;x\u{1B}\\",
    ])
    func `a sequence ends with its last byte`(sequence: String) {
        let read = read(sequence + "abc")
        #expect(read.length == sequence.utf8.count)
        #expect(read.state == .ended)
    }

    @Test(arguments: ["1", "a", "\u{1B}", "P", "]x", "_"])
    func `other keys after an escape are no sequence`(keys: String) {
        #expect(read(keys).state == .isNone)
    }

    @Test(arguments: ["[12\u{1B}", "[1\u{7F}", "[9қ", "O\r", "]0;\r"])
    func `what cannot belong to a sequence breaks it off`(keys: String) {
        #expect(read(keys).state == .brokenOff)
    }

    @Test func `the code of a key breaks a sequence off`() {
        var sequence = UnknownSequence()
        #expect(sequence.accept(0x5B) == .goesOn)
        #expect(sequence.accept(259) == .brokenOff)
        var none = UnknownSequence()
        #expect(none.accept(259) == .isNone)
    }

    @Test func `a sequence without an end is broken off`() {
        #expect(read("[" + String(repeating: "1", count: 1000)).state == .brokenOff)
    }
}
