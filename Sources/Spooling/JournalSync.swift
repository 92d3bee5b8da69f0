internal import Glibc
internal import Synchronization

extension JournalCore {
    /// Makes everything durable that was appended before this was called.
    ///
    /// - Throws: when only memory is left; the condition says so too, and the next try is due.
    func synchronise() throws(SpoolError) {
        do {
            try syncing.withLock { _ throws(SpoolError) in try syncOrReplace() }
        } catch {
            state.withLock { $0.dueAt = now() + Self.pauseBeforeRetry }
            become(.memoryOnly(error))
            throw error
        }
        become(.kept)
    }

    /// Has the second thread put other records in place of all that are there now.
    func requestCompaction(to payloads: [[UInt8]]) {
        state.withLock { state in
            // Once closed, the name may already be somebody else's.
            guard state.file >= 0, state.compaction == nil else { return }
            state.compaction = Compaction(payloads: payloads, count: state.records.count)
        }
        bell.ring()
    }

    /// Tries once what was asked: the journal is whole without it, only longer.
    func compact() {
        do {
            let isDone = try syncing.withLock { _ throws(SpoolError) in
                defer { state.withLock { $0.compaction = nil } }
                let asked = state.withLock { $0.file >= 0 ? $0.compaction : nil }
                guard let asked else { return false }
                try replace(by: asked)
                return true
            }
            if isDone { become(.kept) }
        } catch {
            requestSync()
        }
    }

    private func syncOrReplace() throws(SpoolError) {
        let (file, count, isWhole, isNameNew) = state.withLock { state in
            state.isAsked = false
            try? writePending(&state)
            let isWhole = !state.needsNewFile && state.written == state.records.count
            return (state.file, state.records.count, isWhole, state.isNameNew)
        }
        guard file >= 0 else { return }
        if isWhole {
            do {
                try disk.perform(.syncFile, path) { Int(fdatasync(file)) }
                if isNameNew { try disk.sync(folder) }
                noteDurable(upTo: count)
                return
            } catch {
                state.withLock { $0.needsNewFile = true }
            }
        }
        try replace()
    }

    /// Writes all records, the first of them shorter where that is asked, to a new file that takes the
    /// name of the old.
    ///
    /// What the old file already held durably is in the new one before that has the name.
    private func replace(by shorter: Compaction? = nil) throws(SpoolError) {
        let (records, count) = state.withLock { state in
            let others = state.records.dropFirst(shorter?.count ?? 0)
            return ((shorter?.payloads ?? []) + others, state.records.count)
        }
        let name = "\(fileName).new"
        let (file, length) = try writeNew(records, named: name)
        do throws(SpoolError) {
            try state.withLock { state throws(SpoolError) in
                var successor = state
                successor.file = file
                successor.records = records + state.records.dropFirst(count)
                successor.written = records.count
                successor.length = length
                successor.needsNewFile = false
                try writePending(&successor)
                try rename(file, from: name)
                _ = Glibc.close(state.file)
                state = successor
            }
        } catch {
            discardNew(file, named: name)
            throw error
        }
        do {
            try disk.sync(folder)
        } catch {
            // Which of the two files the name means after a power cut is not known.
            state.withLock { $0.needsNewFile = true }
            throw error
        }
        noteDurable(upTo: records.count)
    }

    private func rename(_ file: Int32, from name: String) throws(SpoolError) {
        do {
            try disk.perform(.rename, path) {
                unsafe Int(renameat(folder.number, name, folder.number, fileName))
            }
        } catch {
            // What counts is which file the name means: typing must not go on in one without a name.
            let named = try? disk.status(of: fileName, in: folder, as: .rename)
            let new = try disk.status(of: file, as: .rename, path: path)
            guard named.map(FileIdentity.init) == FileIdentity(new) else { throw error }
        }
    }

    private func writeNew(
        _ records: [[UInt8]], named name: String
    ) throws(SpoolError) -> (file: Int32, length: Int) {
        let path = folder.path(of: name)
        // One may be left from a try that was stopped.
        unsafe _ = unlinkat(folder.number, name, 0)
        let new = try disk.open(
            name, in: folder, O_RDWR | O_CREAT | O_EXCL, mode: 0o600, as: .create)
        let file = new.surrender()
        do throws(SpoolError) {
            // Before it takes the name: from then on others may open it.
            try disk.perform(.lock, path) { Int(flock(file, LOCK_EX | LOCK_NB)) }
            var bytes: [UInt8] = []
            for (index, record) in records.enumerated() {
                bytes += JournalRecord.bytes(record, sequence: index + 1)
            }
            try disk.write(bytes, to: file, at: 0, path: path)
            try disk.sync(file, path: path)
            return (file, bytes.count)
        } catch {
            discardNew(file, named: name)
            throw error
        }
    }

    private func discardNew(_ file: Int32, named name: String) {
        _ = Glibc.close(file)
        unsafe _ = unlinkat(folder.number, name, 0)
    }

    /// Notes that the first records are durable; those typed meanwhile are due later.
    private func noteDurable(upTo count: Int) {
        state.withLock { state in
            state.isNameNew = false
            state.dueAt = state.records.count > count ? now() + interval : nil
        }
    }

    private static let pauseBeforeRetry = 1000
}
