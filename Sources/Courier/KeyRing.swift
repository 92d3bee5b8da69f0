internal import Alphabet
internal import Processes
public import Spooling

/// The key of a spool, and the public keys of those with whom it exchanges parcels.
///
/// One ssh-ed25519 key signs and opens. Keys are exchanged in the open, on a stick, and compared aloud by
/// their digits; whoever is not in `peers` is nobody. Files of a folder that is this user's own:
///
///     own, own.pub   the spool's own
///     NAME.pub       that of another one
///     peers          those whose signatures count, as of ssh-keygen(1), ALLOWED SIGNERS
///     revoked        keys that were forgotten, and count never again (ssh-keygen(1), -r)
public struct KeyRing: Sendable {
    /// The name of this spool on sticks: office and desk.
    public let name: String
    let path: String
    private let tray: Tray
    private static let ownFile = "own.pub"

    /// A public key that lies somewhere.
    public struct PublicKey: Sendable, Hashable {
        public let name: String
        /// Type and key, without the comment.
        let line: String

        /// Thirty digits in groups of five, to be read aloud: a hundred bits of the SHA-256 of name and key, so that
        /// nobody is taken for another one with a key of his own.
        public var digits: String {
            let digest = SHA256.digest(Array("\(name) \(line)".utf8))
            return (0..<6).map { group in
                let value = digest[(group * 5)..<(group * 5 + 5)].reduce(UInt64(0)) {
                    $0 << 8 | UInt64($1)
                }
                return Int(value % 100_000).padded(to: 5)
            }.joined(separator: " ")
        }

        init?(name: String, _ bytes: [UInt8]?) {
            guard let bytes, bytes.count < 4096,
                let text = String(validating: bytes, as: UTF8.self)
            else { return nil }
            let words = text.split(whereSeparator: \.isWhitespace)
            guard words.count >= 2, words[0] == "ssh-ed25519",
                words[1].utf8.allSatisfy({ $0.isBase64 })
            else { return nil }
            self.name = name
            line = "\(words[0]) \(words[1])"
        }
    }

    public init(at path: String, name: String) throws(CourierError) {
        self.name = name
        self.path = path
        do throws(SpoolError) { tray = try Tray(at: path, makes: true) } catch {
            throw .disk(error)
        }
    }

    var keyFile: String { "\(path)/own" }
    var peersFile: String { "\(path)/peers" }
    var revokedFile: String { "\(path)/revoked" }
    func file(of peer: String) -> String { "\(path)/\(peer).pub" }

    /// This spool's own public key; nil where none was made.
    public func own() throws(CourierError) -> PublicKey? {
        PublicKey(name: name, try read(KeyRing.ownFile))
    }

    /// Makes the spool's key, unless it has one.
    public func make() throws(CourierError) -> PublicKey {
        if let own = try own() { return own }
        let words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", keyFile]
        let ending = (try? ChildProcess(words, input: [], limit: .seconds(20)))?.wait()
        guard ending == .exited(status: 0), let own = try own() else {
            throw .stick(.command, path: "ssh-keygen")
        }
        return own
    }

    /// Those who are known.
    public func peers() throws(CourierError) -> [PublicKey] {
        let names = try attempt { () throws(SpoolError) in try tray.names(ending: ".pub") }
        var peers: [PublicKey] = []
        for file in names where file != KeyRing.ownFile {
            if let key = PublicKey(name: String(file.dropLast(4)), try read(file)) {
                peers.append(key)
            }
        }
        return peers
    }

    /// The public keys on a stick, but for this spool's own.
    public func offered(on stick: Tray) throws(CourierError) -> [PublicKey] {
        var keys: [PublicKey] = []
        for file in try attempt({ () throws(SpoolError) in try stick.names(ending: ".pub") }) {
            let name = String(file.dropLast(4))
            guard name != self.name, name.isSpoolName else { continue }
            let bytes = try attempt { () throws(SpoolError) in try stick.read(file, limit: 4096) }
            if let key = PublicKey(name: name, bytes) { keys.append(key) }
        }
        return keys
    }

    /// Lays this spool's public key on a stick.
    public func offer(on stick: Tray) throws(CourierError) -> PublicKey {
        let own = try make()
        try attempt { () throws(SpoolError) in
            try stick.lay([("\(name).pub", Array("\(own.line) \(name)\n".utf8))])
        }
        return own
    }

    /// Takes a key for that of its owner from now on.
    ///
    /// - Throws: `stick` with `other` where another key is known under the name.
    public func accept(_ key: PublicKey) throws(CourierError) {
        if try revoked().contains(key.line) { throw .stick(.revoked, path: key.name) }
        if let known = try peers().first(where: { $0.name == key.name }), known != key {
            throw .stick(.other, path: key.name)
        }
        try attempt { () throws(SpoolError) in
            try tray.lay([("\(key.name).pub", Array("\(key.line) \(key.name)\n".utf8))])
        }
        try writePeers()
    }

    /// Whoever has lost a key, or a laptop, is nobody from now on, and that key is nobody's; false where nobody
    /// is called so.
    public func forget(_ name: String) throws(CourierError) -> Bool {
        guard let key = try peers().first(where: { $0.name == name }) else { return false }
        let lines = try revoked() + [key.line]
        try attempt { () throws(SpoolError) in
            try tray.lay([("revoked", Array(lines.map { "\($0)\n" }.joined().utf8))])
        }
        try attempt { () throws(SpoolError) in try tray.remove("\(name).pub") }
        try writePeers()
        return true
    }

    /// The keys that were forgotten.
    private func revoked() throws(CourierError) -> [String] {
        let bytes = try attempt { () throws(SpoolError) in try tray.read("revoked") } ?? []
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func writePeers() throws(CourierError) {
        // The command that verifies reads it, whether anybody was forgotten or not.
        if try attempt({ () throws(SpoolError) in try tray.read("revoked") }) == nil {
            try attempt { () throws(SpoolError) in try tray.lay([("revoked", [])]) }
        }
        let lines = try peers().map { "\($0.name) namespaces=\"saualnama-parcel\" \($0.line)\n" }
        try attempt { () throws(SpoolError) in try tray.lay([("peers", Array(lines.joined().utf8))])
        }
    }

    private func read(_ name: String) throws(CourierError) -> [UInt8]? {
        try attempt { () throws(SpoolError) in try tray.read(name, limit: 4096) }
    }

    private func attempt<Result>(
        _ step: () throws(SpoolError) -> Result
    ) throws(CourierError) -> Result {
        try CourierError.ofDisk(step)
    }
}

extension String {
    /// Whether it can be the name of a spool on a stick: an office and a desk, `AST01`.
    public var isSpoolName: Bool {
        1...16 ~= utf8.count
            && utf8.allSatisfy {
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
                    || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
            }
    }
}

extension UInt8 {
    fileprivate var isBase64: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "="):
            true
        default: false
        }
    }
}
