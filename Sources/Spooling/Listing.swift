internal import CSystem
internal import Glibc

/// A name in a directory, as the directory itself tells it: no file was opened for it.
struct Entry: Sendable {
    let name: String
    /// Whether `name` is exactly what stands on the disk; false when that was not UTF-8.
    let isFaithful: Bool
    /// `DT_REG` and the like; `DT_UNKNOWN` where the file system does not say.
    let kind: UInt8
}

extension Disk {
    /// Reads the entries of a directory one after another, in the order of the file system.
    func entries(
        of directory: Directory, _ visit: (Entry) throws(SpoolError) -> Void
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
            let entry = unsafe Entry(name, kind: kind)
            if entry.name == "." || entry.name == ".." { continue }
            try visit(entry)
        }
    }
}

extension Entry {
    fileprivate init(_ bytes: UnsafePointer<CChar>, kind: UInt8) {
        let text = unsafe String(cString: bytes)
        name = text
        isFaithful = unsafe strcmp(text, bytes) == 0
        self.kind = kind
    }
}

extension Spool {
    /// The names in a folder, as they stand there.
    func names(in folder: Folder) throws(SpoolError) -> [String] {
        var names: [String] = []
        try disk.entries(of: directory(folder)) { entry in
            if entry.isFaithful { names.append(entry.name) }
        }
        return names
    }
}
