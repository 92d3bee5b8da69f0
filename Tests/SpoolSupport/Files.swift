import Glibc

/// Files as the tests look at them: by plain calls, and by nothing of what is tested.
package enum Files {
    /// The whole of a file; nil when it cannot be read.
    package static func bytes(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        return rest(of: file)
    }

    /// What can be read from here to the end.
    package static func rest(of file: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(file, &portion, portion.count)
            if count == 0 { return bytes }
            if count < 0 {
                guard errno == EINTR else { return nil }
                continue
            }
            bytes += portion[..<count]
        }
    }

    /// Puts just these bytes there, in a new file.
    package static func write(_ bytes: [UInt8], to path: String) {
        unlink(path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        defer { close(file) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress?.advanced(by: done), bytes.count - done)
            }
            guard count > 0 else { return }
            done += count
        }
    }

    /// The names in a directory, sorted; none when there is no directory.
    package static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Everything below a directory, by its path, sorted.
    package static func tree(_ path: String) -> [String] {
        names(in: path).flatMap { ["\(path)/\($0)"] + tree("\(path)/\($0)") }
    }

    /// Removes a file, or a directory with everything in it; symbolic links are not followed.
    package static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        for name in names(in: path) { remove("\(path)/\(name)") }
        rmdir(path)
    }

    /// The program of this name, along the usual folders; nil when it is not installed.
    package static func program(_ name: String) -> String? {
        ["/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin"].map { "\($0)/\(name)" }
            .first { access($0, X_OK) == 0 }
    }
}
