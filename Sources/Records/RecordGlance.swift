public import Forms
public import JSON

/// What lists ask of a record without judging it or knowing its form: whose it is, since when, until when.
///
/// Any JSON can be looked at; what it does not say in its place, or not as it must be written, is nil.
public struct RecordGlance: Sendable {
    private let node: Node?

    /// - Parameter node: nil for what could not be read.
    public init(_ node: Node?) { self.node = node }

    public var number: String? { node?["number"]?.string }

    /// Whether it is one of training.
    public var isDemo: Bool? { node?["demo"]?.bool }

    /// The moment at which the questionnaire was finished.
    public var finishedAt: Instant? {
        node?["intake"]?["finishedAt"]?.string.flatMap { Instant(rfc3339: $0) }
    }

    /// The day on which the application was accepted: as its schedule says, or the office's own note.
    public func acceptedOn(_ form: Form) -> Day? {
        acceptedOn ?? day(node?[form.registeredOn])
    }

    /// The day on which the application was accepted, as far as its schedule says.
    public var acceptedOn: Day? { day(node?["schedule"]?["acceptedOn"]) }

    /// The day by which the service is due.
    public var dueOn: Day? { day(node?["schedule"]?["dueOn"]) }

    private func day(_ node: Node?) -> Day? { node?.string.flatMap { Day(iso: $0) } }

    /// Who applies: the name, its parts between blanks, and the IIN; empty where there is none.
    ///
    /// - Parameter person: the fields that hold them.
    public func applicant(_ person: PersonFields) -> (name: String, iin: String) {
        let answers = node?["answers"]
        let name = person.name.compactMap { answers?[$0]?.string }.filter { !$0.isEmpty }
        return (name.joined(separator: " "), person.iin.flatMap { answers?[$0]?.string } ?? "")
    }
}
