import Alphabet
import Casework
import Desk
import Forms
import Glibc
import Messages
import Pages
import Records
import Spooling

/// The sentences of the spool's commands, in one language.
struct SpoolWording {
    let catalog: Catalog
    let language: Language
    /// The spool's path, for failures that name no other.
    let path: String

    /// A sentence of the catalog under `cli.spool`.
    func say(_ key: String, _ values: [String: String] = [:]) -> String {
        catalog.text("cli.spool.\(key)", in: language, with: values)
    }

    /// In the reader's language: what would be right where the cause is a common one, otherwise why
    /// the system refused.
    func sentence(for error: SpoolError) -> String {
        guard let key = error.cause else {
            let why = catalog.reason(errno: error.errno, in: language)
            return "\((error.path ?? path).harmless): \(why)"
        }
        return say(key, ["path": (error.path ?? path).harmless])
    }

    func sentence(for objection: Objection) -> String {
        say("flaw.\(objection.code)", objection.values)
    }

    /// Where a submission stands, as the screens call it.
    func word(for folder: Folder) -> String {
        switch folder {
        case .new: catalog.text("state.deposited", in: language)
        case .cur: catalog.text("state.taken", in: language)
        case .done: catalog.text("state.processed", in: language)
        case .returned: catalog.text("state.returned", in: language)
        case .tmp, .register: folder.rawValue
        }
    }
}

extension Refusal {
    /// A failure of the disk.
    init(_ error: SpoolError, _ wording: SpoolWording) {
        self.init(error.exitStatus, wording.sentence(for: error))
    }
}

extension SpoolCommand {
    func wording() throws(Refusal) -> SpoolWording {
        SpoolWording(
            catalog: try library().catalog, language: language, path: configuration.spool)
    }

    /// A refusal that the catalog has a sentence for.
    func refusal(
        _ status: Int32, _ key: String, _ values: [String: String] = [:]
    ) throws(Refusal) -> Refusal {
        Refusal(status: status, lines: ["spool: \(try wording().say(key, values))"])
    }

    /// A refusal to touch a file that is not what its name promises.
    func refusal(of number: Number, _ objection: Objection) throws(Refusal) -> Refusal {
        let flaw = try wording().sentence(for: objection)
        return try refusal(
            Status.noRecord, "left", ["number": number.description, "flaw": flaw])
    }

    func refusal(_ error: SpoolError) throws(Refusal) -> Refusal {
        let sentence = try wording().sentence(for: error)
        return Refusal(status: error.exitStatus, lines: ["spool: \(sentence)"])
    }

    /// Makes a step on the spool; its failure becomes a sentence.
    @discardableResult
    func attempt<Result>(
        _ step: () throws(SpoolError) -> Result
    ) throws(Refusal) -> Result {
        do throws(SpoolError) { return try step() } catch { throw try refusal(error) }
    }
}

extension SpoolError {
    /// The key of the sentence for a cause that administrators meet; nil for all others.
    fileprivate var cause: String? {
        switch (step, errno) {
        case (.recognise, ENOENT): "missing"
        case (.recognise, ENOMEDIUM): "vanished"
        case (.openDirectory, ENOMEDIUM): "draftsVanished"
        case (.recognise, EMEDIUMTYPE): "replaced"
        case (.checkOwner, EPERM): "foreign"
        case (.checkMode, EPERM): "unsafe"
        case (_, EACCES), (_, EPERM): "permission"
        case (_, ENOSPC), (_, EDQUOT), (.write, EFBIG): "full"
        case (_, EROFS): "readOnly"
        case (.lock, EAGAIN): "busy"
        case (.setOwner, ENOENT): "noAccount"
        case (.letIn, EOPNOTSUPP): "noAccessLists"
        case (.makeDirectory, ENOTEMPTY): "notEmpty"
        case (.makeDirectory, ENOENT), (.openDirectory, ENOENT): "noFolder"
        case (.openDirectory, ENOTDIR), (.makeDirectory, ENOTDIR): "notFolder"
        default: nil
        }
    }
}
