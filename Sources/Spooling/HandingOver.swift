internal import Glibc

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
                guard try take(loaded.number) else { continue }
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
