import Alphabet
internal import Glibc

/// Who has a draft open: told by a text beside it, for people.
///
/// Whether it is open is told by the lock alone; the text may be left over from a program that was
/// killed.
public struct Holder: Sendable, Hashable {
    public let who: String
    public let host: String
    public let process: Int

    /// The process is this one.
    public init(who: String, host: String) {
        self.init(who: who, host: host, process: Int(getpid()))
    }

    package init(who: String, host: String, process: Int) {
        self.who = who.harmless
        self.host = host.harmless
        self.process = process
    }

    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count >= 3, let process = Int(String(decoding: lines[2], as: UTF8.self)) else {
            return nil
        }
        self.init(
            who: String(decoding: lines[0], as: UTF8.self),
            host: String(decoding: lines[1], as: UTF8.self), process: process)
    }

    var bytes: [UInt8] { Array("\(who)\n\(host)\n\(process)\n".utf8) }
}

/// Why a draft cannot be opened.
public enum DraftError: Error, Sendable, Hashable {
    /// Someone has it open; who, where that is known.
    case lockedBy(Holder?)
    case failed(SpoolError)

    /// 75, try later, for a draft that is open; otherwise that of the step that failed.
    public var exitStatus: Int32 {
        switch self {
        case .lockedBy: 75
        case .failed(let error): error.exitStatus
        }
    }
}

extension DraftError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .lockedBy(nil): "cannot open draft: someone else has it open"
        case .lockedBy(let holder?):
            "cannot open draft: \(holder.who) has it open on \(holder.host), "
                + "process \(holder.process)"
        case .failed(let error): error.description
        }
    }
}
