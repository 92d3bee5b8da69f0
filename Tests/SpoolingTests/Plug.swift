import Foundation

/// A disk in a file, and the switch.
struct Plug {
    static var isThere: Bool {
        geteuid() == 0 && access("/dev/loop-control", R_OK | W_OK) == 0
            && tools.allSatisfy { access($0, X_OK) == 0 }
    }

    private static let tools = ["/usr/sbin/mkfs.ext4", "/usr/bin/mount", "/usr/bin/sync"]

    let disk: String
    private let image: String

    init(in path: String) throws {
        disk = "\(path)/disk"
        image = "\(path)/image"
        mkdir(disk, 0o700)
        _ = FileManager.default.createFile(atPath: image, contents: nil)
        truncate(image, 16 << 20)
        try Self.run("/usr/sbin/mkfs.ext4", "-q", "-F", image)
        try replace(isMounted: false)
    }

    /// Drops everything that is not durable, from this moment on.
    func pull() throws {
        let directory = open(disk, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(directory) }
        // FS_IOC_SHUTDOWN with FS_SHUTDOWN_FLAGS_NOLOGFLUSH; see ioctl_xfs_goingdown(2).
        var flag: UInt32 = 2
        guard ioctl(directory, 0x8004_587D, &flag) == 0 else { throw Refused() }
    }

    /// The machine comes up again.
    func replace(isMounted: Bool = true) throws {
        if isMounted { try unmount() }
        try Self.run("/usr/bin/mount", "-o", "loop", image, disk)
    }

    /// Makes what is there durable, so that the next round starts from it.
    func settle() throws { try Self.run("/usr/bin/sync", "-f", disk) }

    /// A process that another test starts at this moment holds the disk until it is itself.
    private func unmount() throws {
        let limit = Date(timeIntervalSinceNow: 20)
        while umount2(disk, 0) != 0 {
            guard errno == EBUSY, Date() < limit else { throw Refused() }
            sched_yield()
        }
    }

    func remove() { umount2(disk, Int32(MNT_DETACH)) }

    struct Refused: Error {}

    private static func run(_ command: String, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Refused() }
    }
}
