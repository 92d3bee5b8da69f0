internal import Glibc

/// Users and groups of this machine, by name or number.
///
/// Read from `/etc/passwd` and `/etc/group` themselves: `getpwnam(3)` needs shared libraries at run
/// time, which a static executable does not have. Accounts of a directory service are given by
/// number, as id(1) tells it.
enum Accounts {
    static func user(_ text: String) throws(SpoolError) -> uid_t {
        try id(of: text, in: "/etc/passwd")
    }

    static func group(_ text: String) throws(SpoolError) -> gid_t {
        try id(of: text, in: "/etc/group")
    }

    private static func id(of text: String, in path: String) throws(SpoolError) -> UInt32 {
        // The highest number means "nobody in particular" to the system, in chown(2) and in lists.
        if let id = UInt32(text), id != .max { return id }
        let disk = Disk()
        let number = try disk.perform(.lookUp, path) {
            unsafe Int(open(path, O_RDONLY | O_CLOEXEC))
        }
        let file = Descriptor(owning: Int32(number))
        let bytes = try disk.readAll(file.number, limit: 16 << 20, as: .lookUp, path: path)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(
                separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[0].elementsEqual(text.utf8) else { continue }
            if let id = UInt32(String(decoding: parts[2], as: UTF8.self)) { return id }
        }
        throw SpoolError(step: .setOwner, errno: ENOENT, path: text)
    }
}
