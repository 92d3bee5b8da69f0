import Courier
import JSON

/// How parcels on sticks are sealed and signed, and to whom they go. The commands are the office's: where
/// certified cryptography is demanded, they are other ones.
///
/// In a command `{key}` stands for the file of this spool's key, `{peer}` for one with the other's public
/// key, `{name}` for the other's name, `{peers}` for the file of those whose signatures count, `{revoked}` for that of keys
/// that count no more, `{signature}`
/// for one with a signature. What is to be sealed, opened, signed or verified comes on standard input.
struct StickSettings {
    /// The name of the spool to which this one's submissions go; nil in the office, which receives.
    var to: String?
    /// Where the stick appears; nil where it is looked for.
    var folder: String?
    var seal = ["age", "-R", "{peer}"]
    var open = ["age", "-d", "-i", "{key}"]
    var sign = ["ssh-keygen", "-q", "-Y", "sign", "-n", "saualnama-parcel", "-f", "{key}"]
    var verify = [
        "ssh-keygen", "-q", "-Y", "verify", "-n", "saualnama-parcel", "-f", "{peers}", "-I",
        "{name}",
        "-s", "{signature}", "-r", "{revoked}",
    ]
    /// How long each command may take.
    var seconds = 60

    init() {}

    /// Reads the object `stick` of a file of settings; nil where something in it is not as it must be.
    init?(reading node: Node) {
        guard let members = node.object else { return nil }
        for member in members {
            let command = member.node.command
            switch member.key {
            case "to":
                guard let name = member.node.string, name.isSpoolName else { return nil }
                to = name
            case "folder":
                guard let path = member.node.string, path.hasPrefix("/") else { return nil }
                folder = path
            case "seal" where command != nil: seal = command ?? []
            case "open" where command != nil: open = command ?? []
            case "sign" where command != nil: sign = command ?? []
            case "verify" where command != nil: verify = command ?? []
            case "seconds":
                guard let count = member.node.integer, (1...600).contains(count) else { return nil }
                seconds = count
            default: return nil
            }
        }
    }
}

extension StickSettings {
    var seals: Seals {
        Seals(
            seal: seal, open: open, sign: sign, verify: verify, seconds: seconds,
            variable: Files.environment)
    }
}
