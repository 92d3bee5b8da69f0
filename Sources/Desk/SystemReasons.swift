import Glibc
package import Messages

extension Catalog {
    /// Why the system refused something; those that people meet have words, others a number.
    package func reason(errno: Int32, in language: Language) -> String {
        text(Catalog.reason(errno), in: language, with: ["number": String(errno)])
    }

    /// The key of these words.
    package static func reason(_ errno: Int32) -> String {
        "cli.system.\(reasons[errno] ?? "other")"
    }

    private static let reasons: [Int32: String] = [
        ENOENT: "absent", EACCES: "access", EPERM: "forbidden", ENOSPC: "full", EDQUOT: "quota",
        EROFS: "readOnly", EIO: "broken", EISDIR: "folder", ENOTDIR: "noFolder", ELOOP: "loop",
        ENAMETOOLONG: "longName", EMFILE: "manyFiles", ENFILE: "manyFiles", EFBIG: "large",
        ESTALE: "stale", ENODEV: "noDevice", ENXIO: "noDevice", EBUSY: "busy", ETXTBSY: "busy",
        EAGAIN: "busy", EXDEV: "otherDisk", EINVAL: "invalid", EPIPE: "nobodyReads",
    ]
}
