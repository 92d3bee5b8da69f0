import Foundation

/// How a run of a program ended, and what it wrote.
package struct Run: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String

    package var lines: [String] { output.split(separator: "\n").map(String.init) }
    /// The one object that it wrote.
    package var object: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
    }
}

package struct ShellError: Error, CustomStringConvertible {
    package let description: String
}

/// A program that runs, its streams being files.
package final class Running: @unchecked Sendable {
    package let pid: Int32
    private let name: String
    private let lock = NSLock()
    private var status: Int32?

    package init(
        _ command: [String], input: String = "", environment: [String: String], in folder: String
    ) throws {
        name = "\(folder)/run-\(UUID().uuidString)"
        try Data(input.utf8).write(to: URL(fileURLWithPath: "\(name).in"))
        let streams = [
            open("\(name).in", O_RDONLY | O_CLOEXEC),
            open("\(name).out", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
            open("\(name).err", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
        ]
        defer { streams.forEach { close($0) } }
        pid = try spawn(command, environment, streams)
    }

    /// Whether it has not ended yet.
    package var isRunning: Bool { look(WNOHANG) == nil }

    private func look(_ options: Int32) -> Int32? {
        lock.withLock {
            if status != nil { return status }
            var found: Int32 = 0
            while true {
                let ended = waitpid(pid, &found, options)
                if ended == 0 { return nil }
                if ended < 0, errno == EINTR { continue }
                status = found & 0x7F == 0 ? found >> 8 & 0xFF : 128 + found & 0x7F
                return status
            }
        }
    }

    package func kill() {
        if isRunning, pid > 100 { Foundation.kill(pid, SIGKILL) }
    }

    package func finish() -> Run {
        let status = look(0) ?? -1
        func text(_ end: String) -> String {
            defer { unlink("\(name).\(end)") }
            let data = FileManager.default.contents(atPath: "\(name).\(end)") ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
        unlink("\(name).in")
        return Run(status: status, output: text("out"), errors: text("err"))
    }
}

/// Starts a program with three streams.
func spawn(_ command: [String], _ environment: [String: String], _ streams: [Int32]) throws -> pid_t
{
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var words = command.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var pid: pid_t = 0
    let error = posix_spawn(&pid, command[0], &actions, nil, &words, &settings)
    guard error == 0, pid > 100 else {
        throw ShellError(description: "\(command[0]) does not start: \(error)")
    }
    return pid
}

/// Runs a command to its end and gives what it wrote; an error where it fails.
@discardableResult
package func shell(_ command: [String], input: String = "", in folder: String = "/tmp") throws
    -> String
{
    let environment = [
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder,
    ]
    let run = try Running(
        command[0].hasPrefix("/") ? command : ["/usr/bin/env"] + command, input: input,
        environment: environment, in: folder
    ).finish()
    guard run.status == 0 else {
        throw ShellError(
            description: "\(command.joined(separator: " ")): \(run.status): \(run.errors)")
    }
    return run.output
}

/// Waits until something holds; an error where it does not in so many seconds.
package func wait(
    _ seconds: Double = 30, for what: @autoclosure () -> String, until holds: () throws -> Bool
) throws {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    while try !holds() {
        guard ContinuousClock.now < end else {
            throw ShellError(description: "waited for \(what())")
        }
        usleep(5_000)
    }
}
