import JSON
import Testing

@Suite struct WritingTests {
    private let node: Node = .object([
        "name": "Әсел \"/\" \\ \u{1}\n",
        "rows": [.object([]), [], 1, .object(["a": true, "b": [false]])],
        "none": .null,
    ])

    @Test func `text is indented by two and ends with a line feed`() {
        #expect(
            node.text == #"""
                {
                  "name": "Әсел \"/\" \\ \u0001\n",
                  "rows": [
                    {},
                    [],
                    1,
                    {
                      "a": true,
                      "b": [
                        false
                      ]
                    }
                  ],
                  "none": null
                }

                """#)
    }

    @Test func `a line has no blank and no line feed`() {
        #expect(
            node.line
                == #"{"name":"Әсел \"/\" \\ \u0001\n","rows":[{},[],1,{"a":true,"b":[false]}],"#
                + #""none":null}"#)
    }

    @Test func `a document of one value is a document`() {
        #expect(Node.string("x").text == "\"x\"\n")
        #expect(Node.number(-5).line == "-5")
        #expect(Node(.number("1.50")).line == "1.50")
    }

    @Test func `every control character survives, and none stands bare`() throws {
        let every = String(String.UnicodeScalarView((0...0x9F).compactMap(Unicode.Scalar.init)))
        let line = Node.string(every).line
        #expect(line.utf8.allSatisfy { $0 >= 0x20 })
        #expect(try Node.read(Array(line.utf8)).string == every)
    }
}
