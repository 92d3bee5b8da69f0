import Glibc

/// A directory whose records are read one after the other, whatever else lies in it.
///
/// Names are bytes here: a name that is not UTF-8 names a file nevertheless. What is no regular file,
/// a pipe, a device, a link that leads in a circle, is no record and is never opened, so that nothing
/// in a directory can hold the program up.
struct RecordFolder: ~Copyable {
    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws(Files.Failure) {
        self.path = path
        descriptor = unsafe open(path.foreignCString, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Files.Failure(path: path, errno: errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The names of what may be records, in byte order: they end in `.json`, and not in
    /// `.reason.json`, under which the spool keeps why something came back.
    func names() throws(Files.Failure) -> [[UInt8]] {
        // fdopendir(3) takes a descriptor of its own, which closedir(3) closes.
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0, let directory = unsafe fdopendir(copy) else {
            throw Files.Failure(path: path, errno: errno)
        }
        defer { unsafe closedir(directory) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe Array(bytes.prefix { $0 != 0 })
            }
            if name.isNameOfRecord { names.append(name) }
            errno = 0
        }
        if errno != 0 { throw Files.Failure(path: path, errno: errno) }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The path of a file as it can be shown.
    func path(of name: [UInt8]) -> String { "\(path)/\(String(foreign: name))" }

    /// The bytes of a file, at most about `limit`; nil for what is no regular file, or no longer one.
    func read(_ name: [UInt8], limit: Int) throws(Files.Failure) -> [UInt8]? {
        let cName = name.map { CChar(bitPattern: $0) } + [0]
        var status = stat()
        guard unsafe fstatat(descriptor, cName, &status, 0) == 0 else { return try absent(name) }
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        let file = unsafe openat(descriptor, cName, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { return try absent(name) }
        defer { close(file) }
        // Another file may have taken the name since.
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return try Files.bytes(of: file, path: path(of: name), limit: limit)
    }

    private func absent(_ name: [UInt8]) throws(Files.Failure) -> [UInt8]? {
        if errno == ENOENT || errno == ELOOP { return nil }
        throw Files.Failure(path: path(of: name), errno: errno)
    }
}

extension [UInt8] {
    fileprivate var isNameOfRecord: Bool {
        first != UInt8(ascii: ".") && ends(with: ".json") && !ends(with: ".reason.json")
    }

    private func ends(with ending: String) -> Bool {
        suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
