/// What was found to be broken, counted; the sentences say what and where.
package struct Tally: Sendable, Hashable, CustomStringConvertible {
    /// Something was promised and is not there, or a number is nobody's.
    package private(set) var lost = 0
    /// Something stands there twice.
    package private(set) var doubled = 0
    /// Something is not what was put there.
    package private(set) var torn = 0
    package private(set) var sentences: [String] = []

    package init() {}

    package var sum: Int { lost + doubled + torn }
    package var description: String { "lost \(lost), doubled \(doubled), torn \(torn)" }

    package mutating func lose(_ what: String, count: Int = 1) {
        lost += count
        sentences.append("lost: \(what)")
    }

    package mutating func double(_ what: String) {
        doubled += 1
        sentences.append("doubled: \(what)")
    }

    package mutating func tear(_ what: String) {
        torn += 1
        sentences.append("torn: \(what)")
    }

    package static func += (left: inout Tally, right: Tally) {
        left.lost += right.lost
        left.doubled += right.doubled
        left.torn += right.torn
        left.sentences += right.sentences
    }
}
