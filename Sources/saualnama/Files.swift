import Alphabet
import CEmbedded
import Casework
import Glibc
import Pages

/// Reading files; nothing here writes.
enum Files {
    /// Why a file could not be read.
    struct Failure: Error {
        let path: String
        let errno: Int32

        var reason: String { unsafe String(cString: strerror(errno)) }
    }

    /// The bytes of a file, of standard input for `-`; at most `limit` and one more, so that the
    /// caller sees that there were too many.
    static func read(_ path: String, limit: Int = 64 << 20) throws(Failure) -> [UInt8] {
        let isInput = path == "-"
        let descriptor =
            isInput ? STDIN_FILENO : unsafe open(path.foreignCString, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(path: path, errno: errno) }
        defer { if !isInput { close(descriptor) } }
        return try bytes(of: descriptor, path: path, limit: limit)
    }

    /// The bytes of an open file, as above; `path` is how a failure calls it.
    static func bytes(
        of descriptor: Int32, path: String, limit: Int
    ) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= limit {
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(path: path, errno: errno)
            }
            bytes += chunk[..<count]
        }
        return bytes
    }

    /// When a file or a folder was changed last, in seconds since 1970; nil where there is none.
    static func modified(_ path: String) -> Int? {
        var status = stat()
        return unsafe stat(path.foreignCString, &status) == 0 ? status.st_mtim.tv_sec : nil
    }

    /// The names in a directory, in byte order, those that begin with a full stop left out.
    static func names(in path: String) throws(Failure) -> [String] {
        guard let directory = unsafe opendir(path.foreignCString) else {
            throw Failure(path: path, errno: errno)
        }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(foreign: Array(bytes.prefix { $0 != 0 }))
            }
            if !name.hasPrefix(".") { names.append(name) }
            errno = 0
        }
        if errno != 0 { throw Failure(path: path, errno: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path.foreignCString, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A file of Screens or Locales, or the hub's, that is inside the program; nil where there is none.
    static func embedded(_ path: String) -> [UInt8]? {
        for number in 0..<embedded_file_count() {
            let file = unsafe embedded_file(number)
            guard let name = unsafe file.name, unsafe strcmp(name, path) == 0 else { continue }
            return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
        }
        return nil
    }

    /// The files of Screens or Locales that are inside the program.
    static func embedded(in folder: String) -> [(name: String, bytes: [UInt8])] {
        (0..<embedded_file_count()).compactMap { number in
            let file = unsafe embedded_file(number)
            guard let cName = unsafe file.name else { return nil }
            let name = unsafe String(cString: cName)
            guard name.hasPrefix(folder + "/"),
                !name.dropFirst(folder.utf8.count + 1).contains("/")
            else { return nil }
            let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
            return (String(name.dropFirst(folder.utf8.count + 1)), bytes)
        }
    }

    static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let bytes = unsafe UnsafeBufferPointer(start: value, count: strlen(value))
        let text = unsafe String(foreign: bytes.map { UInt8(bitPattern: $0) })
        return text.isEmpty ? nil : text
    }
}

/// Writes one line to standard error, whatever the text holds; what cannot be written there cannot be
/// told at all.
func complain(_ text: String) {
    var line = "saualnama: \(text.harmless)\n"
    line.withUTF8 { bytes in
        _ = unsafe write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
}

/// The exit statuses of `contract`: those of sysexits(3) beside 0 and 1.
enum Status {
    static let well: Int32 = 0
    static let problems: Int32 = 1
    static let usage: Int32 = 64
    static let noRecord: Int32 = 65
    static let nothing: Int32 = 69
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let tryLater: Int32 = 75
    static let permission: Int32 = 77
    static let configuration: Int32 = 78
}
