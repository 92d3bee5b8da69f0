internal import Glibc

extension Spool {
    /// What stands under a number, wherever it is on its way; nil when nothing does.
    ///
    /// - Parameters:
    ///   - folder: where to look; nil for all, in the direction in which a submission moves.
    ///   - limit: in bytes; a longer file is refused with `EFBIG`.
    public func read(
        _ number: Number, in folder: Folder? = nil, limit: Int = Spool.largestFile
    ) throws(SpoolError) -> [UInt8]? {
        for folder in folder.map({ [$0] }) ?? Self.stations {
            let bytes = try disk.read(number.fileName, in: directory(folder), limit: limit)
            if let bytes { return bytes }
        }
        return nil
    }

    /// The beginning of what stands under a number in a folder; nil when nothing does.
    public func read(
        _ number: Number, in folder: Folder, first count: Int
    ) throws(SpoolError) -> [UInt8]? {
        let directory = directory(folder)
        do {
            let file = try disk.openRegular(number.fileName, in: directory, as: .read)
            return try disk.readStart(
                file.number, count, path: directory.path(of: number.fileName))
        } catch let error where error.errno == ENOENT && error.step == .read {
            return nil
        }
    }

    /// Why a submission was sent back; nil when no reason lies beside it.
    public func reason(
        for number: Number, limit: Int = Spool.largestFile
    ) throws(SpoolError) -> [UInt8]? {
        try disk.read(number.reasonName, in: returned, limit: limit)
    }

    /// 16 MiB, two hundred times a long questionnaire.
    public static let largestFile = 16 << 20
}

extension Disk {
    /// The whole of a regular file; nil when there is none.
    func read(
        _ name: String, in directory: Directory, limit: Int
    ) throws(SpoolError) -> [UInt8]? {
        do {
            let file = try openRegular(name, in: directory, as: .read)
            return try readAll(file.number, limit: limit, path: directory.path(of: name))
        } catch let error where error.errno == ENOENT && error.step == .read {
            return nil
        }
    }
}
