import Foundation
import Testing

/// A disk in memory that is soon full.
struct SmallDisk {
    let path: String

    /// - Parameter options: as of tmpfs(5), `size=64k` and the like.
    init(in scratch: Scratch, _ options: String) throws {
        path = "\(scratch.path)/small"
        mkdir(path, 0o700)
        guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else {
            try Test.cancel("this machine does not let root mount a tmpfs")
        }
        chmod(path, 0o700)
    }

    /// Fills it to the last byte but some pages of 4096.
    func fill(but pages: Int = 0) {
        let file = creat("\(path)/ballast", 0o600)
        let block = [UInt8](repeating: 1, count: 4096)
        var count = 0
        while write(file, block, block.count) > 0 { count += 1 }
        ftruncate(file, off_t(max(0, count - pages) * block.count))
        close(file)
    }

    func empty() { unlink("\(path)/ballast") }

    func remove() { umount2(path, Int32(MNT_DETACH)) }
}
