import Forms
import Glibc
import Messages
import Session
import Spooling

extension SpoolCommand {
    /// A sentence of the catalog under `cli.spool`.
    func say(_ key: String, _ values: [String: String] = [:]) -> String {
        library.catalog.text("cli.spool.\(key)", in: language, with: values)
    }

    func refusal(
        _ status: Int32, _ key: String, _ values: [String: String] = [:]
    ) -> Refusal {
        Refusal(status: status, sentence: say(key, values))
    }

    /// Makes a step on the spool; its failure becomes a sentence.
    func attempt<Result>(
        _ step: () throws(SpoolError) -> Result
    ) throws(Refusal) -> Result {
        do throws(SpoolError) { return try step() } catch {
            throw Refusal(status: error.exitStatus, sentence: sentence(for: error))
        }
    }

    /// In the clerk's language where the cause is a common one, otherwise as the spool tells it.
    func sentence(for error: SpoolError) -> String {
        guard let key = error.cause else { return error.description }
        return say(key, ["path": (error.path ?? configuration.spool).harmless])
    }

    /// Where a submission stands, in the words of the screens.
    func words(for folder: Folder) -> String {
        switch folder {
        case .new: library.catalog.text("state.deposited", in: language)
        case .cur: library.catalog.text("state.taken", in: language)
        case .done: library.catalog.text("state.processed", in: language)
        case .returned: library.catalog.text("state.returned", in: language)
        case .tmp, .register: folder.rawValue
        }
    }
}

extension SpoolError {
    /// The key of the sentence for a cause that administrators meet; nil for all others.
    fileprivate var cause: String? {
        switch (step, errno) {
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
        default: nil
        }
    }
}
