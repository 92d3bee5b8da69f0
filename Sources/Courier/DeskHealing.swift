internal import JSON
internal import Spooling

extension HubRound {
    /// Asks whether the hub has everything that it once acknowledged, byte for byte, and ships the rest anew.
    ///
    /// After a disaster the hub may be older than its receipts. What nobody has judged yet goes back to
    /// `new`. What was judged stays where it is, and only its bytes are shipped: the unit has its verdict
    /// still and gives it again.
    mutating func heal() throws(CourierError) {
        for folder in [Folder.cur, .done, .returned] {
            let numbers = try attempt { () throws(SpoolError) in
                try spool.list([folder]).map(\.number)
            }.filter { !dispatch.local.contains($0) }
            for chunk in numbers.chunks(of: 500) {
                var held: [Loaded] = []
                for number in chunk {
                    // What its clerk took back herself the hub is to know as withdrawn.
                    if folder == .returned, try isTakenBack(number) {
                        try withdraw([number], given: true)
                        continue
                    }
                    let loaded = try attempt { () throws(SpoolError) in
                        try spool.load(number, from: folder)
                    }
                    if let loaded { held.append(loaded) }
                }
                if held.isEmpty { continue }
                let hashes = held.map { SHA256.text($0.bytes) }
                let call = "lack(\(SQL.texts(held.map(\.number))), \(SQL.texts(hashes)))"
                let lacking = Set(
                    try ask(SQL.values(of: call)).compactMap { $0.string.flatMap { Number($0) } })
                for loaded in held where lacking.contains(loaded.number) {
                    note { $0.lacking.append(loaded.number) }
                    if folder == .cur {
                        dispatch.taken.remove(loaded.number)
                        dispatch.again.insert(loaded.number)
                        try keep()
                        try attempt { () throws(SpoolError) in try spool.offerAgain(loaded.number) }
                    } else {
                        do throws(CourierError) { try offer([loaded], leavesNew: false) } catch {
                            try noteIfOfOne(error, about: loaded.number)
                        }
                    }
                }
            }
        }
    }
}
