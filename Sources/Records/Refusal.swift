package import Forms
package import JSON

/// That documents were refused because some were missing: the day, and which.
///
/// Law of 15 April 2013 No. 88-V, article 20, 2. It travels in the record if the questionnaire is finished
/// later.
package struct Refusal: Hashable, Sendable {
    /// A paper by its id, and the row of the person of whom it is.
    package struct Paper: Hashable, Sendable {
        package let id: String
        package var of: AnswerPath?

        package init(id: String, of: AnswerPath?) {
            self.id = id
            self.of = of
        }
    }

    package let day: Day
    package let missing: [Paper]

    package init(day: Day, missing: [Paper]) {
        self.day = day
        self.missing = missing
    }

    /// Those of a record, as far as they can be read.
    static func all(in record: Node) -> [Refusal] {
        (record["intake"]?["refusals"]?.array ?? []).compactMap { refusal in
            refusal["on"]?.string.flatMap { Day(iso: $0) }.map { day in
                Refusal(day: day, missing: Paper.all(in: refusal["missing"]))
            }
        }
    }

    var node: Node {
        .object([
            ("on", .string(day.iso)), ("missing", .array(missing.map(\.node))),
        ])
    }
}

extension Refusal.Paper {
    package static func all(in list: Node?) -> [Refusal.Paper] {
        (list?.array ?? []).compactMap { paper in
            paper["id"]?.string.map { id in
                Refusal.Paper(
                    id: id, of: paper["of"]?.string.flatMap { AnswerPath(reading: $0) })
            }
        }
    }

    package var node: Node {
        .object(
            [("id", .string(id))] + (of.map { [("of", .string($0.description))] } ?? []))
    }
}
