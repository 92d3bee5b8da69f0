import CSystem

extension DeskCheck {
    /// Whether enough files can be open at once: below that a spool cannot even be listed.
    static let descriptors = DeskCheck(name: "descriptors") { _ in
        let count = csystem_most_descriptors()
        return [
            Diagnosis(count < 64 ? .wrong : .fine, "descriptors", ["n": String(count)])
        ]
    }
}
