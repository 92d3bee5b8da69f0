import Alphabet
import Forms
import Glibc
import JSON
import Session
import Spooling

extension SpoolCommand {
    /// `spool list [STATE]`: names what stands in the folders, the oldest of each first.
    ///
    /// No file is opened: who applied is nobody's business here, and 100,000 files take a moment.
    func list() throws(Refusal) -> Int32 {
        var folders: [Folder] = [.new, .cur, .done, .returned]
        if let word {
            folders = folders.filter { $0.rawValue == word }
            if folders.isEmpty { throw try refusal(Status.usage, "state", ["text": word.harmless]) }
        }
        let spool = try open()
        let found = try attempt { () throws(SpoolError) in try spool.list(folders) }
        for folder in folders {
            for submission in oldestFirst(found.filter { $0.folder == folder }, of: spool) {
                if isJSON {
                    let node = Node.object([
                        ("number", .string(submission.number.description)),
                        ("state", .string(folder.rawValue)),
                    ])
                    output.line(node.line)
                } else {
                    output.line("\(submission.number) \(folder.rawValue)")
                }
            }
        }
        return Status.well
    }

    /// In the order in which their files were written, those of one moment by number.
    ///
    /// By time, because a number tells the order within one desk only, and the applicants of another
    /// desk would wait for ever. What moved on since it was listed is left out.
    func oldestFirst(_ submissions: [Submission], of spool: Spool) -> [Submission] {
        var dated: [(seconds: Int, nanoseconds: Int, submission: Submission)] = []
        dated.reserveCapacity(submissions.count)
        for submission in submissions {
            let file = "\(spool.path)/\(submission.folder.rawValue)/\(submission.number).json"
            var status = stat()
            guard unsafe lstat(file, &status) == 0 else { continue }
            dated.append((status.st_mtim.tv_sec, status.st_mtim.tv_nsec, submission))
        }
        return dated.sorted {
            ($0.seconds, $0.nanoseconds, $0.submission.number)
                < ($1.seconds, $1.nanoseconds, $1.submission.number)
        }.map(\.submission)
    }
}
