import Glibc

/// Standard output, gathered into large writes.
@MainActor final class Output {
    private var bytes: [UInt8] = []
    /// Why nobody could take what was written; nil while all is well.
    private(set) var failure: Int32?

    /// Writes a line; whoever reads along through a pipe sees whole lines.
    func line(_ text: String) {
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\n"))
        if bytes.count > 1 << 16 { flush() }
    }

    /// Writes bytes as they are, whatever they are.
    func bytes(_ more: [UInt8]) {
        bytes += more
        if bytes.count > 1 << 16 { flush() }
    }

    /// Hands over what was gathered; false when nobody could take it.
    @discardableResult func flush() -> Bool {
        var written = 0
        while written < bytes.count, failure == nil {
            let count = unsafe bytes[written...].withUnsafeBytes {
                unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count > 0 { written += count } else if errno != EINTR { failure = errno }
        }
        bytes = []
        return failure == nil
    }
}

@MainActor let output = Output()
