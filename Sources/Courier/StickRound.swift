internal import JSON
public import Spooling

/// One round with a stick, at whichever end: what lies there for this spool is read, and what the other end
/// is to read is written.
///
/// The laptop writes parcels with everything that stands in `new`, and asks for the state of all that it
/// holds as acknowledged. The office verifies, then opens, lays the records into its own spool, and answers
/// with the state of every number. Only that answer moves the laptop's files. So a parcel or an answer that
/// is lost, read twice, or read late costs a journey and no record.
public struct StickRound: Round {
    let spool: Spool
    let stick: Tray
    let keys: KeyRing
    let seals: Seals
    /// The office to which this spool's submissions go; nil at the office.
    let office: String?
    /// Now, RFC 3339 in UTC.
    let now: String
    public internal(set) var report = Report()
    var dispatch = Dispatch(side: .sends)
    var kept: Dispatch?

    public init(
        _ spool: Spool, stick: Tray, keys: KeyRing, seals: Seals, office: String?, now: String
    ) {
        (self.spool, self.stick, self.keys, self.seals) = (spool, stick, keys, seals)
        (self.office, self.now) = (office, now)
    }

    public mutating func go() throws(CourierError) {
        guard try keys.own() != nil else { throw .stick(.key, path: keys.path) }
        let peers = try keys.peers()
        if let office, !peers.contains(where: { $0.name == office }) {
            throw .stick(.peer, path: office)
        }
        try locked { round throws(CourierError) in try round.goLocked() }
    }

    private mutating func goLocked() throws(CourierError) {
        kept = try attempt { () throws(SpoolError) in try spool.dispatch() }
        if let office {
            dispatch = try attempt { () throws(SpoolError) in
                try spool.dispatch(kept, as: .sends)
            }
            try keep()
            try hear(from: office)
            try hand(to: office)
        } else {
            // An office that ships on itself stays one that sends.
            dispatch = kept ?? Dispatch(side: .receives)
            try receive()
        }
        try keep()
        if dispatch.side == .sends { try count() }
    }

    // MARK: Sealing and opening

    /// What lies on the stick for this spool, verified, and only then opened; the rest is told.
    mutating func parcels(_ direction: Parcel.Direction, from only: String?) throws(CourierError)
        -> [Parcel]
    {
        let names = try attempt { () throws(SpoolError) in
            try stick.names(ending: ".\(direction.rawValue)")
        }
        let known = Set(try keys.peers().map(\.name))
        var found: [Parcel] = []
        for name in names {
            guard let (_, from, to) = Parcel.named(name), to == keys.name,
                only == nil || from == only
            else { continue }
            guard known.contains(from) else {
                note { $0.refused[name] = .stranger }
                continue
            }
            if let parcel = try open(name, from: from), parcel.direction == direction {
                found.append(parcel)
            }
        }
        return found.sorted { ($0.serial, $0.at) < ($1.serial, $1.at) }
    }

    private mutating func open(_ name: String, from: String) throws(CourierError) -> Parcel? {
        let sealed = try attempt { () throws(SpoolError) in try stick.read(name) }
        let signature = try attempt { () throws(SpoolError) in
            try stick.read("\(name).sig", limit: 65_536)
        }
        guard let sealed, signature != nil else {
            note { $0.refused[name] = .unsigned }
            return nil
        }
        let places = [
            "key": keys.keyFile, "peers": keys.peersFile, "name": from, "peer": keys.file(of: from),
            "signature": "\(stick.path)/\(name).sig", "revoked": keys.revokedFile,
        ]
        guard try seals.run(seals.verify, places, input: sealed) != nil else {
            note { $0.refused[name] = .signature }
            return nil
        }
        guard let plain = try seals.run(seals.open, places, input: sealed) else {
            note { $0.refused[name] = .sealed }
            return nil
        }
        guard let parcel = Parcel(plain), parcel.from == from, parcel.to == keys.name,
            parcel.fileName == name
        else {
            note { $0.refused[name] = .content }
            return nil
        }
        return parcel
    }

    /// Seals, signs and lays it on the stick, the signature first, and takes away what it replaces.
    func lay(_ parcel: Parcel) throws(CourierError) {
        let places = ["key": keys.keyFile, "peer": keys.file(of: parcel.to), "name": parcel.to]
        guard let sealed = try seals.run(seals.seal, places, input: parcel.bytes), !sealed.isEmpty
        else {
            throw .stick(.seal, path: seals.seal.first ?? "")
        }
        guard let signature = try seals.run(seals.sign, places, input: sealed), !signature.isEmpty
        else {
            throw .stick(.sign, path: seals.sign.first ?? "")
        }
        let name = parcel.fileName
        try attempt { () throws(SpoolError) in
            try stick.lay([("\(name).sig", signature), (name, sealed)])
        }
    }

    /// Takes this spool's own parcels away that are older than one.
    func clear(_ direction: Parcel.Direction, to: String, before serial: Int) throws(CourierError) {
        try attempt { () throws(SpoolError) in
            for name in try stick.names(ending: ".\(direction.rawValue)") {
                guard let parts = Parcel.named(name), parts.from == keys.name, parts.to == to,
                    let own = name.split(separator: ".").first?.split(separator: "-").last,
                    let number = Int(own), number < serial
                else { continue }
                try stick.remove(name)
                try stick.remove("\(name).sig")
            }
        }
    }
}
