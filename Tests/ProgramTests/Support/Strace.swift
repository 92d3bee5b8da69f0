import Foundation
import TerminalSupport

/// The calls of a program to the system, in the order in which they began.
struct Strace {
    /// Whether there is one, and it may trace.
    static let works =
        (try? PseudoTerminal(["strace", "-f", "-o", "/dev/null", "true"]))?
        .end(within: .patient)?.status == 0

    private static let syncing = [
        "fsync", "fdatasync", "sync_file_range", "sync", "syncfs", "msync",
    ]

    static func command(writing file: String) -> [String] {
        let calls = ["read", "write", "pwrite64"] + syncing
        return ["strace", "-f", "-qq", "-e", "trace=" + calls.joined(separator: ","), "-o", file]
    }

    struct Call {
        let isMain: Bool
        let text: String

        /// The byte that a keyboard sent, as strace writes it.
        var key: Substring? {
            text.hasPrefix("read(0, \"") && text.hasSuffix("= 1")
                ? text.dropFirst(9).prefix { $0 != "\"" } : nil
        }

        var isFrame: Bool { text.hasPrefix("write(1, ") }
        var isJournal: Bool { text.hasPrefix("pwrite64(") }
        var isSync: Bool { Strace.syncing.contains(String(text.prefix { $0 != "(" })) }
    }

    /// The bytes of a text, each as strace writes it.
    static func bytes(of text: String) -> [Substring] {
        text.utf8.map { byte in
            switch byte {
            case 0x0D: #"\r"#
            case 0x20..<0x7F: Substring(String(UnicodeScalar(byte)))
            default: Substring(#"\"# + String(byte, radix: 8))
            }
        }
    }

    let calls: [Call]

    init(file: String) throws {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        let main = lines.first?.prefix { $0 != " " }
        var calls: [Call] = []
        // A call during which another thread made one stands on two lines: it counts where it began.
        var unfinished: [Substring: Int] = [:]
        for line in lines {
            let pid = line.prefix { $0 != " " }
            var text = line.dropFirst(pid.count).drop { $0 == " " }
            if text.hasPrefix("<... "), let began = unfinished.removeValue(forKey: pid) {
                let rest = text.drop { $0 != ">" }.dropFirst()
                calls[began] = Call(isMain: pid == main, text: calls[began].text + rest)
                continue
            }
            if text.hasSuffix(Strace.interruption) {
                text = text.dropLast(Strace.interruption.count)
                unfinished[pid] = calls.count
            }
            calls.append(Call(isMain: pid == main, text: String(text)))
        }
        self.calls = calls
    }

    private static let interruption = " <unfinished ...>"
}
