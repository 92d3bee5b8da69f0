import Foundation

/// A running SpoolWorker.
final class Worker {
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()

    init(_ arguments: String...) throws { try start(arguments) }

    init(_ arguments: [String]) throws { try start(arguments) }

    private func start(_ arguments: [String]) throws {
        process.executableURL = Self.executable
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = input
        try process.run()
    }

    /// The next line that it says, nil at the end.
    func line() -> String? {
        var bytes: [UInt8] = []
        while let byte = output.fileHandleForReading.readData(ofLength: 1).first {
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }

    /// Lets it know that nothing more will come.
    func endInput() { try? input.fileHandleForWriting.close() }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// All lines that it still says until it ends.
    func rest() -> [String] {
        endInput()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// After `rest`: whether it was killed rather than came to its end.
    var wasKilled: Bool { process.terminationReason == .uncaughtSignal }

    var status: Int32 { process.terminationStatus }

    /// Beside the tests themselves, where the package's executables are built.
    private static let executable = URL(fileURLWithPath: "/proc/self/exe")
        .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("SpoolWorker")

    /// What it hands over for an id.
    static func contents(of id: String) -> [UInt8] {
        Array(String(repeating: "\(id) is one submission\n", count: 400).utf8)
    }
}
