import Alphabet
import Canvas
import Casework
import Courier
import JSON
import Messages
import Spooling

extension Configuration {
    /// Where the keys of parcels lie: in this user's own state.
    var stickKeys: String { "\(state)/stick" }
}

/// Whose a public key is, as its owner is to compare it.
enum KeyStanding: String, CaseIterable {
    case own, known, new
    /// Another one is known under its name.
    case other
}

extension SpoolCommand {
    /// `spool ship --key [--stick DIR]`, `--accept DIGITS --stick DIR`, `--forget NAME`: makes this spool's key,
    /// shows it with those on a stick, takes one in after its digits were compared aloud, drops one.
    func tendKeys() throws(Refusal) -> Int32 {
        let wording = try wording()
        do throws(CourierError) {
            let ring = try keyRing()
            if let name = options.values["forget"] {
                guard try ring.forget(name) else { throw .stick(.nobody, path: name) }
                output.line(wording.say("ship.key.forgotten", ["name": name.harmless]))
                return Status.well
            }
            let stick: Tray? =
                if let folder = options.values["stick"] { try tray(folder) } else { nil }
            if let digits = options.values["accept"] { return try accept(digits, on: stick, ring) }
            let own = if let stick { try ring.offer(on: stick) } else { try ring.make() }
            tell(own, .own)
            let known = try ring.peers()
            let offered =
                if let stick { try ring.offered(on: stick) } else { [KeyRing.PublicKey]() }
            for key in known { tell(key, .known) }
            for key in offered where !known.contains(key) {
                tell(key, known.contains { $0.name == key.name } ? .other : .new)
            }
            return Status.well
        } catch {
            throw Refusal(error.exitStatus, "spool: \(wording.sentence(for: error))")
        }
    }

    private func accept(
        _ text: String, on stick: Tray?, _ ring: KeyRing
    ) throws(CourierError) -> Int32 {
        let digits = text.filter(\.isNumber)
        let offered = if let stick { try ring.offered(on: stick) } else { [KeyRing.PublicKey]() }
        guard let key = offered.first(where: { $0.digits.filter(\.isNumber) == digits }) else {
            throw .stick(.digits, path: options.values["stick"] ?? "")
        }
        try ring.accept(key)
        tell(key, .known)
        return Status.well
    }

    private func tell(_ key: KeyRing.PublicKey, _ standing: KeyStanding) {
        if isJSON {
            let node = Node.object([
                ("name", .string(key.name)), ("digits", .string(key.digits)),
                ("state", .string(standing.rawValue)),
            ])
            return output.line(node.line)
        }
        let word = Catalog.builtIn.text("cli.spool.ship.key.\(standing.rawValue)", in: language)
        output.line("\(key.name.filled(to: 12))  \(key.digits)  \(word)")
    }
}
