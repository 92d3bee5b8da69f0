import Glibc

/// A disk in memory that is soon full.
package final class SmallDisk: Sendable {
    package let path: String

    package struct Refused: Error {}

    /// - Parameter options: as of tmpfs(5), `size=64k` and the like.
    package init(in scratch: Scratch, _ options: String) throws {
        path = "\(scratch.path)/small"
        mkdir(path, 0o700)
        guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else { throw Refused() }
        chmod(path, 0o700)
    }

    deinit { remove() }

    /// Whether this machine lets us mount one; root may not everywhere.
    package static let isThere =
        geteuid() == 0
        && (try? SmallDisk(in: Scratch(), "size=64k")) != nil

    /// Fills it to the last byte but some pages of 4096.
    package func fill(but pages: Int = 0) {
        let file = creat("\(path)/ballast", 0o600)
        let block = [UInt8](repeating: 1, count: 4096)
        var count = 0
        while write(file, block, block.count) > 0 { count += 1 }
        ftruncate(file, off_t(max(0, count - pages) * block.count))
        close(file)
    }

    /// Takes all names that there are, but some: a disk may also run out of these.
    package func fillNames(but names: Int = 0) {
        mkdir("\(path)/names", 0o700)
        var count = 0
        while case let file = creat("\(path)/names/\(count)", 0o600), file >= 0 {
            close(file)
            count += 1
        }
        for index in 0..<min(names, count) { unlink("\(path)/names/\(index)") }
    }

    package func empty() {
        Files.remove("\(path)/ballast")
        Files.remove("\(path)/names")
    }

    package func remove() { umount2(path, Int32(MNT_DETACH)) }
}
