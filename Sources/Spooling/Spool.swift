internal import CSystem
internal import Glibc

/// The folders of a spool, in the direction in which a submission moves.
public enum Folder: String, Sendable, Hashable, CaseIterable {
    /// Being written; nobody reads here.
    case tmp
    /// Finished, whole and durable: one file a submission.
    case new
    /// Taken by someone in the back office.
    case cur
    /// Acknowledged.
    case done
    /// Sent back with a reason, waiting for the clerk.
    case returned
    /// One text file for each desk and year, which gives out the numbers.
    case register
}

/// Finished submissions on their way from the desks to the back office, as files in folders.
///
/// After qmail's maildir, with the step that it lacks: syncing the directory. The spool keeps bytes
/// under numbers and knows nothing of their meaning. A file is named after its number and stands
/// in one folder at a time; moving on is a rename. `SPOOL/register` gives out the numbers.
///
/// A private spool belongs to whoever runs the program: 0700, files 0600. A shared one belongs to
/// the back office: every directory has mode 3770, files have 0640, and clerks are let in by an
/// access control list. Which of the two it is, is read from the directories themselves.
///
/// The directories are opened once, without following symbolic links inside the spool, and
/// everything later is relative to them.
public struct Spool: Sendable {
    public let path: String
    /// Whether it belongs to the back office and several people write here.
    public var isShared: Bool { shape.isShared }

    /// By what it is told from others; nil for one that was laid out before there were ids.
    private(set) var id: String?
    let shape: Shape
    let disk: Disk
    let root: Directory
    /// What the machine knows of the numbers given so far, besides this spool.
    var memory: Memory?
    let tmp, new, cur, done, returned, register: Directory

    /// Opens the spool at a path, which must be there.
    ///
    /// From here on a limit on the size of files is an error like others, and no signal any more, in
    /// the whole program.
    ///
    /// - Parameter laysOut: whether a private one is made where there is none, or not all of one,
    ///   with the directories above it.
    /// - Throws: `recognise` with `ENOENT` where there is none, and nothing is made; `checkOwner` or
    ///   `checkMode` with `EPERM` when the directory is somebody else's or open to others and yet
    ///   not laid out as a shared spool; otherwise the step that failed.
    public init(at path: String, laysOut: Bool = false) throws(SpoolError) {
        try self.init(at: path, laysOut: laysOut, interference: nil)
    }

    package init(
        at path: String, laysOut: Bool = false, interference: Interference?
    ) throws(SpoolError) {
        csystem_ignore_file_size_signal()
        let disk = Disk(interference: interference)
        let root = try disk.openSpool(path, laysOut: laysOut)
        let shape = try disk.shape(of: root)
        func open(_ folder: Folder) throws(SpoolError) -> Directory {
            do {
                return try disk.openFolder(folder.rawValue, in: root, shape, makes: laysOut)
            } catch let error where error.step == .openDirectory && error.errno == ENOENT {
                throw SpoolError(step: .recognise, errno: ENOENT, path: path)
            }
        }
        self.path = path
        self.disk = disk
        self.root = root
        self.shape = shape
        tmp = try open(.tmp)
        new = try open(.new)
        cur = try open(.cur)
        done = try open(.done)
        returned = try open(.returned)
        register = try open(.register)
        id = try Self.identity(in: root, disk)
        if laysOut, id == nil, !shape.isShared { id = try giveIdentity() }
    }

    func directory(_ folder: Folder) -> Directory {
        switch folder {
        case .tmp: tmp
        case .new: new
        case .cur: cur
        case .done: done
        case .returned: returned
        case .register: register
        }
    }

    /// 0600, or 0640 for the eyes of the back office.
    var fileMode: mode_t { isShared ? 0o640 : 0o600 }

    /// Where a submission may stand once it was handed over, in the direction of its way.
    static let stations: [Folder] = [.new, .cur, .done, .returned]
}
