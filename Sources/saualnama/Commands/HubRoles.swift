import Alphabet

extension ShellCommand {
    /// `saualnama hub roles desk ROLE UNIT | unit ROLE UNIT | overseer ROLE | bar ROLE | release ROLE |
    /// trust ROLE`: prints
    /// what lets somebody in, or shuts him out. It is printed and not done: who may do it is the hub's matter.
    static let hubRoles = ShellCommand(["hub", "roles"], operands: 2...3) { call throws(Refusal) in
        let words = call.operands
        let isFit: Bool
        switch words[0] {
        case "desk": isFit = words.count == 3 && words[1].isDeskCode && words[2].isRole
        case "unit": isFit = words.count == 3 && words[1].isRole && words[2].isRole
        case "overseer", "bar", "release", "trust": isFit = words.count == 2 && words[1].isRole
        default: isFit = false
        }
        guard isFit else {
            throw Refusal(Status.usage, "hub: \(call.say("cli.hub.roles"))")
        }
        switch words[0] {
        case "bar", "release", "trust": output.line("select hub.\(words[0])('\(words[1])');")
        default:
            let unit = words.count == 3 ? "'\(words[2])'" : "null"
            output.line("select hub.admit('\(words[0])', '\(words[1])', \(unit));")
        }
        return Status.well
    }
}

extension String {
    /// A name of PostgreSQL that needs no care anywhere: letters, digits, low lines.
    fileprivate var isRole: Bool {
        1...63 ~= utf8.count && !(first?.isNumber ?? true)
            && utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isASCIILetterOrDigit }
    }

    /// An office, with a desk or without: `AST01`, `AST`.
    fileprivate var isDeskCode: Bool {
        let letters = prefix { ("A"..."Z").contains($0) }
        let digits = dropFirst(letters.count)
        return (2...8).contains(letters.count)
            && (digits.isEmpty
                || digits.count == 2 && digits.allSatisfy { ("0"..."9").contains($0) })
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
