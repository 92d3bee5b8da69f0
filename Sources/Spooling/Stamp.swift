internal import Glibc

/// What directories look like from outside: two stamps differ as soon as a name came or went between
/// them, or a directory itself.
///
/// Five calls of `stat(2)` for a spool, and nothing is opened or read: cheap enough for every key.
public struct Stamp: Sendable, Hashable {
    private let marks: [FileMark?]

    private init(paths: [String]) {
        marks = paths.map { path in
            var status = stat()
            return unsafe stat(path, &status) == 0 ? FileMark(status) : nil
        }
    }

    /// A spool, and its folders through which a submission moves.
    public init(ofSpoolAt path: String) {
        // The spool itself for what it knows of the machine to which it hands over.
        self.init(paths: [path] + Spool.stations.map { "\(path)/\($0.rawValue)" })
    }
}
