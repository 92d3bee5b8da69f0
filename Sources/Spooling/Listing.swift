internal import CSystem
internal import Glibc

/// A submission, by its number and the folder in which it stands.
public struct Submission: Sendable, Hashable {
    public let number: Number
    public let folder: Folder

    public init(number: Number, folder: Folder) {
        self.number = number
        self.folder = folder
    }
}

extension Spool {
    /// Names what stands in the folders, sorted by number within each folder.
    ///
    /// Only names are read, no contents, so that 100,000 submissions are listed in well under a
    /// second. What is not a regular file named after a number is passed over: `verify` tells it.
    public func list(
        _ folders: [Folder] = [.new, .cur, .done, .returned]
    ) throws(SpoolError) -> [Submission] {
        var result: [Submission] = []
        for folder in folders {
            result += try numbers(in: folder).map { Submission(number: $0, folder: folder) }
        }
        return result
    }

    /// Where a submission stands, looked for in the direction in which it moves; nil when nowhere.
    public func folder(of number: Number) throws(SpoolError) -> Folder? {
        for folder in Self.stations
        where try disk.status(of: number.fileName, in: directory(folder), as: .lookUp) != nil {
            return folder
        }
        return nil
    }

    func numbers(in folder: Folder) throws(SpoolError) -> [Number] {
        var numbers: [Number] = []
        let directory = directory(folder)
        try disk.names(in: directory) { listed throws(SpoolError) in
            guard let number = Number(fileName: listed.name), listed.isFaithful,
                try disk.isRegular(listed, in: directory)
            else { return }
            numbers.append(number)
        }
        return numbers.sorted()
    }
}

/// A name in a directory, as the directory itself tells it: no file was opened for it.
struct ListedName: Sendable {
    let name: String
    /// Whether `name` is exactly what stands on the disk; false when that was not UTF-8.
    let isFaithful: Bool
    /// `DT_REG` and the like; `DT_UNKNOWN` where the file system does not say.
    let kind: UInt8
}

extension Disk {
    /// Visits the names in a directory one after another, in the order of the file system.
    func names(
        in directory: Directory, _ visit: (ListedName) throws(SpoolError) -> Void
    ) throws(SpoolError) {
        // A description of its own, because the place of reading belongs to the description.
        let fresh = try open(".", in: directory, O_RDONLY | O_DIRECTORY, as: .list)
        let number = fresh.surrender()
        guard let stream = unsafe fdopendir(number) else {
            let error = SpoolError(step: .list, errno: errno, path: directory.path)
            _ = Glibc.close(number)
            throw error
        }
        defer { unsafe _ = closedir(stream) }
        while true {
            var kind: UInt8 = 0
            var found: UnsafePointer<CChar>? = nil
            try perform(.list, directory.path) {
                unsafe found = csystem_next_entry(stream, &kind)
                return unsafe found == nil && errno != 0 ? -1 : 0
            }
            guard let name = unsafe found else { return }
            let listed = unsafe ListedName(name, kind: kind)
            if listed.name == "." || listed.name == ".." { continue }
            try visit(listed)
        }
    }

    func isRegular(_ listed: ListedName, in directory: Directory) throws(SpoolError) -> Bool {
        if listed.kind != UInt8(DT_UNKNOWN) { return listed.kind == UInt8(DT_REG) }
        let status = try status(of: listed.name, in: directory, as: .list)
        return status.map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    }
}

extension ListedName {
    fileprivate init(_ bytes: UnsafePointer<CChar>, kind: UInt8) {
        let text = unsafe String(cString: bytes)
        name = text
        isFaithful = unsafe strcmp(text, bytes) == 0
        self.kind = kind
    }
}
