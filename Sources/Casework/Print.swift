package import Forms
import JSON
import Judging
package import Records

/// A sheet that the print command has taken.
public struct Print: Equatable, Sendable {
    package let sheet: SheetName
    package let day: Day
    /// Which print of the sheet it is, counted from one; where two have one number, the former did not
    /// come out.
    package let number: Int
    /// Of the order's form, printed to be signed: the fingerprint of its answers; empty for others.
    package var fingerprint = ""
    /// Of a refusal: the papers that were missing.
    package var missing: [Refusal.Paper] = []

    package init(_ sheet: SheetName, on day: Day, number: Int) {
        self.sheet = sheet
        self.day = day
        self.number = number
    }

    /// Whether the record tells of it.
    var changesRecord: Bool { !fingerprint.isEmpty || !missing.isEmpty }

    /// Reads what `node` writes; nil for anything else.
    init?(_ node: Node) {
        guard let sheet = node["printed"]?.string.flatMap(SheetName.init),
            let day = node["on"]?.string.flatMap({ Day(iso: $0) })
        else { return nil }
        self.init(sheet, on: day, number: node["number"]?.integer ?? 1)
        fingerprint = node["mark"]?.string ?? ""
        missing = Refusal.Paper.all(in: node["missing"])
    }

    var node: Node {
        var members: [(String, Node)] = [
            ("printed", .string(sheet.rawValue)), ("on", .string(day.iso)),
            ("number", .number(number)),
        ]
        if !fingerprint.isEmpty { members.append(("mark", .string(fingerprint))) }
        if !missing.isEmpty { members.append(("missing", .array(missing.map(\.node)))) }
        return .object(members)
    }

    /// Goes where the rows go; of a person who is taken away only the paper is left.
    mutating func follow(_ edit: Edit) {
        for index in missing.indices {
            guard let row = missing[index].of else { continue }
            var rows: Set = [row]
            rows.follow(edit)
            missing[index].of = rows.first
        }
    }
}
