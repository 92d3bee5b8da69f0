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
        room("Canvas"),
        room("Messages", enters: ["JSON", "Alphabet"]),
        room("Forms", enters: ["JSON", "Alphabet"]),
        room("Spooling", enters: ["CSystem", "Alphabet"]),
        room("Training", enters: ["Forms", "Messages", "JSON", "Alphabet"]),
        room("Session", enters: ["Canvas", "Forms", "Messages", "JSON", "Training", "Alphabet"]),
        room("Curses", enters: ["Canvas", "CNcurses", "CSystem", "Alphabet"]),
        .executableTarget(
            name: "saualnama",
            dependencies: [
                "Curses", "Session", "Spooling", "Forms", "Messages", "Canvas", "JSON", "CEmbedded",
                "CSystem", "Training", "Alphabet",
            ],
            swiftSettings: strictAndSafe),
        tests(of: "Alphabet"),
        tests(of: "Canvas"),
        tests(of: "JSON"),
        .testTarget(name: "ListsTests", swiftSettings: strict),
        tests(of: "Messages", with: ["JSON"]),
        tests(of: "Forms", with: ["JSON", "Alphabet"]),
        .executableTarget(
            name: "terminal-echo", dependencies: ["Curses", "Canvas"], path: "Tests/TerminalEcho",
            swiftSettings: strictAndSafe),
        .target(
            name: "TerminalSupport", path: "Tests/TerminalSupport", swiftSettings: strict),
        tests(of: "Curses", with: ["Canvas", "TerminalSupport", "terminal-echo"]),
        .executableTarget(
            name: "SpoolWorker", dependencies: ["SpoolSupport", "Spooling"],
            path: "Tests/SpoolWorker", swiftSettings: strict),
        .target(
            name: "SpoolSupport", dependencies: ["Spooling"], path: "Tests/SpoolSupport",
            swiftSettings: strict),
        tests(of: "Spooling", with: ["SpoolSupport", "SpoolWorker"]),
        .executableTarget(
            name: "torture", dependencies: ["SpoolSupport", "SpoolWorker", "Spooling"],
            path: "Tests/Torture", swiftSettings: strict),
        .testTarget(
            name: "TortureTests", dependencies: ["SpoolSupport", "Spooling", "torture"],
            swiftSettings: strict),
        tests(
            of: "Session", with: ["Canvas", "Forms", "Messages", "JSON"], reading: ["Scenarios"]),
        tests(
            of: "Training",
            with: [
                "saualnama", "Session", "Canvas", "Forms", "Messages", "JSON", "Spooling",
                "TerminalSupport",
            ]),
        .testTarget(
            name: "ProgramTests",
            dependencies: ["TerminalSupport", "saualnama", "robot", "Forms", "JSON", "Spooling"],
            exclude: ["Families"], swiftSettings: strict),
        .executableTarget(
            name: "robot",
            dependencies: [
                "TerminalSupport", "RecordSamples", "Session", "Forms", "Messages", "Canvas",
            ],
            path: "Tests/Robot", swiftSettings: strict),
        .testTarget(
            name: "ConventionsTests", dependencies: ["Session", "Forms", "Messages", "JSON"],
            swiftSettings: strict),
        .target(
            name: "RecordSamples", dependencies: ["Forms", "Messages", "JSON"],
            path: "Tests/RecordSamples", swiftSettings: strict),
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Session", "Forms", "Messages", "Canvas", "JSON", "RecordSamples",
                "TerminalSupport", "saualnama",
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
            dependencies: ["saualnama", "Forms", "JSON", "RecordSamples", "TerminalSupport"],
            swiftSettings: strict),
    ],
    cLanguageStandard: .gnu2x
)
