import Alphabet

/// Something in a spool that should not be there, or not be so.
public struct Finding: Sendable, Hashable {
    /// In which folder; nil for the spool's own directory.
    public let folder: Folder?
    /// The name as it stands there, `.` for the folder itself; not yet harmless to print.
    public let name: String
    public let flaw: Flaw

    public init(folder: Folder?, name: String, flaw: Flaw) {
        self.folder = folder
        self.name = name
        self.flaw = flaw
    }

    public enum Flaw: Sendable, Hashable {
        /// A name that nothing here would have given.
        case stray
        /// A name that stands for no number, although it looks like one of a submission.
        case tornName
        case symbolicLink
        /// A directory, a pipe, a device.
        case notRegular
        /// Permissions other than those of this spool; what they are, as of chmod(1).
        case mode(UInt16)
        /// A file that belongs to the wrong user or group; their ids.
        case owner(user: UInt32, group: UInt32)
        /// The same number stands in another folder too.
        case duplicate(of: Folder)
        /// The file has another name somewhere, through which it may be changed.
        case linkedElsewhere
        /// It was being written more than 36 hours ago.
        case leftBehind
        /// A submission that was sent back, and no reason beside it.
        case reasonMissing
        /// A reason, and no submission beside it.
        case submissionMissing
        /// A serial that the register has not given out.
        case notRegistered
        /// A register with a line that is not whole; the line's number, counted from one.
        case rottenLine(Int)
        /// What the caller's own check said about the contents.
        case content(String)
        /// It could not be looked at.
        case unreadable(SpoolError)
    }
}

extension Finding: CustomStringConvertible {
    /// One English line of harmless characters: what, and what is wrong with it.
    public var description: String {
        let place = [folder?.rawValue, name.harmless].compactMap { $0 }.joined(separator: "/")
        return "\(place): \(flaw)"
    }
}

extension Finding.Flaw: CustomStringConvertible {
    public var description: String {
        switch self {
        case .stray: "does not belong here"
        case .tornName: "is not named after a number"
        case .symbolicLink: "is a symbolic link"
        case .notRegular: "is no regular file"
        case .mode(let mode): "has mode 0\(String(mode, radix: 8))"
        case .owner(let user, let group): "belongs to user \(user), group \(group)"
        case .duplicate(let folder): "stands in \(folder.rawValue) too"
        case .linkedElsewhere: "has another name elsewhere"
        case .leftBehind: "was left behind by a program that was stopped"
        case .reasonMissing: "was sent back without a reason"
        case .submissionMissing: "is the reason of a submission that is not there"
        case .notRegistered: "has a serial that was never given out"
        case .rottenLine(let line): "is damaged in line \(line)"
        case .content(let complaint): complaint.harmless
        case .unreadable(let error): error.description
        }
    }
}
