/// What is handed over for an id: long enough to be torn, and easily known again.
///
/// - Parameter maker: whoever froze these bytes. A second try would make other ones, so that a
///   submission which was frozen twice does not go unnoticed.
package func contents(of id: String, by maker: String = "") -> [UInt8] {
    let origin = maker.isEmpty ? "" : " of \(maker)"
    return Array(String(repeating: "\(id) is one submission\(origin)\n", count: 400).utf8)
}

/// Whose submission this is; nil when it is not just what somebody handed over, from the first
/// byte to the last.
package func owner(of bytes: [UInt8]) -> String? {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 4 || words.count == 6 else { return nil }
    let id = String(words[0])
    let maker = words.count == 6 ? String(words[5]) : ""
    return contents(of: id, by: maker) == bytes ? id : nil
}

/// The entry of a draft that was typed as the so-manieth, counted from zero.
///
/// Of many lengths, from two letters to more than a page of memory.
package func typed(_ index: Int, of id: String) -> [UInt8] {
    let padding = index % 8 == 5 ? 5_000 : index * 37 % 300
    return Array("typed \(index) of \(id) \(String(repeating: "ә", count: padding))".utf8)
}
