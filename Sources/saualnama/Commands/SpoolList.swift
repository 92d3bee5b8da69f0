import Alphabet
import Casework
import Desk
import Forms
import Glibc
import JSON
import Pages
import Spooling

extension ShellCommand {
    static let spoolList = spool("list", operands: 0...1, flags: ["json", "long"]) {
        spool throws(Refusal) in try spool.list()
    }
}

extension SpoolCommand {
    /// `spool list [STATE] [--long]`: names what stands in the folders, the oldest of each first.
    ///
    /// The plain list opens no file: who applied is nobody's business here, and 100,000 files take a
    /// moment. The order is then that of the files. The long one is for those who work on them: it reads
    /// whose each is and by when it is due, and stands in that order.
    func list() throws(Refusal) -> Int32 {
        var folders: [Folder] = [.new, .cur, .done, .returned]
        if let word {
            folders = folders.filter { $0.rawValue == word }
            if folders.isEmpty { throw try refusal(Status.usage, "state", ["text": word.harmless]) }
        }
        let spool = try open()
        let found = try attempt { () throws(SpoolError) in try spool.list(folders) }
        if options.flags.contains("long") { return try listAtLength(found, folders, of: spool) }
        var failure: SpoolError?
        for folder in folders {
            let dated = byFile(found.filter { $0.folder == folder }, of: spool)
            for (submission, _) in dated { tell(submission) }
            failure = failure ?? dated.lazy.compactMap(\.moment.failure).first
        }
        if let failure { throw try refusal(failure) }
        return Status.well
    }

    private func tell(_ submission: Submission) {
        let (number, state) = (submission.number.description, submission.folder.rawValue)
        let node = Node.object([("number", .string(number)), ("state", .string(state))])
        output.line(isJSON ? node.line : "\(number) \(state)")
    }

    /// When a submission was finished, as far as that is known.
    struct FinishingMoment {
        var seconds: Int
        var nanoseconds = 0
        /// Whether the record itself says so; otherwise its file does, which a copy may have renewed.
        var isRead = true
        /// Why it is not known.
        var failure: SpoolError?
    }

    typealias Dated = (submission: Submission, moment: FinishingMoment)

    /// In the order in which they were finished, those of one second by number.
    ///
    /// By time, because a number tells the order within one desk only, and the applicants of another
    /// desk would wait for ever. By the record's own, because a spool that was restored from a copy
    /// has new files. What moved on since it was listed is left out; what cannot be read stands where
    /// its file would.
    func oldestFirst(_ submissions: [Submission], of spool: Spool) -> [Dated] {
        sorted(submissions) { submission in
            do throws(SpoolError) {
                guard
                    let head = try spool.read(
                        submission.number, in: submission.folder, first: Self.head)
                else { return nil }
                let moment = Instant(finishedIn: head)
                return moment.map { FinishingMoment(seconds: $0.seconds) }
                    ?? self.moment(ofFile: submission, in: spool)
            } catch {
                var moment = self.moment(ofFile: submission, in: spool)
                moment?.failure = error
                return moment
            }
        }
    }

    private func byFile(_ submissions: [Submission], of spool: Spool) -> [Dated] {
        sorted(submissions) { self.moment(ofFile: $0, in: spool) }
    }

    private func sorted(
        _ submissions: [Submission], by moment: (Submission) -> FinishingMoment?
    ) -> [Dated] {
        submissions.compactMap { submission in moment(submission).map { (submission, $0) } }
            .sorted {
                ($0.moment.seconds, $0.moment.nanoseconds, $0.submission.number)
                    < ($1.moment.seconds, $1.moment.nanoseconds, $1.submission.number)
            }
    }

    private func moment(ofFile submission: Submission, in spool: Spool) -> FinishingMoment? {
        let file = "\(spool.path)/\(submission.folder.rawValue)/\(submission.number).json"
        var status = stat()
        guard unsafe lstat(file, &status) == 0 else {
            if errno == ENOENT { return nil }
            let failure = SpoolError(step: .list, errno: errno, path: file)
            return FinishingMoment(seconds: 0, isRead: false, failure: failure)
        }
        return FinishingMoment(
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, isRead: false)
    }

    /// In bytes: what stands before the answers, and much room.
    private static let head = 4096
}

extension Instant {
    /// The moment of finishing, from the beginning of a record; nil where it does not say.
    ///
    /// Only looked for and not parsed, because the record is cut off. A quotation mark inside of a
    /// text has a backslash before it, so the key cannot be part of an answer.
    fileprivate init?(finishedIn head: [UInt8]) {
        let blanks = Set(" \t\r\n".utf8)
        guard let key = head.firstRange(of: Array("\"finishedAt\"".utf8)) else { return nil }
        let rest = head[key.upperBound...].drop(while: blanks.contains)
        guard rest.first == UInt8(ascii: ":") else { return nil }
        let value = rest.dropFirst().drop(while: blanks.contains)
        guard value.first == UInt8(ascii: "\"") else { return nil }
        let text = value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        self.init(rfc3339: String(decoding: text, as: UTF8.self))
    }
}
