// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]
let strictAndSafe = strict + [.strictMemorySafety()]

/// A room of the house: a folder of Sources, and the rooms that it may enter.
func room(_ name: String, enters rooms: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: rooms, swiftSettings: strictAndSafe)
}

/// The tests of one room; what they read from the disk themselves is no source.
func tests(
    of room: String, with others: [Target.Dependency] = [], reading files: [String] = []
) -> Target {
    .testTarget(
        name: "\(room)Tests", dependencies: [.target(name: room)] + others, exclude: files,
        swiftSettings: strict)
}

let package = Package(
    name: "saualnama",
    targets: [
        .target(name: "CNcurses"),
        .target(name: "CSystem"),
        .target(name: "CEmbedded"),
        room("Alphabet"),
        room("JSON"),
        room("Keeping"),
        room("Canvas"),
        room("Processes", enters: ["CSystem"]),
        room("Messages", enters: ["JSON", "Keeping", "Alphabet"]),
        room("Forms", enters: ["JSON", "Keeping", "Alphabet"]),
        room("Judging", enters: ["Forms", "Keeping", "Alphabet"]),
        room("Records", enters: ["Judging", "Forms", "JSON", "Alphabet"]),
        room(
            "Casework",
            enters: ["Keeping", "Records", "Judging", "Forms", "Messages", "JSON", "Alphabet"]),
        room(
            "Papers",
            enters: [
                "Casework", "Canvas", "Records", "Judging", "Forms", "Messages", "JSON", "Alphabet",
            ]),
        room("Spooling", enters: ["CSystem", "Alphabet"]),
        room("Courier", enters: ["Processes", "Records", "Spooling", "JSON", "Alphabet"]),
        room(
            "Desk",
            enters: [
                "Casework", "Records", "Judging", "Forms", "Spooling", "Messages", "JSON",
                "Alphabet",
            ]),
        room(
            "Pages",
            enters: [
                "Casework", "Canvas", "Records", "Judging", "Forms", "Messages", "Keeping", "JSON",
                "Alphabet",
            ]),
        room(
            "Lines",
            enters: [
                "Pages", "Casework", "Canvas", "Judging", "Forms", "Messages", "Alphabet",
            ]),
        room(
            "Training",
            enters: [
                "Pages", "Casework", "Canvas", "Judging", "Forms", "Messages", "JSON", "Alphabet",
            ]),
        room("Curses", enters: ["Canvas", "CNcurses", "CSystem", "Alphabet"]),
        .executableTarget(
            name: "saualnama",
            dependencies: [
                "Courier", "Curses", "Lines", "Pages", "Papers", "Processes", "Desk", "Keeping",
                "Casework", "Spooling", "Records", "Judging", "Forms", "Messages", "Canvas", "JSON",
                "CEmbedded", "CSystem", "Training", "Alphabet",
            ],
            swiftSettings: strictAndSafe),
        tests(of: "Alphabet"),
        tests(of: "Canvas"),
        tests(of: "JSON"),
        tests(of: "Processes"),
        tests(
            of: "Papers",
            with: [
                "FormsSupport", "RecordSamples", "Casework", "Canvas", "Records", "Judging",
                "Forms",
                "Messages", "JSON",
            ], reading: ["Sheets"]),
        .testTarget(name: "ListsTests", swiftSettings: strict),
        tests(of: "Messages", with: ["RecordSamples", "JSON"]),
        .target(
            name: "FormsSupport",
            dependencies: ["Records", "Judging", "Forms", "JSON", "Alphabet"],
            path: "Tests/FormsSupport", swiftSettings: strict),
        tests(of: "Forms", with: ["FormsSupport", "Judging", "Records", "JSON", "Alphabet"]),
        tests(of: "Judging", with: ["FormsSupport", "Forms", "Records", "JSON", "Alphabet"]),
        tests(of: "Records", with: ["FormsSupport", "Forms", "Judging", "JSON", "Alphabet"]),
        .executableTarget(
            name: "terminal-echo", dependencies: ["Curses", "Canvas"], path: "Tests/TerminalEcho",
            swiftSettings: strictAndSafe),
        .target(
            name: "TerminalSupport", path: "Tests/TerminalSupport", swiftSettings: strict),
        tests(of: "Curses", with: ["Canvas", "TerminalSupport", "terminal-echo"]),
        .executableTarget(
            name: "SpoolWorker",
            dependencies: ["DeskSupport", "RecordSamples", "SpoolSupport", "Spooling"],
            path: "Tests/SpoolWorker", swiftSettings: strict),
        .target(
            name: "DeskSupport",
            dependencies: [
                "Desk", "Casework", "Records", "Forms", "Messages", "JSON", "RecordSamples",
                "SpoolSupport", "Spooling",
            ],
            path: "Tests/DeskSupport", swiftSettings: strict),
        .target(
            name: "SpoolSupport", dependencies: ["Spooling"], path: "Tests/SpoolSupport",
            swiftSettings: strict),
        tests(of: "Spooling", with: ["SpoolSupport", "SpoolWorker"]),
        .target(
            name: "HubSupport", dependencies: ["CSystem", "Spooling", "TerminalSupport"],
            path: "Tests/HubSupport", swiftSettings: strict),
        .executableTarget(
            name: "hub-trial",
            dependencies: ["HubSupport", "SpoolSupport", "Courier", "Spooling", "saualnama"],
            path: "Tests/HubTrial", swiftSettings: strict + [.defaultIsolation(MainActor.self)]),
        tests(
            of: "Courier",
            with: ["HubSupport", "SpoolSupport", "Spooling", "TerminalSupport", "saualnama"]),
        tests(
            of: "Desk",
            with: [
                "DeskSupport", "RecordSamples", "SpoolSupport", "Spooling", "Casework", "Records",
                "Forms", "Messages", "JSON",
            ]),
        .executableTarget(
            name: "torture",
            dependencies: [
                "DeskSupport", "RecordSamples", "SpoolSupport", "SpoolWorker", "Spooling",
            ],
            path: "Tests/Torture", swiftSettings: strict + [.defaultIsolation(MainActor.self)]),
        .testTarget(
            name: "TortureTests",
            dependencies: [
                "DeskSupport", "RecordSamples", "SpoolSupport", "Spooling", "JSON", "torture",
            ],
            swiftSettings: strict),
        tests(
            of: "Pages",
            with: ["Casework", "Canvas", "Records", "Judging", "Forms", "Messages", "JSON"],
            reading: ["Scenarios"]),
        tests(
            of: "Lines",
            with: [
                "FormsSupport", "RecordSamples", "Pages", "Casework", "Canvas", "Records",
                "Judging",
                "Forms", "Messages", "JSON",
            ], reading: ["Transcripts"]),
        tests(
            of: "Training",
            with: [
                "saualnama", "Pages", "Papers", "Casework", "Desk", "Canvas", "Records", "Judging",
                "Forms", "Messages", "JSON", "Spooling", "TerminalSupport",
            ]),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "SpoolSupport", "TerminalSupport", "saualnama", "robot", "Records", "Judging",
                "Forms",
                "JSON", "Spooling",
            ],
            exclude: ["Families"], swiftSettings: strict),
        .executableTarget(
            name: "robot",
            dependencies: [
                "TerminalSupport", "RecordSamples", "Pages", "Casework", "Records", "Judging",
                "Forms", "Messages", "Canvas",
            ],
            path: "Tests/Robot", swiftSettings: strict),
        .testTarget(
            name: "ConventionsTests",
            dependencies: [
                "Pages", "Lines", "Casework", "Records", "Judging", "Forms", "Messages", "JSON",
            ],
            swiftSettings: strict),
        .target(
            name: "RecordSamples",
            dependencies: ["Records", "Judging", "Forms", "Messages", "JSON"],
            path: "Tests/RecordSamples", swiftSettings: strict),
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Pages", "Casework", "Desk", "Records", "Judging", "Forms", "Messages", "Canvas",
                "JSON", "Spooling", "RecordSamples", "TerminalSupport", "saualnama",
                "terminal-echo",
            ],
            path: "Tests/Benchmark", swiftSettings: strict),
        .executableTarget(
            name: "office-clerk", dependencies: ["Spooling"], path: "Tests/OfficeClerk",
            swiftSettings: strict),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "saualnama", "SpoolSupport", "Spooling", "TerminalSupport", "office-clerk",
            ],
            exclude: ["record.json"], swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "saualnama", "Records", "Judging", "Forms", "JSON", "RecordSamples",
                "TerminalSupport",
            ],
            swiftSettings: strict),
    ],
    cLanguageStandard: .gnu2x
)
