/// Which countries an answer may be.
package struct CountryChoice: Sendable {
    /// Whether a stateless person may answer.
    package let isStateless: Bool
    /// The codes that come before all others where the country is chosen.
    package let first: [String]

    package init(isStateless: Bool, first: [String] = []) {
        self.isStateless = isStateless
        self.first = first
    }
}
