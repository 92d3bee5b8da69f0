package import Casework
import JSON

extension Entry {
    /// The entries that the records of a journal hold, those left out that cannot be read.
    package static func all(in payloads: some Sequence<[UInt8]>) -> [Entry] {
        payloads.compactMap { (try? Node.read($0, locating: false)).flatMap(Entry.init) }
    }
}
