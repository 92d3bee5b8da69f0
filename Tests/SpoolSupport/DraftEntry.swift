/// What stands in a draft of the tests, an entry a record of its journal.
package enum DraftEntry: Hashable, Sendable {
    /// Something that the clerk typed.
    case typed([UInt8])
    /// What will be handed over, under which number, whatever happens.
    case frozen(number: String, bytes: [UInt8])
    /// It was handed over.
    case finished(number: String)

    package init(_ payload: [UInt8]) {
        if let rest = payload.after("frozen ") {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            self = .frozen(
                number: String(decoding: rest[..<end], as: UTF8.self),
                bytes: Array(rest[end...].dropFirst()))
        } else if let rest = payload.after("finished ") {
            self = .finished(number: String(decoding: rest, as: UTF8.self))
        } else {
            self = .typed(payload)
        }
    }

    package var payload: [UInt8] {
        switch self {
        case .typed(let payload): payload
        case .frozen(let number, let bytes): Array("frozen \(number)\n".utf8) + bytes
        case .finished(let number): Array("finished \(number)".utf8)
        }
    }
}

extension [UInt8] {
    fileprivate func after(_ beginning: String) -> ArraySlice<UInt8>? {
        let beginning = Array(beginning.utf8)
        return starts(with: beginning) ? dropFirst(beginning.count) : nil
    }
}
