internal import Glibc

/// What directories look like from outside: two stamps differ as soon as a name came or went between
/// them, or a directory itself.
///
/// Five calls of `stat(2)` for a spool, and nothing is opened or read: cheap enough for every key. A
/// change within the same tick of the file system's clock (4 ms on ext4) as one that was seen already
/// may be missed until the next.
public struct Stamp: Sendable, Hashable {
    private var marks: [Mark?]

    private struct Mark: Hashable {
        let device: dev_t
        let inode: ino_t
        let seconds: Int
        let nanoseconds: Int
    }

    private init(paths: [String]) {
        marks = paths.map { path in
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return nil }
            return Mark(
                device: status.st_dev, inode: status.st_ino, seconds: status.st_mtim.tv_sec,
                nanoseconds: status.st_mtim.tv_nsec)
        }
    }

    /// A spool, and its folders through which a submission moves.
    public init(ofSpoolAt path: String) {
        // The spool itself for what it knows of the machine to which it hands over.
        self.init(paths: [path] + Spool.stations.map { "\(path)/\($0.rawValue)" })
    }
}
