import Forms
import JSON

extension Dossier {
    /// What the journal keeps of it beside the questionnaire: papers do not change over night.
    var node: Node {
        .object([("case", .string(id)), ("filled", .bool(isFilled)), ("day", .string(day.iso))])
    }
}

extension Trainer {
    /// A case as it lies on the desk on a day; nil where there is none of that id.
    func dossier(
        of id: String, on day: Day, isFilled: Bool = false, with reference: Reference
    ) -> Dossier? {
        var dossier = cases.first { $0.id == id }?.dossier(on: day, with: reference)
        dossier?.isFilled = isFilled
        return dossier
    }

    /// Reads the `node` of a dossier; nil for anything else.
    func dossier(kept node: Node, with reference: Reference) -> Dossier? {
        guard let id = node["case"]?.string, let iso = node["day"]?.string,
            let day = Day(iso: iso)
        else { return nil }
        return dossier(of: id, on: day, isFilled: node["filled"]?.bool ?? false, with: reference)
    }
}
