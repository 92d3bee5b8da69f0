import Glibc

/// The rows as they are printed, each when it is known.
struct Table {
    private let width: Int

    init(_ names: [String]) {
        width = names.map(\.count).max() ?? 0
        row("kind of fault", "tried", "survived", "stuck")
        row(String(repeating: "-", count: width), "-----", "--------", "-----")
    }

    /// - Parameter stuck: how many of those that survived did so only in a program that was started
    ///   anew.
    func row(_ name: String, _ tried: String, _ survived: String, _ stuck: String) {
        print(name.filled(to: width) + [tried, survived, stuck].map { $0.right(in: 10) }.joined())
        fflush(nil)
    }

    func note(_ name: String, _ text: String) {
        print(name.filled(to: width) + "     " + text)
        fflush(nil)
    }
}

extension String {
    fileprivate func filled(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    fileprivate func right(in width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
