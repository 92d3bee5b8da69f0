import Glibc

/// A disk in a file, and the switch.
package final class Plug {
    package enum FileSystem: String, Sendable, CaseIterable {
        case ext4, xfs

        /// The smallest that it can be made, or nearly.
        fileprivate var size: Int { self == .ext4 ? 16 << 20 : 320 << 20 }
    }

    /// Why no power can be cut here; nil when it can.
    package static func obstacle(to system: FileSystem = .ext4) -> String? {
        system == .ext4 ? obstacleToExt4 : obstacleToXFS
    }

    package static var isThere: Bool { obstacle() == nil }

    private static let obstacleToExt4 = lookForObstacle(to: .ext4)
    private static let obstacleToXFS = lookForObstacle(to: .xfs)

    private static func lookForObstacle(to system: FileSystem) -> String? {
        guard geteuid() == 0 else { return "it needs root" }
        guard access("/dev/loop-control", R_OK | W_OK) == 0 else { return "no loop device here" }
        for name in ["mkfs.\(system)", "mount", "sync"] where Files.program(name) == nil {
            return "no \(name) here"
        }
        // Some machines have all of it and let nobody mount.
        let scratch = Scratch()
        defer { scratch.remove() }
        guard let plug = try? Plug(in: scratch.path, as: system) else {
            return "no \(system) in a file can be mounted here"
        }
        plug.remove()
        return nil
    }

    package let disk: String
    private let image: String

    /// - Parameter size: in bytes; the smallest where nothing is said.
    package init(in path: String, as system: FileSystem = .ext4, size: Int? = nil) throws {
        disk = "\(path)/disk"
        image = "\(path)/image"
        mkdir(disk, 0o700)
        Files.write([], to: image)
        truncate(image, off_t(size ?? system.size))
        let force = system == .ext4 ? "-F" : "-f"
        try Self.run("mkfs.\(system)", "-q", force, image)
        try replace(isMounted: false)
    }

    deinit { remove() }

    /// Drops everything that is not durable, from this moment on.
    package func pull() throws {
        let directory = open(disk, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(directory) }
        // FS_IOC_SHUTDOWN with FS_SHUTDOWN_FLAGS_NOLOGFLUSH; see ioctl_xfs_goingdown(2).
        var flag: UInt32 = 2
        guard ioctl(directory, 0x8004_587D, &flag) == 0 else { throw Refused() }
    }

    /// The machine comes up again.
    package func replace(isMounted: Bool = true) throws {
        if isMounted { try unmount() }
        try Self.run("mount", "-o", "loop", image, disk)
    }

    /// Makes what is there durable, so that the next round starts from it.
    package func settle() throws { try Self.run("sync", "-f", disk) }

    /// A process that another test starts at this moment holds the disk until it is itself.
    private func unmount() throws {
        let limit = Monitor.seconds(20).tv_sec
        while umount2(disk, 0) != 0 {
            guard errno == EBUSY, Monitor.seconds(0).tv_sec < limit else { throw Refused() }
            sched_yield()
        }
    }

    package func remove() { umount2(disk, Int32(MNT_DETACH)) }

    package struct Refused: Error {}

    private static func run(_ command: String, _ arguments: String...) throws {
        guard let program = Files.program(command) else { throw Refused() }
        let worker = try Worker(program, arguments)
        _ = worker.rest()
        guard worker.status == 0 else { throw Refused() }
    }
}
