import Foundation

/// Where the build has put one of the package's executables: beside the tests themselves.
public func product(_ name: String) -> String {
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = URL(fileURLWithPath: tests ?? ".").deletingLastPathComponent()
    return folder.appendingPathComponent(name).path
}
