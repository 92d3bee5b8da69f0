internal import CSystem
internal import Glibc

/// What a spool knows of the other machine to which it hands over: a small file beside its folders.
///
/// It is there as soon as the spool has met the other one, and belongs to whoever ships; numbers stand in
/// it and nothing about people. A line a fact, its name and its values between blanks. It is written anew
/// as a whole and renamed, so it is never torn.
///
/// Nothing in it is needed to lose no submission: that is told by the folders alone. It tells the clerk how
/// far hers have come, and what was offered once and may therefore not be taken back here alone.
public struct Dispatch: Sendable, Hashable {
    /// Which end of the way a spool is.
    public enum Side: String, Sendable {
        /// Its submissions go to another machine.
        case sends
        /// Those of other machines come here.
        case receives
    }

    public var side: Side
    /// The desks whose submissions come here from elsewhere, and whose numbers no register here gave.
    public var guests: Set<String> = []
    /// The day on which the other one was last asked what it lacks, and which history of it that was.
    public var asked: String?
    public var timeline: String?
    /// What stands in `new` and may be at the other one all the same, its receipt being lost.
    public var offered: Set<Number> = []
    /// What stands in `cur`, and the other side has begun to work on.
    public var taken: Set<Number> = []
    /// What was worked on here before this spool met another one: it stays here.
    public var local: Set<Number> = []
    /// What the other machine had, and lost: somebody there may have it.
    public var again: Set<Number> = []
    /// How many submissions at once the line has borne; nil for as many as usual.
    public var batch: Int?
    /// What was withdrawn before it ever came here; a delivery that is still on its way finds it so.
    public var withdrawn: Set<Number> = []
    /// What an administrator has to look at, and the word that says why.
    public var problems: [Number: String] = [:]
    /// How many parcels were written on sticks, and the answer that was read last: which parcel it answers
    /// and when it was written.
    public var parcel = 0
    public var answer: Answer?

    public struct Answer: Sendable, Hashable, Comparable {
        public let parcel: Int
        /// As in RFC 3339, in UTC: so the texts stand in the order of the moments.
        public let at: String

        public init(parcel: Int, at: String) {
            self.parcel = parcel
            self.at = at
        }

        public static func < (left: Answer, right: Answer) -> Bool {
            (left.parcel, left.at) < (right.parcel, right.at)
        }
    }

    public init(side: Side) { self.side = side }

    /// Whether what stands in `cur` lies at the other machine, where nobody has begun to work on it.
    public func isAway(_ number: Number) -> Bool {
        !taken.contains(number) && !local.contains(number)
    }

    init?(_ bytes: [UInt8]) {
        var found: Dispatch?
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
            guard let name = words.first, let value = words.dropFirst().first else { continue }
            if name == "side", let side = Side(rawValue: value) { found = Dispatch(side: side) }
            guard found != nil else { return nil }
            let number = Number(value)
            switch name {
            case "guest": found?.guests.insert(value)
            case "asked": found?.asked = value
            case "timeline": found?.timeline = value
            case "offered": number.map { _ = found?.offered.insert($0) }
            case "again": number.map { _ = found?.again.insert($0) }
            case "local": number.map { _ = found?.local.insert($0) }
            case "batch": found?.batch = Int(value)
            case "withdrawn": number.map { _ = found?.withdrawn.insert($0) }
            case "taken": number.map { _ = found?.taken.insert($0) }
            case "problem": number.map { found?.problems[$0] = words.last }
            case "parcel": found?.parcel = Int(value) ?? 0
            case "answer": found?.answer = Answer(parcel: Int(value) ?? 0, at: words.last ?? "")
            default: continue
            }
        }
        guard let found else { return nil }
        self = found
    }

    var bytes: [UInt8] {
        var lines = ["side \(side.rawValue)"]
        lines += guests.sorted().map { "guest \($0)" }
        if let asked { lines.append("asked \(asked)") }
        if let timeline { lines.append("timeline \(timeline)") }
        if parcel > 0 { lines.append("parcel \(parcel)") }
        if let answer { lines.append("answer \(answer.parcel) \(answer.at)") }
        lines += offered.sorted().map { "offered \($0)" }
        if let batch { lines.append("batch \(batch)") }
        lines += again.sorted().map { "again \($0)" }
        lines += local.sorted().map { "local \($0)" }
        lines += withdrawn.sorted().map { "withdrawn \($0)" }
        lines += taken.sorted().map { "taken \($0)" }
        lines += problems.sorted { $0.key < $1.key }.map { "problem \($0.key) \($0.value)" }
        return Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }
}

/// The file of that name in a spool, and the one that is locked while something is shipped.
let dispatchFile = "dispatch"
let dispatchLockFile = "dispatch.lock"

/// Held by whoever ships from a spool, or takes back what was never offered, until its owner goes away.
public struct DispatchLock: ~Copyable, Sendable {
    private let file: Descriptor

    fileprivate init(_ file: consuming Descriptor) { self.file = file }

    /// Notes that a round was whole: the time of the file says when.
    public func noteRound() { _ = futimens(file.number, nil) }

    /// Lets others ship; an owner that goes away does the same.
    public consuming func release() {}
}

extension Spool {
    /// What it knows of the other machine; nil for a spool that never met one.
    public func dispatch() throws(SpoolError) -> Dispatch? {
        try disk.read(dispatchFile, in: root, limit: Register.largestSize).flatMap(Dispatch.init)
    }

    /// Keeps it durably. In a shared spool clerks read it, for they work by it.
    public func keep(_ dispatch: Dispatch) throws(SpoolError) {
        let temporary = try writeTemporary(
            dispatch.bytes, named: dispatchFile, mode: isShared ? 0o644 : 0o600)
        do {
            try disk.perform(.rename, root.path(of: dispatchFile)) {
                unsafe Int(renameat(tmp.number, temporary.name, root.number, dispatchFile))
            }
        } catch {
            try? disk.unlink(temporary.name, in: tmp)
            throw error
        }
        try disk.sync(root)
    }

    /// Keeps others from shipping meanwhile, on this machine and on those that have the spool by NFS.
    ///
    /// - Parameter makes: whether the file is made that is locked; a clerk in a shared spool cannot.
    /// - Throws: `lock` with `EAGAIN` while another one ships; `ENOENT` where none ever did.
    public func lockDispatch(makes: Bool) throws(SpoolError) -> DispatchLock {
        let path = root.path(of: dispatchLockFile)
        if makes, try disk.status(of: dispatchLockFile, in: root, as: .lock) == nil {
            try makeLockFile(path)
        }
        let file = try disk.open(
            dispatchLockFile, in: root, makes ? O_RDWR : O_RDONLY, as: .lock)
        try disk.lock(file.number, path: path, patience: 0)
        return DispatchLock(file)
    }

    private func makeLockFile(_ path: String) throws(SpoolError) {
        do {
            let file = try disk.open(
                dispatchLockFile, in: root, O_RDWR | O_CREAT | O_EXCL, mode: 0o600, as: .lock)
            if isShared {
                try disk.perform(.setMode, path) { Int(fchmod(file.number, 0o644)) }
                if geteuid() == 0 {
                    // Root may ship once by hand, and must not lock out whoever ships every minute.
                    try disk.perform(.setOwner, path) {
                        Int(fchown(file.number, shape.owner, shape.group))
                    }
                }
            }
            // No round was whole yet.
            let never = [timespec(), timespec()]
            _ = unsafe futimens(file.number, never)
        } catch let error where error.errno == EEXIST {
            // Another program was faster.
        }
    }

    /// When the last round was whole, in seconds since 1970; nil where none was.
    public func lastRound() throws(SpoolError) -> Int? {
        let status = try disk.status(of: dispatchLockFile, in: root, as: .lookUp)
        return status.map(\.st_mtim.tv_sec).flatMap { $0 == 0 ? nil : $0 }
    }
}

/// Which file was read, and as it was then: another one, or a changed one, has another mark.
public struct FileMark: Sendable, Hashable {
    private let device: dev_t
    private let inode: ino_t
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    fileprivate init(_ status: stat) {
        device = status.st_dev
        inode = status.st_ino
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}

/// A submission as it was read to be handed over.
public struct Loaded: Sendable {
    public let number: Number
    public let bytes: [UInt8]
    let mark: FileMark
}

extension Spool {
    /// Reads a submission with what tells later whether it is still the same; nil when it is not there.
    public func load(_ number: Number, from folder: Folder) throws(SpoolError) -> Loaded? {
        let directory = directory(folder)
        do throws(SpoolError) {
            let file = try disk.openRegular(number.fileName, in: directory, as: .read)
            let path = directory.path(of: number.fileName)
            let status = try disk.status(of: file.number, as: .read, path: path)
            let bytes = try disk.readAll(file.number, limit: Self.largestFile, path: path)
            return Loaded(number: number, bytes: bytes, mark: FileMark(status))
        } catch let error where error.errno == ENOENT && error.step == .read {
            return nil
        }
    }

    /// Moves what the other machine has acknowledged from `new` to `cur`, durably.
    ///
    /// What is not the same file any more stays: something else was acknowledged.
    ///
    /// - Returns: what was moved.
    public func advance(_ all: [Loaded]) throws(SpoolError) -> [Number] {
        var moved: [Number] = []
        for loaded in all {
            let name = loaded.number.fileName
            guard let status = try disk.status(of: name, in: new, as: .lookUp),
                FileMark(status) == loaded.mark
            else { continue }
            if isShared {
                guard try take(loaded.number) != nil else { continue }
            } else {
                do {
                    try disk.renameWithoutReplacing(name, from: new, to: cur)
                } catch let error where error.errno == ENOENT {
                    continue
                }
            }
            moved.append(loaded.number)
        }
        if !moved.isEmpty, !isShared {
            try disk.sync(cur)
            try disk.sync(new)
        }
        return moved
    }

    /// Puts back into `new` what the other machine had acknowledged and has no more.
    ///
    /// - Returns: false when it does not stand in `cur`.
    @discardableResult
    public func offerAgain(_ number: Number) throws(SpoolError) -> Bool {
        try move(number, from: .cur, to: .new)
    }

    /// Puts what came from other machines into `new`, each whole and durable before this returns.
    ///
    /// As `deposit`, with one sync of the folder for all.
    ///
    /// - Returns: why one could not be put there, nil where it is; in the order of `all`.
    public func receive(_ all: [(number: Number, bytes: [UInt8])]) throws(SpoolError)
        -> [SpoolError?]
    {
        var results: [SpoolError?] = []
        var highest: [String: Number] = [:]
        for (number, bytes) in all {
            do throws(SpoolError) {
                try put(bytes, as: number, syncs: false)
                results.append(nil)
                let key = "\(number.desk)-\(number.year)"
                highest[key] = max(highest[key] ?? number, number)
            } catch {
                guard error.step == .compare else { throw error }
                results.append(error)
            }
        }
        try disk.sync(new)
        for number in highest.values { noteUsed(number) }
        return results
    }
}

extension Spool {
    /// Asks for a submission that was offered to another machine: the reason beside it, and nothing moved.
    ///
    /// Whoever ships asks the other machine, which alone knows whether somebody has taken it.
    public func askBack(_ number: Number, reason: [UInt8]) throws(SpoolError) {
        try layReason(reason, of: number)
    }

    /// Whether a reason lies in `returned` under a number.
    public func hasReason(_ number: Number) throws(SpoolError) -> Bool {
        try disk.status(of: number.reasonName, in: returned, as: .lookUp) != nil
    }

    /// What was asked back and stands in a folder still.
    public func askedBack() throws(SpoolError) -> [Number] {
        var asked: [Number] = []
        try disk.entries(of: returned) { entry throws(SpoolError) in
            guard let number = Number(reasonName: entry.name), entry.isFaithful else { return }
            for folder in [Folder.new, .cur]
            where try disk.status(of: number.fileName, in: directory(folder), as: .list) != nil {
                asked.append(number)
                return
            }
        }
        return asked.sorted()
    }

    /// Gives back what was asked back and nobody has taken. May be repeated after an error.
    ///
    /// - Returns: false when it stands nowhere from where it could come.
    @discardableResult
    public func giveBack(_ number: Number) throws(SpoolError) -> Bool {
        for folder in [Folder.new, .cur] where try move(number, from: folder, to: .returned) {
            return true
        }
        return try disk.status(of: number.fileName, in: returned, as: .lookUp) != nil
    }

    /// Takes the reason away with which something was asked back that stays where it is.
    public func keepAway(_ number: Number) throws(SpoolError) {
        try disk.unlink(number.reasonName, in: returned)
    }
}

extension Spool {
    /// Since when the oldest of some submissions stands in a folder, in seconds since 1970; nil for none.
    ///
    /// As the files say: a submission is written once and only renamed after that.
    public func oldest(of numbers: [Number], in folder: Folder) throws(SpoolError) -> Int? {
        var oldest: Int?
        for number in numbers {
            let status = try disk.status(of: number.fileName, in: directory(folder), as: .list)
            if let seconds = status?.st_mtim.tv_sec { oldest = min(oldest ?? seconds, seconds) }
        }
        return oldest
    }
}

extension Spool {
    /// What it knows of the other machine, for a round at this end of the way.
    ///
    /// At its first meeting, and where it received until now, what was taken here before is worked on here
    /// and does not go there.
    ///
    /// - Parameter known: what `dispatch()` gave.
    public func dispatch(_ known: Dispatch?, as side: Dispatch.Side) throws(SpoolError) -> Dispatch
    {
        var dispatch = known ?? Dispatch(side: side)
        if side == .sends, known?.side != .sends {
            dispatch.local.formUnion(try list([.cur, .done, .returned]).map(\.number))
        }
        dispatch.side = side
        return dispatch
    }
}
