/// One of the lines of a place, from the region (1) down to the settlement (4).
package struct PlaceLine: Hashable, Sendable {
    /// The name of the place, under which its classifier's code is kept as `kato`.
    package let place: String
    package let level: Int
    package let country: String

    /// The answer with the deepest code that came from the classifier.
    package var code: String { "\(place).kato" }
}
