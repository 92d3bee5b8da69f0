package import Foundation

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
    private let process = Process()
    private let name: String

    package init(
        _ command: [String], input: String = "", environment: [String: String], in folder: String
    ) throws {
        name = "\(folder)/run-\(UUID().uuidString)"
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = environment
        try Data(input.utf8).write(to: URL(fileURLWithPath: "\(name).in"))
        for end in ["out", "err"] { close(creat("\(name).\(end)", 0o600)) }
        process.standardInput = FileHandle(forReadingAtPath: "\(name).in")
        process.standardOutput = FileHandle(forWritingAtPath: "\(name).out")
        process.standardError = FileHandle(forWritingAtPath: "\(name).err")
        try process.run()
    }

    package var isRunning: Bool { process.isRunning }
    package var pid: pid_t { process.processIdentifier }

    package func kill() {
        if process.isRunning, pid > 100 { Foundation.kill(pid, SIGKILL) }
    }

    package func finish() -> Run {
        process.waitUntilExit()
        func text(_ end: String) -> String {
            defer { unlink("\(name).\(end)") }
            let data = FileManager.default.contents(atPath: "\(name).\(end)") ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
        unlink("\(name).in")
        let status = process.terminationStatus
        let isSignal = process.terminationReason == .uncaughtSignal
        return Run(
            status: isSignal ? 128 + status : status, output: text("out"), errors: text("err"))
    }
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
