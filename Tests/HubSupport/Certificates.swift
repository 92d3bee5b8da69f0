import Foundation

/// An authority of the test's own, and what it signs.
package struct Certificates: Sendable {
    package let folder: String

    init(in folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try makeKey("ca")
        try shell(
            [
                "openssl", "req", "-x509", "-new", "-key", file("ca.key"), "-days", "30", "-subj",
                "/CN=Test", "-out",
                file("ca.crt"),
            ], in: folder)
        try make("server", extensions: "subjectAltName=IP:127.0.0.1")
    }

    package func file(_ name: String) -> String { "\(folder)/\(name)" }

    /// Makes a key and a certificate whose common name is that of a role.
    ///
    /// - Parameter moment: when it is made, as of faketime(1); it is good for thirty days from then.
    package func make(_ name: String, extensions: String = "", at moment: String? = nil) throws {
        try makeKey(name)
        let subject = name == "server" ? "127.0.0.1" : name
        try shell(
            [
                "openssl", "req", "-new", "-key", file("\(name).key"), "-subj", "/CN=\(subject)",
                "-out", file("\(name).csr"),
            ],
            in: folder)
        try Data(extensions.utf8).write(to: URL(fileURLWithPath: file("\(name).ext")))
        let clock = moment.map { ["faketime", $0] } ?? []
        try shell(
            clock + [
                "openssl", "x509", "-req", "-in", file("\(name).csr"), "-CA", file("ca.crt"),
                "-CAkey",
                file("ca.key"), "-CAcreateserial", "-days", "30", "-extfile", file("\(name).ext"),
                "-out",
                file("\(name).crt"),
            ], in: folder)
    }

    private func makeKey(_ name: String) throws {
        try shell(
            [
                "openssl", "ecparam", "-genkey", "-name", "prime256v1", "-noout", "-out",
                file("\(name).key"),
            ],
            in: folder)
        chmod(file("\(name).key"), 0o600)
    }
}
