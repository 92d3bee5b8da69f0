import Foundation

/// The package's own folders, found from where this file was compiled.
enum Project {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
