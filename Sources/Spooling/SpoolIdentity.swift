import Alphabet
internal import Glibc

/// The file by which one spool is told from another, whatever its path: 128 random bits in hex.
///
/// It is written when the spool is laid out, and last, so that it also says that all folders are
/// there. In a shared spool everybody who is let in may read it.
let identityFile = "id"

extension Spool {
    /// Gives a spool its id, unless it has one already.
    ///
    /// Written in `tmp` and linked, so that it is whole or not there, and the first of two wins.
    func giveIdentity() throws(SpoolError) -> String {
        let temporary = try writeTemporary(
            Array("\(String.randomIdentifier())\n".utf8), named: identityFile,
            mode: isShared ? 0o644 : 0o600)
        defer { try? disk.unlink(temporary.name, in: tmp) }
        do {
            try disk.renameWithoutReplacing(
                temporary.name, from: tmp, to: root, as: identityFile)
        } catch let error where error.errno == EEXIST {
            // Somebody else was faster.
        }
        try disk.sync(root)
        guard let id = try Self.identity(in: root, disk) else {
            throw SpoolError(step: .recognise, errno: EINVAL, path: root.path(of: identityFile))
        }
        return id
    }

    /// The id that stands in a directory; nil where there is none, as in spools of older programs.
    static func identity(in root: Directory, _ disk: Disk) throws(SpoolError) -> String? {
        do {
            let file = try disk.openRegular(identityFile, in: root, as: .recognise)
            let path = root.path(of: identityFile)
            let bytes = try disk.readAll(file.number, limit: 64, as: .recognise, path: path)
            let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
            return text.utf8.count == 32 && Ledger.Line.isSubmission(text) ? text : nil
        } catch let error where error.errno == ENOENT {
            return nil
        }
    }
}
