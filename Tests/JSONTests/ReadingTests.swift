import JSON
import Testing

@Suite struct ReadingTests {
    @Test func `the order of keys and the spelling of numbers are kept`() throws {
        let node = try Node.read(Array(#"{"b": 1.50, "a": [-0, 1e3], "c": null}"#.utf8))
        #expect(node.object?.map(\.key) == ["b", "a", "c"])
        #expect(node["b"]?.value == .number("1.50"))
        #expect(node["a"]?.array?.map(\.value) == [.number("-0"), .number("1e3")])
        #expect(node["c"]?.isNull == true)
        #expect(node["d"] == nil)
    }

    @Test func `each kind of value answers only to its own name`() throws {
        let node = try Node.read(Array(#"["x", 12, 1.5, true, [], {}]"#.utf8))
        let elements = try #require(node.array)
        #expect(elements.map(\.string) == ["x", nil, nil, nil, nil, nil])
        #expect(elements.map(\.integer) == [nil, 12, nil, nil, nil, nil])
        #expect(elements.map(\.bool) == [nil, nil, nil, true, nil, nil])
        #expect(elements.map { $0.array != nil } == [false, false, false, false, true, false])
        #expect(elements.map { $0.object != nil } == [false, false, false, false, false, true])
    }

    @Test func `escapes and pairs of surrogates become characters`() throws {
        let text = #""a\"\\\/\b\f\n\r\t\u0041\u04D9\ud83d\uDE00\u0000z""#
        let node = try Node.read(Array(text.utf8))
        #expect(node.string == "a\"\\/\u{8}\u{C}\n\r\tAә😀\u{0}z")
    }

    @Test func `every value and every key knows its place`() throws {
        let text = """
            {
              "ә": "қ", "b":
                [1,
              {"с": true}]
            }
            """
        let node = try Node.read(Array(text.utf8))
        #expect(node.position == TextPosition(line: 1, column: 1))
        let members = try #require(node.object)
        #expect(members.map { $0.keyPosition?.description } == ["2:3", "2:13"])
        #expect(members.map { $0.node.position?.description } == ["2:8", "3:5"])
        let elements = try #require(members[1].node.array)
        #expect(elements.map { $0.position?.description } == ["3:6", "4:3"])
        #expect(elements[1].object?.first?.keyPosition?.description == "4:4")
        #expect(elements[1]["с"]?.position?.description == "4:9")
    }

    @Test func `nodes are equal wherever they stand but not in another order`() throws {
        let read = try Node.read(Array(#" {"a": 1,"b":"x"}"#.utf8))
        #expect(read == .object(["a": 1, "b": "x"]))
        #expect(read != .object(["b": "x", "a": 1]))
    }

    @Test(arguments: [
        ("", "1:1: the text ends too early"),
        ("{\n\"a\": 1", "2:7: the text ends too early"),
        ("\"abc", "1:5: the text ends too early"),
        ("\"\\u12", "1:6: the text ends too early"),
        ("[1 2]", "1:4: '2' stands where ',' or ']' should be"),
        ("[1,]", "1:4: ']' stands where a value should be"),
        ("{\"a\":1,}", "1:8: '}' stands where a key in quotes should be"),
        ("{\"a\" 1}", "1:6: '1' stands where ':' should be"),
        ("{\"a\":1 \"b\":2}", "1:8: '\"' stands where ',' or '}' should be"),
        ("{ә: 1}", "1:2: 'ә' stands where a key in quotes should be"),
        ("[tru]", "1:2: 't' stands where a value should be"),
        ("[.5]", "1:2: '.' stands where a value should be"),
        ("[\u{0}]", "1:2: '\\u0000' stands where a value should be"),
        ("[01]", "1:2: '01' is not a number as JSON writes them"),
        ("[-]", "1:2: '-' is not a number as JSON writes them"),
        ("[1.]", "1:2: '1.' is not a number as JSON writes them"),
        ("[1e+]", "1:2: '1e+' is not a number as JSON writes them"),
        ("{\"a\": 1,\n \"a\": 2}", "2:2: the key \"a\" stands twice in one object"),
        ("[\"ә\\x\"]", "1:4: there is no escape '\\x'"),
        ("[\"\\u12g4\"]", "1:3: there is no escape '\\u12g'"),
        ("[\"\\ud800\"]", "1:3: '\\ud800' is half of a pair; the other half is missing"),
        ("[\"\\ud800\\u0041\"]", "1:3: '\\ud800' is half of a pair; the other half is missing"),
        ("[\"\\udc00\"]", "1:3: '\\udc00' is half of a pair; the other half is missing"),
        ("[\"a\tb\"]", "1:4: a control character (\\t) must be written as an escape"),
        ("[\"a\nb\"]", "1:4: a control character (\\n) must be written as an escape"),
        ("{} {}", "1:4: '{' stands after the end of the document"),
        (
            "\u{FEFF}{}",
            "1:1: the file begins with a byte order mark; save it as UTF-8 without one"
        ),
    ])
    func `what is wrong is told with its place`(text: String, message: String) {
        #expect(failure(Array(text.utf8))?.description == message)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0xAF], [0xC1, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xD3], [0xE2, 0x82], [0xFF], [0xE2, 0x28, 0xA1],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused where they stand`(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let text = Array("[\"ә\",\n".utf8) + [quote] + bytes + [quote, UInt8(ascii: "]")]
        #expect(failure(text) == ReadError(.notUTF8, at: TextPosition(line: 2, column: 2)))
    }

    @Test func `UTF-8 that breaks off at the end is refused`() {
        #expect(failure([0xD3])?.reason == .notUTF8)
        #expect(failure([0x22, 0xE2, 0x82])?.reason == .notUTF8)
    }

    @Test func `depth is limited, whether of arrays or of objects`() {
        let limits = Limits(bytes: 1000, depth: 3)
        #expect(
            failure(Array("[[[1]],[[[]]]]".utf8), limits)?.description
                == "1:10: more than 3 arrays and objects inside one another")
        #expect(failure(Array("[[[]],[[]],{}]".utf8), limits) == nil)
        #expect(failure(Array(#"{"a":{"a":[{}]}}"#.utf8), limits)?.reason == .tooDeep(limit: 3))
        let hostile = Array(repeating: UInt8(ascii: "["), count: 1 << 20)
        #expect(failure(hostile)?.reason == .tooDeep(limit: 64))
    }

    @Test func `size is limited`() {
        let limits = Limits(bytes: 4, depth: 9)
        #expect(failure(Array("1234".utf8), limits) == nil)
        #expect(failure(Array("12345".utf8), limits)?.reason == .tooLarge(limit: 4))
    }

    /// Texts that Swift takes for equal, and RFC 8259 (section 8.3) for different.
    static let twins = [
        ("й", "и\u{306}"), ("ё", "е\u{308}"), ("K", "\u{212A}"), ("Å", "\u{212B}"),
        (";", "\u{37E}"),
        ("a\u{323}\u{307}", "a\u{307}\u{323}"),
    ]

    @Test(arguments: twins)
    func `texts are equal when their code points are`(one: String, other: String) throws {
        #expect(one == other)
        for padding in [0, 30] {
            let others = (0..<padding).map { "\"k\($0)\":0," }.joined()
            let text = "{\(others)\"\(one)\":1,\"\(other)\":2}"
            let node = try Node.read(Array(text.utf8))
            #expect(node.object?.count == padding + 2)
            #expect(node[one] == 1 && node[other] == 2)
            let twice = "{\(others)\"\(other)\":1,\"\(one)\":1,\"\(other)\":2}"
            #expect(failure(Array(twice.utf8))?.reason == .duplicateKey(other))
        }
        #expect(Node.string(one) != Node.string(other))
        #expect(Node.object([(one, 1)]) != Node.object([(other, 1)]))
    }

    @Test(arguments: [
        ("4", 4), ("4.0", 4), ("4e0", 4), ("1e2", 100), ("120E-1", 12), ("-0", 0), ("-0.0", 0),
        ("4.000000000000000000001", 4), ("9223372036854775807", Int.max), ("4.5", nil),
        ("1e-1", nil), ("1e400", nil), ("9223372036854775808", nil), ("1e17", nil),
    ])
    func `a whole number is one however it is written`(text: String, number: Int?) throws {
        #expect(try Node.read(Array(text.utf8)).integer == number)
    }

    @Test func `a key that stands twice is found among many`() {
        let members = (0..<50).map { "\"k\($0)\":0" } + ["\"k49\":1"]
        let text = "{" + members.joined(separator: ",") + "}"
        #expect(failure(Array(text.utf8))?.reason == .duplicateKey("k49"))
    }
}

/// The error of reading, or nil when the text is well.
func failure(_ bytes: [UInt8], _ limits: Limits = .standard) -> ReadError? {
    do throws(ReadError) {
        _ = try Node.read(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}
