internal import Glibc

/// What a machine remembers of its spools, outside of them: the id of the spool at each path, and
/// the last serial of each desk and year.
///
/// So a spool that vanished, was emptied, or is another one is known at once, and no serial is ever
/// given a second time, whichever spool is asked. A folder of registers (`Ledger`), locked and
/// appended to like those of a spool:
///
///     MEMORY/AST01-2026             a line a serial: which spool gave it
///     MEMORY/%2Fsrv%2Fspool         the id of the spool at this path; the last line counts
///     MEMORY/drafts%2Fsrv%2Fdrafts  that drafts were kept at this path
///
/// It lies in two places. What the clerk was given is kept in her own state. Several clerks of one
/// machine share a desk code and a spool: for them there is a folder beside the shared spool,
/// `SPOOL.memory`, laid out with it and written by all of them, so that one who never used the
/// former spool is protected as well. It lies beside and not inside, because a disk that is not
/// there takes along what is inside; hence a mounted disk should be the spool itself. Each is read
/// where it is there, and the higher serial counts.
public struct Memory: Sendable {
    private let own: String
    let disk: Disk

    /// - Parameter path: the folder in this user's own state; it is made when there is something to
    ///   remember.
    public init(at path: String) {
        self.init(at: path, interference: nil)
    }

    package init(at path: String, interference: Interference?) {
        own = path
        disk = Disk(interference: interference)
    }

    /// The name of the folder beside a shared spool.
    static func shared(beside path: String) -> String {
        "\(absolute(path)).memory"
    }

    /// What is known of a path: the id of its spool, `-` for one that had none; nil for a path that
    /// was never used.
    public func spool(at path: String) throws(SpoolError) -> String? {
        for store in try stores(of: path, makes: false) {
            let name = Self.name(of: path)
            guard let bytes = try disk.read(name, in: store, limit: Register.largestSize) else {
                continue
            }
            if let line = Ledger(bytes).last(of: 1)?.line { return line.submission }
        }
        return nil
    }

    /// From now on the spool at this path is expected to have this id.
    func expect(_ id: String, at path: String) throws(SpoolError) {
        for store in try stores(of: path, makes: true) {
            var register = try Register.open(
                Self.name(of: path), in: store, isShared: store.path != own, disk)
            if register.ledger.last(of: 1)?.line.submission == id { continue }
            try register.keep(Ledger.Line(serial: 1, submission: id, state: .found), as: .remember)
        }
    }

    /// Whether drafts were kept under a path.
    func hadDrafts(at path: String) throws(SpoolError) -> Bool {
        for store in try stores(of: path, makes: false) where store.path == own {
            let name = Self.name(of: path, of: "drafts")
            return try disk.status(of: name, in: store, as: .remember) != nil
        }
        return false
    }

    func noteDrafts(at path: String) throws(SpoolError) {
        for store in try stores(of: path, makes: true) where store.path == own {
            var register = try Register.open(
                Self.name(of: path, of: "drafts"), in: store, isShared: false, disk)
            try register.keep(
                Ledger.Line(serial: 1, submission: "drafts", state: .found), as: .remember)
        }
    }

    /// Every desk and year that received serials here, with the last of them.
    func serials(at path: String) throws(SpoolError) -> [Number] {
        var last: [String: Number] = [:]
        for store in try stores(of: path, makes: false) {
            try disk.names(in: store) { listed throws(SpoolError) in
                guard let first = Number("\(listed.name)-000001"),
                    let bytes = try disk.read(
                        listed.name, in: store, limit: Register.largestSize),
                    let number = Number(
                        desk: first.desk, year: first.year, serial: Ledger(bytes).lastSerial)
                else { return }
                last[listed.name] = max(last[listed.name] ?? number, number)
            }
        }
        return last.values.sorted()
    }

    /// Does something with the last serial of a desk and year in hand, and keeps the new one.
    ///
    /// Locked from the first look to the last line: two programs that use two spools at the same
    /// moment receive two serials.
    func follow(
        desk: String, year: Int, of id: String, at path: String,
        _ give: (_ last: Int) throws(SpoolError) -> Number
    ) throws(SpoolError) -> Number {
        try follow(desk, year, id, after: 0, in: stores(of: path, makes: true)[...], give)
    }

    private func follow(
        _ desk: String, _ year: Int, _ id: String, after last: Int,
        in stores: ArraySlice<Directory>, _ give: (_ last: Int) throws(SpoolError) -> Number
    ) throws(SpoolError) -> Number {
        guard let store = stores.first else { return try give(last) }
        var register = try Register.open(
            "\(desk)-\(year)", in: store, isShared: store.path != own, disk)
        let known = register.ledger.lastSerial
        let number = try follow(
            desk, year, id, after: max(last, known), in: stores.dropFirst(), give)
        if number.serial > known {
            try register.keep(
                Ledger.Line(serial: number.serial, submission: id, state: .found), as: .remember)
        }
        return number
    }

    /// The folders that are there; the one beside the spool first, because it is everybody's.
    ///
    /// Where that one is there, it is the one that must not fail.
    ///
    /// - Parameter makes: whether this user's own is made. Root is no clerk, and where a shared
    ///   folder is there it leaves none of its own, which might lie in a clerk's home.
    private func stores(of path: String, makes: Bool) throws(SpoolError) -> [Directory] {
        var stores: [Directory] = []
        if let shared = try sharedStore(beside: path) { stores.append(shared) }
        let isAlone = stores.isEmpty
        let makes = makes && (isAlone || geteuid() != 0)
        do throws(SpoolError) {
            let store = makes ? try disk.openRoot(own) : try disk.openDirectory(own)
            _ = try disk.shape(of: store)
            stores.append(store)
        } catch {
            guard !isAlone || !makes && error.errno == ENOENT else { throw error }
        }
        return stores
    }

    private func sharedStore(beside path: String) throws(SpoolError) -> Directory? {
        do throws(SpoolError) {
            let store = try disk.openDirectory(Self.shared(beside: path))
            // A folder of that name that somebody else put there is none of ours.
            return try disk.shape(of: store).isShared ? store : nil
        } catch {
            if [ENOENT, ENOTDIR, EPERM].contains(error.errno) { return nil }
            throw error
        }
    }

    /// A path as the name of a file, the same for all ways in which one writes it.
    private static func name(of path: String, of kind: String = "") -> String {
        let name =
            kind
            + absolute(path).split(separator: "%", omittingEmptySubsequences: false)
            .joined(separator: "%25")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
        if name.utf8.count <= 240 { return name }
        let sum = String(Checksum.of(name.utf8), radix: 16)
        return "\(name.unicodeScalars.suffix(60).map(String.init).joined())%\(sum)"
    }

    /// Only by its text: what a link points to may not be there.
    static func absolute(_ path: String) -> String {
        var full = path
        if !path.hasPrefix("/"), let here = unsafe getcwd(nil, 0) {
            full = unsafe String(cString: here) + "/" + path
            unsafe free(here)
        }
        let parts = full.split(separator: "/").filter { $0 != "." }
        return parts.map { "/\($0)" }.joined()
    }
}
