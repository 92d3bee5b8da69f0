package import Spooling

extension Spool {
    /// Takes the lowest number that waits, whatever it holds; nil when nothing is there.
    package func takeNext() throws(SpoolError) -> Number? {
        try takeFirst(of: list([.new]).map(\.number)) { _, _ in false }
    }
}
