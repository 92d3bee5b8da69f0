import Foundation
import TerminalSupport

/// How a run of the program ended, and what it wrote.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Runs the built program as any caller would, with nothing of this machine's settings.
func saualnama(
    _ arguments: String..., input: [UInt8] = [], language: String = "ru_RU.UTF-8",
    environment: [String: String] = [:]
) throws -> Run {
    try run(
        [product("saualnama")] + arguments, input: input,
        environment: [
            "LANG": language, "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent",
            // The papers are kept by another system, unless a test says otherwise.
            "SAUALNAMA_PAPERS": "false",
        ].merging(environment) { $1 })
}

/// Runs a command to its end, its streams being files, so that no pipe can fill up.
func run(
    _ command: [String], input: [UInt8] = [], environment: [String: String] = [:]
) throws -> Run {
    let scratch = try Scratch()
    let streams = try (0..<3).map { number in
        let path = scratch.write(number == 0 ? input : [], to: "stream\(number)")
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandError(errno: errno) }
        return descriptor
    }
    defer { streams.forEach { close($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    let variables = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
        .merging(environment) { $1 }
    var words = command.map { strdup($0) } + [nil]
    var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var pid: pid_t = 0
    let error = posix_spawnp(&pid, command[0], &actions, nil, &words, &settings)
    guard error == 0 else { throw CommandError(errno: error) }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return Run(
        status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F,
        output: scratch.text("stream1"), errors: scratch.text("stream2"))
}

/// A command could not even be started.
struct CommandError: Error { let errno: Int32 }
