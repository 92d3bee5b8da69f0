internal import Glibc

/// For what records a directory is: the real ones, or those of training, which reach nobody.
public enum Purpose: Sendable, Hashable {
    /// Nothing is there yet; it may become either.
    case none
    case work
    case training
    /// Something of both; neither may go on there.
    case mixed

    init(work: Bool, training: Bool) {
        self =
            switch (work, training) {
            case (false, false): .none
            case (true, false): .work
            case (false, true): .training
            case (true, true): .mixed
            }
    }
}

/// The file by which a directory says that it is for training.
let trainingMark = ".training"

extension Spool {
    /// What a spool is for, found out without making anything: nothing needs to be there.
    ///
    /// It is for training when it is marked so, or when it gave out numbers of training and nothing
    /// else. It is for work when a register or a submission of any other desk is there. A single
    /// submission of training that somebody copied between real ones changes nothing: `verify` tells
    /// it.
    ///
    /// - Parameter isTraining: whether a desk, as in `DEMO01`, is one of training.
    public static func purpose(
        at path: String, isTraining: (String) -> Bool
    ) throws(SpoolError) -> Purpose {
        let disk = Disk(interference: nil)
        guard let root = try disk.rootIfAny(path) else { return .none }
        let isMarked = try disk.status(of: trainingMark, in: root, as: .lookUp) != nil
        var work = false
        var training = isMarked
        try disk.visitIfAny("register", in: root) { name, directory throws(SpoolError) in
            guard let number = Number("\(name)-000001"),
                let status = try disk.status(of: name, in: directory, as: .lookUp),
                status.st_size > 0
            else { return true }
            if isTraining(number.desk) { training = true } else { work = true }
            return !work
        }
        for folder in stations where !work {
            try disk.visitIfAny(folder.rawValue, in: root) { name, _ throws(SpoolError) in
                if let number = Number(fileName: name), !isTraining(number.desk) { work = true }
                return !work
            }
        }
        return Purpose(work: work, training: training)
    }

    /// Marks the spool as one of training, for ever; it may be marked already.
    public func markForTraining() throws(SpoolError) { try disk.mark(root) }
}

extension Drafts {
    /// What a directory of drafts is for, found out without making anything.
    ///
    /// - Parameter isTraining: whether a draft is one of training, by its first record; nil where
    ///   that does not say.
    public static func purpose(
        at path: String, isTraining: ([UInt8]) -> Bool?
    ) throws(SpoolError) -> Purpose {
        let disk = Disk(interference: nil)
        guard let root = try disk.rootIfAny(path) else { return .none }
        let isMarked = try disk.status(of: trainingMark, in: root, as: .lookUp) != nil
        var work = false
        for shelf in [".", "finished", "discarded"] where !work {
            try disk.visitIfAny(shelf, in: root) { name, directory throws(SpoolError) in
                guard draftName(name) != nil,
                    let bytes = try disk.readIfPossible(name, in: directory, limit: 256 << 20),
                    let first = JournalRecord.prefix(of: bytes).payloads.first
                else { return true }
                if isTraining(first) == false { work = true }
                return !work
            }
        }
        // Drafts of training in a directory without a mark: somebody copied them, or took it away.
        return Purpose(work: work, training: isMarked)
    }

    /// Marks the directory as one of training, for ever; it may be marked already.
    public func markForTraining() throws(SpoolError) { try disk.mark(folder) }
}

extension Disk {
    /// The whole of a file; nil for one that says nothing, such as one that is no regular file or may
    /// not be read.
    ///
    /// - Throws: where the machine is at fault, and another try may tell more.
    fileprivate func readIfPossible(
        _ name: String, in directory: Directory, limit: Int
    ) throws(SpoolError) -> [UInt8]? {
        do throws(SpoolError) {
            return try read(name, in: directory, limit: limit)
        } catch {
            if [EMFILE, ENFILE, ENOMEM, EIO].contains(error.errno) { throw error }
            return nil
        }
    }

    /// The directory, if there is one.
    fileprivate func rootIfAny(_ path: String) throws(SpoolError) -> Directory? {
        do {
            return try openDirectory(path)
        } catch let error where error.errno == ENOENT {
            return nil
        }
    }

    /// Goes through the names of a folder, if there is one, until `look` has seen enough.
    fileprivate func visitIfAny(
        _ folder: String, in root: Directory,
        _ look: (String, Directory) throws(SpoolError) -> Bool
    ) throws(SpoolError) {
        let directory: Directory
        do {
            let descriptor = try open(folder, in: root, O_RDONLY | O_DIRECTORY, as: .openDirectory)
            directory = Directory(descriptor, path: root.path(of: folder))
        } catch let error where error.errno == ENOENT {
            return
        }
        var goesOn = true
        try names(in: directory) { listed throws(SpoolError) in
            if goesOn { goesOn = try look(listed.name, directory) }
        }
    }

    /// Makes the mark and what keeps it durable.
    fileprivate func mark(_ directory: Directory) throws(SpoolError) {
        let path = directory.path(of: trainingMark)
        do {
            let flags = O_WRONLY | O_CREAT | O_EXCL
            let file = try open(trainingMark, in: directory, flags, mode: 0o600, as: .create)
            try sync(file.number, path: path)
        } catch let error where error.errno == EEXIST {
            return
        }
        try sync(directory)
    }
}
