internal import Glibc

extension Drafts {
    /// Opens a journal's file and locks it, so that it is the one that has the name.
    ///
    /// A file can be replaced by a shorter one between opening and locking; then the lock is on a
    /// file without a name and worth nothing.
    func openLocked(_ fileName: String) throws(DraftError) -> Descriptor {
        while true {
            do throws(SpoolError) {
                let file = try disk.open(
                    fileName, in: folder, O_RDWR | O_NONBLOCK, as: .openJournal)
                let path = folder.path(of: fileName)
                try disk.lock(file.number, path: path, waiting: Self.lockWait)
                let opened = try disk.status(of: file.number, as: .openJournal, path: path)
                guard opened.st_mode & S_IFMT == S_IFREG else {
                    throw SpoolError(step: .openJournal, errno: ELOOP, path: path)
                }
                let named = try disk.status(of: fileName, in: folder, as: .openJournal)
                if named.map(FileIdentity.init) == FileIdentity(opened) { return file }
            } catch {
                guard error.step == .lock, error.errno == EWOULDBLOCK else {
                    throw .failed(error)
                }
                throw .lockedBy(holder(of: fileName))
            }
        }
    }

    /// Makes the file of a new journal, locked; the thread that syncs makes it durable.
    func createLocked(_ fileName: String) throws(SpoolError) -> Descriptor {
        let flags = O_RDWR | O_CREAT | O_EXCL
        let file = try disk.open(fileName, in: folder, flags, mode: 0o600, as: .create)
        let path = folder.path(of: fileName)
        try disk.lock(file.number, path: path, waiting: 0)
        return file
    }

    /// Reads what is whole; a damaged journal is kept aside under another name.
    func recover(_ file: Int32, _ fileName: String) throws(SpoolError) -> (Recovery, length: Int) {
        let bytes = try disk.readAll(
            file, limit: Self.largestJournal, path: folder.path(of: fileName))
        let (payloads, length) = JournalRecord.prefix(of: bytes)
        let lost = bytes.count - length
        let kept = lost > 0 ? keepAside(fileName) : nil
        return (Recovery(payloads: payloads, lost: lost, kept: kept), length)
    }

    /// Gives a damaged journal a second name, which needs no room on a full disk.
    private func keepAside(_ fileName: String) -> String? {
        for attempt in 1...99 {
            let name = attempt == 1 ? "\(fileName).broken" : "\(fileName).\(attempt).broken"
            do {
                try disk.perform(.link, folder.path(of: name)) {
                    unsafe Int(linkat(folder.number, fileName, folder.number, name, 0))
                }
                return folder.path(of: name)
            } catch let error where error.errno == EEXIST {
                continue
            } catch {
                return nil
            }
        }
        return nil
    }

    /// In milliseconds: long enough for a look at the lock by `list`, too short to be noticed.
    private static let lockWait = 100
    /// A year of typing into one draft.
    private static let largestJournal = 256 << 20
}
