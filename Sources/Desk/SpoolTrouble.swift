package import Casework
import Glibc
import Messages
import Spooling

extension SpoolError {
    /// Whether the program, or the machine, has as many files open as it may.
    package var isOfManyFiles: Bool { errno == EMFILE || errno == ENFILE }

    /// As the clerk is told it.
    ///
    /// - Parameter key: the sentence that says what could not be done; otherwise the error knows one.
    package func trouble(_ key: String? = nil) -> Trouble {
        Trouble(key ?? message, reason: Catalog.reason(errno), number: String(errno))
    }

    /// The key of the sentence for what went wrong at the spool.
    private var message: String {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: "disk.full"
        case EMFILE, ENFILE: "spool.manyFiles"
        case ENOMEDIUM: "spool.vanished"
        case EMEDIUMTYPE: "spool.replaced"
        case ENOENT where step == .recognise: "spool.absent"
        case EPERM where step == .checkMode: "spool.unsafe"
        default: "spool.unwritable"
        }
    }

    /// The same of a draft, whose own file is meant where no other cause is known.
    package var ofDraft: Trouble {
        trouble(message == "spool.unwritable" ? "draft.unreachable" : nil)
    }
}
