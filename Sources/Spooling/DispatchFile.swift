internal import CSystem
internal import Glibc

/// The file of that name in a spool, and the one that is locked while something is shipped.
let dispatchFile = "dispatch"
let dispatchLockFile = "dispatch.lock"

/// Held by whoever ships from a spool, or takes back what was never offered, until its owner goes away.
public struct DispatchLock: ~Copyable, Sendable {
    private let file: Descriptor

    fileprivate init(_ file: consuming Descriptor) { self.file = file }

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
        try disk.lock(file.number, path: path, waiting: 0)
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
