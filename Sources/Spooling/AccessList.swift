internal import CSystem
internal import Glibc

/// A POSIX access control list, in the form in which the kernel keeps it.
///
/// Written directly, as version 2 of the extended attribute, rather than through setfacl(1), which
/// many machines lack. The corresponding paper is acl(5); the layout stands in
/// `linux/posix_acl_xattr.h`.
struct AccessList: Sendable {
    /// Who is let in besides owner and group.
    enum Grantee: Sendable {
        case user(uid_t)
        case group(gid_t)
    }

    /// Read 4, write 2, enter 1, as in a mode.
    typealias Rights = UInt16

    let bytes: [UInt8]

    init(owner: Rights, group: Rights, grantees: [(Grantee, Rights)], mask: Rights) {
        var bytes: [UInt8] = [2, 0, 0, 0]
        func add(_ tag: UInt16, _ rights: Rights, _ id: UInt32 = .max) {
            for value in [tag, rights] { bytes += [UInt8(value & 0xFF), UInt8(value >> 8)] }
            bytes += (0..<4).map { UInt8(truncatingIfNeeded: id >> ($0 * 8)) }
        }
        // The kernel wants the entries in the order of their tags, and within one of their ids.
        add(0x01, owner)
        for case (.user(let id), let rights) in grantees.sorted(by: Self.isOrdered) {
            add(0x02, rights, id)
        }
        add(0x04, group)
        for case (.group(let id), let rights) in grantees.sorted(by: Self.isOrdered) {
            add(0x08, rights, id)
        }
        add(0x10, mask)
        add(0x20, 0)
        self.bytes = bytes
    }

    /// A file of the back office that one clerk may read.
    static func file(reader: uid_t) -> AccessList {
        AccessList(owner: 6, group: 4, grantees: [(.user(reader), 4)], mask: 4)
    }

    static let attribute = "system.posix_acl_access"
    static let defaultAttribute = "system.posix_acl_default"

    static func firstUser(in bytes: [UInt8]) -> UInt32? {
        for start in stride(from: 4, through: bytes.count - 8, by: 8)
        where bytes[start] == 0x02 && bytes[start + 1] == 0 {
            return bytes[(start + 4)..<(start + 8)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
        return nil
    }

    private static func isOrdered(_ left: (Grantee, Rights), _ right: (Grantee, Rights)) -> Bool {
        left.0.id < right.0.id
    }
}

extension AccessList.Grantee {
    fileprivate var id: UInt32 {
        switch self {
        case .user(let id), .group(let id): id
        }
    }
}

extension Disk {
    /// - Parameter isDefault: whether it is for what will be created in the directory.
    func setAccess(
        _ list: AccessList, of file: Int32, isDefault: Bool = false, path: String
    ) throws(SpoolError) {
        let name = isDefault ? AccessList.defaultAttribute : AccessList.attribute
        try perform(.letIn, path) {
            unsafe list.bytes.withUnsafeBytes {
                unsafe Int(fsetxattr(file, name, $0.baseAddress, $0.count, 0))
            }
        }
    }

    /// The user besides the owner whom a file's list lets in; nil when there is none.
    func grantee(of file: Int32, path: String) throws(SpoolError) -> uid_t? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        do {
            let size = try perform(.letIn, path) {
                unsafe bytes.withUnsafeMutableBytes {
                    unsafe fgetxattr(file, AccessList.attribute, $0.baseAddress, $0.count)
                }
            }
            bytes.removeSubrange(size...)
        } catch let error where error.errno == ENODATA || error.errno == EOPNOTSUPP {
            return nil
        }
        return AccessList.firstUser(in: bytes)
    }
}
