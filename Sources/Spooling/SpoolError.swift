import Alphabet
internal import CSystem
internal import Glibc

/// What a call to the disk was meant to do; every failure names one of these.
///
/// Tests make each of them fail in turn (see `Interference`).
public enum Step: String, Sendable, Hashable, CaseIterable {
    case openDirectory, makeDirectory, checkOwner, checkMode
    case openRegister, lock, readRegister, cutRegister, reserve, void, syncRegister
    case create, setMode, write, syncFile, close
    case lookUp, compare, link, rename, syncDirectory, unlink
    case list, read
    case openJournal, append, probe
    /// Telling whether a spool is there, and the right one; noting that for later.
    case recognise, remember
    /// Giving a directory its owner, or letting someone in by an access control list.
    case setOwner, letIn
}

/// A step on the disk that did not succeed, as a value: what, why and where.
///
/// A refusal of our own carries the nearest errno: `EPERM` for a directory that is not safe to use,
/// `EEXIST` with `.compare` for a number that already holds other bytes, `EINVAL` for a name that
/// is none; with `.recognise` `ENOMEDIUM` for a directory that was used before and is not there, and
/// `EMEDIUMTYPE` for another one in its place.
public struct SpoolError: Error, Sendable, Hashable {
    public let step: Step
    public let errno: Int32
    public let path: String?

    public init(step: Step, errno: Int32, path: String? = nil) {
        self.step = step
        self.errno = errno
        self.path = path
    }

    /// The status with which a command ends because of this error, one of sysexits(3).
    ///
    /// 77 when something is not permitted, 75 when another try later may succeed, 73 when a file
    /// or directory cannot be created, 69 when what was asked for is not there, 78 when another
    /// spool stands where one was used before, 74 otherwise; so also where too many files are open,
    /// whatever was to be opened.
    public var exitStatus: Int32 {
        switch (errno, step) {
        case (EACCES, _), (EPERM, _): 77
        case (EAGAIN, _), (EBUSY, _), (ENOLCK, _), (ENOMEM, _): 75
        case (ENOENT, .lookUp), (ENOENT, .rename), (ENOENT, .recognise), (ENOMEDIUM, _): 69
        case (EMEDIUMTYPE, _): 78
        case (ENFILE, _), (EMFILE, _): 74
        case (_, .makeDirectory), (_, .create), (_, .openDirectory), (_, .openRegister),
            (_, .setOwner), (_, .letIn):
            73
        default: 74
        }
    }
}

extension SpoolError: CustomStringConvertible {
    /// One English sentence of harmless characters, `what: why`, for standard error and logs.
    public var description: String {
        let place = path.map { " " + $0.harmless } ?? ""
        return "cannot \(step.deed)\(place): \(reason)"
    }

    private var reason: String {
        switch (step, errno) {
        case (.checkOwner, EPERM):
            "it belongs to someone else and is not laid out as a shared spool"
        case (.checkMode, EPERM):
            "others may write there and it is not laid out as a shared spool"
        case (.recognise, ENOENT):
            "there is no spool"
        case (.recognise, ENOMEDIUM):
            "the one that was used here is not there"
        case (.recognise, EMEDIUMTYPE):
            "it is not the one that was used here"
        case (.compare, EEXIST):
            "the number already holds something else, which was left untouched"
        case (.void, EEXIST):
            "a submission already stands under this number"
        case (.setOwner, ENOENT):
            "there is no user or group of this name; its number may be given instead"
        case (.lock, EAGAIN):
            "another program has kept it locked for too long"
        default:
            unsafe csystem_error_text(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
        }
    }
}

extension Step {
    fileprivate var deed: String {
        switch self {
        case .openDirectory: "open directory"
        case .makeDirectory: "make directory"
        case .checkOwner, .checkMode: "use"
        case .openRegister: "open register"
        case .lock: "lock"
        case .readRegister: "read register"
        case .cutRegister: "cut the torn end of register"
        case .reserve: "reserve a number in"
        case .syncRegister, .syncFile, .syncDirectory: "sync"
        case .void: "make void"
        case .create: "create"
        case .setMode: "set the permissions of"
        case .write: "write"
        case .close: "close"
        case .lookUp: "look up"
        case .compare: "accept"
        case .link: "link"
        case .rename: "rename"
        case .unlink: "remove"
        case .list: "list"
        case .read: "read"
        case .openJournal: "open draft"
        case .append: "append to draft"
        case .probe: "ask about the lock of"
        case .recognise: "recognise"
        case .remember: "note in"
        case .setOwner: "set the owner of"
        case .letIn: "set the access control list of"
        }
    }
}
