import Foundation
import Testing

/// What the compiler does not look after.
@Suite struct SourceTests {
    @Test func `the formatter has nothing to say`() throws {
        let (output, status) = try Project.run(
            "swift", "format", "lint", "--strict", "--recursive", "--parallel", "Package.swift",
            "Sources", "Tests")
        #expect(
            status == 0 && output.isEmpty,
            "swift format --in-place --recursive Package.swift Sources Tests\n\(output)")
    }

    /// Which rooms of the house a room may enter; the manifest says the same to the compiler.
    static let arrows: [String: Set<String>] = [
        "Alphabet": [], "JSON": [], "Canvas": [], "Processes": ["CSystem", "Glibc"],
        "Keeping": ["Synchronization"],
        "Messages": ["JSON", "Keeping", "Alphabet"],
        "Forms": ["JSON", "Keeping", "Alphabet"],
        "Judging": ["Forms", "Keeping", "Alphabet", "Synchronization"],
        "Records": ["Judging", "Forms", "JSON", "Alphabet"],
        "Spooling": ["Alphabet", "CSystem", "Glibc", "Synchronization"],
        "Casework": ["Keeping", "Records", "Judging", "Forms", "Messages", "JSON", "Alphabet"],
        "Desk": [
            "Casework", "Records", "Judging", "Forms", "Messages", "JSON", "Spooling", "Alphabet",
            "Glibc", "Synchronization",
        ],
        "Pages": [
            "Canvas", "Casework", "Keeping", "Records", "Judging", "Forms", "Messages", "JSON",
            "Alphabet",
        ],
        "Lines": [
            "Pages", "Casework", "Canvas", "Judging", "Forms", "Messages", "Alphabet",
        ],
        "Training": [
            "Pages", "Casework", "Canvas", "Judging", "Forms", "Messages", "JSON", "Alphabet",
        ],
        "Papers": [
            "Casework", "Canvas", "Records", "Judging", "Forms", "Messages", "JSON", "Alphabet",
        ],
        "Courier": ["Processes", "Records", "Spooling", "JSON", "Alphabet"],
        "Curses": ["Alphabet", "Canvas", "CNcurses", "CSystem", "Glibc"],
        "saualnama": [
            "Courier", "Curses", "Lines", "Pages", "Papers", "Processes", "Desk", "Keeping",
            "Casework", "Spooling", "Records", "Judging", "Forms", "Messages", "Canvas", "JSON",
            "CEmbedded", "CSystem", "Glibc", "Training", "Alphabet", "Synchronization",
        ],
    ]

    @Test func `rooms are entered along the arrows only`() throws {
        for (room, allowed) in SourceTests.arrows.sorted(by: { $0.key < $1.key }) {
            for file in try Project.files(below: "Sources/\(room)", ending: ".swift") {
                for name in imports(in: try Project.text(of: file)) where name != "Swift" {
                    #expect(
                        allowed.contains(name),
                        """
                        \(file) imports \(name), but \(room) may enter only \
                        \(allowed.sorted()): move the code to a room that may, or draw the arrow in \
                        the README, in Package.swift and here
                        """)
                }
            }
        }
    }

    @Test func `every room has its arrows`() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Project.folder.appending(path: "Sources").path)
        let rooms = try names.filter {
            try !Project.files(below: "Sources/\($0)", ending: ".swift").isEmpty
        }
        #expect(Set(rooms) == Set(SourceTests.arrows.keys), "write the new room into this test")
    }

    @Test func `ncurses is imported by Curses alone, Foundation by no source`() throws {
        for file in try Project.files(below: "Sources", ending: ".swift") {
            let names = imports(in: try Project.text(of: file))
            #expect(
                !names.contains { $0.hasPrefix("Foundation") }, "\(file): do without Foundation")
            #expect(
                !names.contains("CNcurses") || file.hasPrefix("Sources/Curses/"),
                "\(file): what needs ncurses belongs into Sources/Curses")
        }
    }

    /// Folders are opened to be listed elsewhere too, pipes and the terminal written to; no file is.
    @Test func `files are written, renamed and removed by Spooling alone`() throws {
        let writing =
            #/(?:^|[^.\w]|Glibc\.)(?:O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b|(?:creat|fopen|truncate|rmdir|symlink|rename(?:at)?|unlink(?:at)?|mkdir(?:at)?|link(?:at)?|csystem_rename\w*)\()/#
        var seen = 0
        for file in try Project.files(below: "Sources", ending: ".swift") {
            for (number, line) in try Project.text(of: file).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() {
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                guard code.contains(writing) else { continue }
                seen += 1
                #expect(
                    file.hasPrefix("Sources/Spooling/"),
                    "\(file):\(number + 1): ask Spooling to write: it alone keeps files whole")
            }
        }
        #expect(seen > 10, "the calls of Spooling itself are not recognised any more")
    }

    private func imports(in source: String) -> [String] {
        source.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first, first.hasPrefix("@") || first.hasPrefix("_underlying") {
                words.removeFirst()
            }
            if ["public", "package", "internal", "private"].contains(words.first) {
                words.removeFirst()
            }
            return words.count >= 2 && words[0] == "import" ? words[words.count - 1] : nil
        }
    }

    /// Letters of the alphabets, where a source must know them one by one.
    static let alphabets = [
        "Sources/Alphabet/LookAlikes.swift", "Sources/Alphabet/Script.swift",
        "Sources/Alphabet/KazakhRow.swift", "Sources/Messages/Spelling.swift",
        "Sources/Pages/Keymap.swift",
    ]

    @Test func `no word of Kazakh or Russian stands in a source`() throws {
        for file in try Project.files(below: "Sources", ending: ".swift")
        where !SourceTests.alphabets.contains(file) {
            for literal in Literal.all(in: try Project.text(of: file)) {
                let text = literal.text.withoutInterpolations
                let hasWord = text.split { !$0.isCyrillic }.contains { $0.count >= 4 }
                #expect(
                    !hasWord,
                    "\(file):\(literal.line): put “\(literal.text)” into Locales and ask for its key"
                )
            }
        }
    }

    @Test func `sources hold nothing that ends the program without a word`() throws {
        for file in try Project.files(below: "Sources", ending: ".swift") {
            for (number, line) in try Project.text(of: file).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() {
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                for word in ["fatalError(", "try!", "precondition(", "as!"] {
                    #expect(
                        !code.contains(word),
                        "\(file):\(number + 1): \(word) – return an error that says what to do")
                }
            }
        }
    }

    @Test func `no file is longer than 300 lines, and no function than 40`() throws {
        for file in try Project.files(below: "Sources", ending: ".swift") {
            let text = try Project.text(of: file)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(
                lines <= 300, "\(file) has \(lines) lines: give each of the things it does its own")
            for function in Length.all(in: text) where function.lines > 40 {
                Issue.record(
                    """
                    \(file):\(function.line): a function of \(function.lines) lines: name its steps, \
                    and make a function of each
                    """)
            }
        }
    }

    /// A key that changes is changed in the table of keys, and nowhere else.
    @Test func `keys are pressed and named by their commands, outside of their table`() throws {
        let pressed = #/\.(?:function|control)\(/#
        let named = #/^(?:F\d+|Enter|Esc|Tab|PgUp|PgDn|[↑↓ ]+|Ctrl-.+)$/#
        for room in ["Pages", "Lines", "Training"] {
            for file in try Project.files(below: "Sources/\(room)", ending: ".swift")
            where file != "Sources/Pages/Keymap.swift" {
                let text = try Project.text(of: file)
                #expect(!text.contains(pressed), "\(file): ask Keymap for the key of a command")
                for literal in Literal.all(in: text) where literal.text.contains(named) {
                    #expect(
                        literal.text.count == 1 || literal.text.allSatisfy(\.isWhitespace),
                        "\(file):\(literal.line): ask Keymap for the name of “\(literal.text)”")
                }
            }
        }
    }

    /// Whoever needs to know something asks the kind, so that a new one is not forgotten somewhere.
    @Test func `nobody asks which kind an answer is of`() throws {
        let asking = #/\b(?:is|as[?]) (?:any )?(?!TypedKind|DrawnKind|KeyedKind)\w+Kind\b/#
        for file in try Project.files(below: "Sources", ending: ".swift") {
            for match in try Project.text(of: file).matches(of: asking) {
                Issue.record("\(file): “\(match.output)”: give Kind or TypedKind a property")
            }
        }
    }

    @Test func `the length of a function is counted to its last brace`() {
        let source = """
            protocol Counts {
                func count() -> Int
                mutating func go()
            }
            @discardableResult public static func long(
                _ text: String
            ) -> String {
                // A brace } here
                let inner = "{ \\(text) \\" {"
                func inside() { print("}") }
                return inner
            }
            """
        let found = Length.all(in: source)
        #expect(found.map(\.line) == [5, 10] && found.map(\.lines) == [8, 1])
    }

    @Test func `the top level holds what was ordered`() throws {
        let (output, status) = try Project.run("git", "ls-files")
        try #require(status == 0, "\(output)")
        let names = Set(output.split(separator: "\n").compactMap { $0.split(separator: "/").first })
        let wanted: Set<Substring> = [
            "Package.swift", "Sources", "Tests", "README.md", "Screens", "Locales",
        ]
        let strangers = names.subtracting(wanted).filter { !$0.hasPrefix(".") }
        #expect(strangers.isEmpty, "find them a place below Sources or Tests")
        #expect(wanted.subtracting(names).isEmpty, "git add them")
    }
}

extension Character {
    fileprivate var isCyrillic: Bool {
        unicodeScalars.first.map { 0x400...0x52F ~= $0.value } ?? false
    }
}
