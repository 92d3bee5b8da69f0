internal import Glibc

extension Spool {
    /// The register of one desk and year.
    func openRegister(_ desk: String, _ year: Int) throws(SpoolError) -> Register {
        try Register.open("\(desk)-\(year)", in: register, isShared: isShared, disk)
    }
}

/// Which numbers were given to whom, as a file that is open and locked until its owner goes away.
struct Register: ~Copyable {
    private let file: Descriptor
    private let disk: Disk
    private let folder: Directory
    private let path: String
    private(set) var ledger: Ledger
    private let isNew: Bool

    /// Opens, locks and reads it, and cuts off what a power cut left at its end.
    ///
    /// - Parameter isShared: whether several users write it.
    static func open(
        _ name: String, in folder: Directory, isShared: Bool, _ disk: Disk
    ) throws(SpoolError) -> Register {
        let path = folder.path(of: name)
        let mode: mode_t = isShared ? 0o660 : 0o600
        let flags = O_RDWR | O_CREAT | O_NONBLOCK
        let file = try disk.open(name, in: folder, flags, mode: mode, as: .openRegister)
        let status = try disk.status(of: file.number, as: .openRegister, path: path)
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw SpoolError(step: .openRegister, errno: EINVAL, path: path)
        }
        try disk.lock(file.number, path: path, waiting: Self.lockWait)
        let bytes = try disk.readAll(
            file.number, limit: largestSize, as: .readRegister, path: path)
        var ledger = Ledger(bytes)
        ledger.cutTornEnd()
        if ledger.bytes.count < bytes.count {
            try cut(file.number, to: ledger.bytes.count, disk, path)
        }
        return Register(
            file: file, disk: disk, folder: folder, path: path, ledger: ledger,
            isNew: ledger.bytes.isEmpty)
    }

    private init(
        file: consuming Descriptor, disk: Disk, folder: Directory, path: String, ledger: Ledger,
        isNew: Bool
    ) {
        self.file = file
        self.disk = disk
        self.folder = folder
        self.path = path
        self.ledger = ledger
        self.isNew = isNew
    }

    /// Appends a line that will survive, and on an error leaves the register as it was.
    mutating func keep(_ line: Ledger.Line, as step: Step) throws(SpoolError) {
        let length = ledger.bytes.count
        do {
            try note(line, as: step)
            try disk.sync(file.number, as: .syncRegister, path: path)
            if isNew { try disk.sync(folder) }
        } catch {
            // A line whose sync failed looks written and may yet be lost: it must not stay.
            try? Self.cut(file.number, to: length, disk, path)
            ledger = Ledger(Array(ledger.bytes.prefix(length)))
            throw error
        }
    }

    /// Appends a line that may be lost in a power cut.
    mutating func note(_ line: Ledger.Line, as step: Step) throws(SpoolError) {
        try disk.write(
            line.bytes, to: file.number, at: ledger.bytes.count, as: step, path: path)
        ledger.append(line)
    }

    /// Makes a line durable that someone else may have been stopped at.
    ///
    /// It is written once more in its place: a page whose sync failed counts as clean, and only
    /// what was written since would be synced.
    func keepAgain(_ place: Ledger.PlacedLine) throws(SpoolError) {
        try disk.write(
            place.line.bytes, to: file.number, at: place.range.lowerBound, as: .reserve, path: path)
        try disk.sync(file.number, as: .syncRegister, path: path)
        try disk.sync(folder)
    }

    private static func cut(
        _ file: Int32, to length: Int, _ disk: Disk, _ path: String
    ) throws(SpoolError) {
        try disk.perform(.cutRegister, path) { Int(ftruncate(file, off_t(length))) }
    }

    /// A year of one desk has some 20,000 lines of 60 bytes; this is fifty times that.
    static let largestSize = 64 << 20
    /// In milliseconds. Whoever holds the lock needs it for one write and one sync.
    private static let lockWait = 15_000
}

extension Disk {
    /// Takes an exclusive flock(2), trying for some milliseconds; then it is `EAGAIN`.
    ///
    /// Tried over and over rather than waited for: a program that hangs on a dead server must not
    /// freeze the screens of all others.
    func lock(_ file: Int32, path: String, waiting milliseconds: Int) throws(SpoolError) {
        var left = milliseconds
        while true {
            do {
                try perform(.lock, path) { Int(flock(file, LOCK_EX | LOCK_NB)) }
                return
            } catch let error where error.errno == EWOULDBLOCK && left > 0 {
                usleep(1_000)
                left -= 1
            }
        }
    }
}
