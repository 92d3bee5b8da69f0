internal import Glibc

extension Disk {
    func open(
        _ name: String, in directory: Directory, _ flags: Int32, mode: mode_t = 0, as step: Step
    ) throws(SpoolError) -> Descriptor {
        let number = try perform(step, directory.path(of: name)) {
            unsafe Int(openat(directory.number, name, flags | O_NOFOLLOW | O_CLOEXEC, mode))
        }
        return Descriptor(owning: Int32(number))
    }

    /// Opens a file for reading; what is no regular file is refused with `ELOOP`.
    ///
    /// Not blocking: under the name might lie a pipe.
    func openRegular(
        _ name: String, in directory: Directory, as step: Step
    ) throws(SpoolError) -> Descriptor {
        let file = try open(name, in: directory, O_RDONLY | O_NONBLOCK, as: step)
        let path = directory.path(of: name)
        let status = try status(of: file.number, as: step, path: path)
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw SpoolError(step: step, errno: ELOOP, path: path)
        }
        return file
    }

    /// Writes all of it, however small the portions that the system takes.
    func write(
        _ bytes: [UInt8], to file: Int32, at place: Int? = nil, as step: Step = .write, path: String
    ) throws(SpoolError) {
        var done = 0
        while done < bytes.count {
            let portion = min(bytes.count - done, interference?.largestWrite ?? .max)
            let from = done
            let moved = try perform(step, path) {
                unsafe bytes.withUnsafeBytes {
                    let start = unsafe $0.baseAddress?.advanced(by: from)
                    if let place { return unsafe pwrite(file, start, portion, off_t(place + from)) }
                    return unsafe Glibc.write(file, start, portion)
                }
            }
            // Nothing moved and no error: no file system should, and going on would never end.
            guard moved > 0 else { throw SpoolError(step: step, errno: EIO, path: path) }
            done += moved
        }
    }

    /// Reads from the beginning to the end, at most `limit` bytes; more is `EFBIG`.
    func readAll(
        _ file: Int32, limit: Int, as step: Step = .read, path: String
    ) throws(SpoolError) -> [UInt8] {
        let size = Int(try status(of: file, as: step, path: path).st_size)
        guard size <= limit else { throw SpoolError(step: step, errno: EFBIG, path: path) }
        // One byte more than expected, so that the end is seen without another round.
        var bytes = [UInt8](repeating: 0, count: size + 1)
        var filled = 0
        while true {
            let from = filled
            let moved = try perform(step, path) {
                unsafe bytes.withUnsafeMutableBytes {
                    let start = unsafe $0.baseAddress?.advanced(by: from)
                    return unsafe pread(file, start, $0.count - from, off_t(from))
                }
            }
            filled += moved
            if moved == 0 { break }
            guard filled <= limit else { throw SpoolError(step: step, errno: EFBIG, path: path) }
            if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 4096)) }
        }
        bytes.removeSubrange(filled...)
        return bytes
    }

    /// Reads the first bytes, fewer where the file is shorter.
    func readStart(_ file: Int32, _ count: Int, path: String) throws(SpoolError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let moved = try perform(.read, path) {
            unsafe bytes.withUnsafeMutableBytes { unsafe pread(file, $0.baseAddress, $0.count, 0) }
        }
        bytes.removeSubrange(moved...)
        return bytes
    }

    func status(
        of file: Int32, as step: Step, path: @autoclosure () -> String
    ) throws(SpoolError) -> stat {
        var status = stat()
        try perform(step, path()) { unsafe Int(fstat(file, &status)) }
        return status
    }

    /// What stands under a name, a symbolic link itself and not where it points; nil when nothing.
    func status(
        of name: String, in directory: Directory, as step: Step
    ) throws(SpoolError) -> stat? {
        var status = stat()
        do {
            try perform(step, directory.path(of: name)) {
                unsafe Int(fstatat(directory.number, name, &status, AT_SYMLINK_NOFOLLOW))
            }
        } catch let error where error.errno == ENOENT {
            return nil
        }
        return status
    }

    func sync(_ file: Int32, as step: Step = .syncFile, path: String) throws(SpoolError) {
        try perform(step, path) { Int(fsync(file)) }
    }

    func sync(_ directory: Directory) throws(SpoolError) {
        try sync(directory.number, as: .syncDirectory, path: directory.path)
    }

    func close(_ file: consuming Descriptor, path: String) throws(SpoolError) {
        let number = file.surrender()
        // An interference before the call must not leave the descriptor open.
        var closed = false
        defer { if !closed { _ = Glibc.close(number) } }
        try perform(.close, path) {
            closed = true
            return Int(Glibc.close(number))
        }
    }

    func unlink(_ name: String, in directory: Directory) throws(SpoolError) {
        try perform(.unlink, directory.path(of: name)) {
            unsafe Int(unlinkat(directory.number, name, 0))
        }
    }
}
