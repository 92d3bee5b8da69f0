import Glibc

/// What is known of finished questionnaires, worked out of their journals and kept beside them, so that
/// hundreds need not be read at every start. Nothing hangs on it: where it is missing or wrong, the
/// journals are read.
extension Drafts {
    /// The index as it was kept last; nil where there is none that can be read.
    public func readIndex() -> [UInt8]? {
        guard let file = try? disk.openRegular(Self.indexName, in: finished, as: .probe) else {
            return nil
        }
        let path = finished.path(of: Self.indexName)
        return try? disk.readAll(file.number, limit: Self.largestIndex, as: .probe, path: path)
    }

    /// Keeps another index in its place, whole or not at all.
    public func keepIndex(_ bytes: [UInt8]) {
        let new = "\(Self.indexName).new"
        let path = finished.path(of: new)
        unsafe _ = unlinkat(finished.number, new, 0)
        do {
            let flags = O_WRONLY | O_CREAT | O_EXCL
            let file = try disk.open(new, in: finished, flags, mode: 0o600, as: .probe)
            try disk.write(bytes, to: file.number, at: 0, as: .probe, path: path)
            try disk.perform(.probe, path) { Int(fdatasync(file.number)) }
            try disk.perform(.probe, path) {
                unsafe Int(renameat(finished.number, new, finished.number, Self.indexName))
            }
        } catch {
            unsafe _ = unlinkat(finished.number, new, 0)
        }
    }

    private static let indexName = "index"
    /// Some hundred thousand questionnaires.
    private static let largestIndex = 64 << 20
}
