package import Casework
import JSON

extension Entry {
    /// What a record of the journal holds of it.
    package var payload: [UInt8] { Array(node.line.utf8) }

    /// The entries that the records of a journal hold, those left out that cannot be read.
    package static func all(in payloads: some Sequence<[UInt8]>) -> [Entry] {
        payloads.compactMap { (try? Node.read($0, locating: false)).flatMap(Entry.init) }
    }
}
