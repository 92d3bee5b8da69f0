internal import Glibc

/// Which file or directory it was, and as it was then: another one, or a changed one, has another mark.
///
/// A change of equal length within the same tick of the file system's clock (4 ms on ext4) is missed.
public struct FileMark: Sendable, Hashable {
    private let device: dev_t
    private let inode: ino_t
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init(_ status: stat) {
        device = status.st_dev
        inode = status.st_ino
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }

    /// Whether whatever changes from a moment on changes the mark too: in seconds since 1970.
    ///
    /// Two seconds, because FAT counts in those; after a clock was set back it takes as long again.
    func isSettled(at moment: Int) -> Bool { moment - seconds > 2 }
}
