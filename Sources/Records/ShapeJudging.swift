import Alphabet
import Forms
import JSON
import Judging

/// Where a value of a record does not look as it should.
struct ShapeFault {
    enum Step {
        case key(String)
        case row(Int)
    }

    /// The keys and rows on the way to the value.
    var steps: [Step] = []
    let code: Problem.Code
    var variant: String?
    var details: [String: Problem.Detail] = [:]
    /// Whether nothing can be read there, so that whatever else is told of it is a consequence.
    var isUnreadable = false

    /// As problems name it: the answers' own part goes without saying.
    private var path: AnswerPath {
        var steps = steps[...]
        if steps.count > 1, case .key("answers") = steps.first { steps = steps.dropFirst() }
        var path = AnswerPath("")
        for step in steps {
            switch step {
            case .row(let row) where path.row == nil: path.row = row
            case .row(let row): path.column = "\(path.column ?? "")[\(row)]"
            case .key(let key) where path.row == nil:
                path.field += path.field.isEmpty ? key : ".\(key)"
            case .key(let key): path.column = path.column.map { "\($0).\(key)" } ?? key
            }
        }
        return path
    }

    var problem: Problem { Problem(code, at: path, variant: variant, details: details) }

    static var type: ShapeFault { ShapeFault(code: .recordType, isUnreadable: true) }

    static var absent: ShapeFault { ShapeFault(code: .required, variant: "record") }

    /// A text that is not of the form that is wanted; messages quote no more than its beginning.
    static func wording(_ code: Problem.Code, _ text: String) -> ShapeFault {
        let word =
            text.unicodeScalars.count <= 40 ? text : String(text.unicodeScalars.prefix(40)) + "…"
        return ShapeFault(
            code: code, details: ["word": .text(word), "date": .text(word)])
    }

    fileprivate func inside(_ step: Step) -> ShapeFault {
        var fault = self
        fault.steps.insert(step, at: 0)
        return fault
    }
}

extension Shape {
    /// Everything that is wrong with a value; nothing where the schema takes it.
    func faults(of node: Node) -> [ShapeFault] {
        switch self {
        case .null: node.isNull ? [] : [.type]
        case .flag: node.bool == nil ? [.type] : []
        case .integer(let range): integerFaults(of: node, in: range)
        case .constant(let text): choiceFaults(of: node, among: [.string(text)])
        case .choice(let options): choiceFaults(of: node, among: options)
        case .country(let codes, let stateless):
            countryFaults(of: node, codes, stateless: stateless)
        case .text(let pattern, let length): textFaults(of: node, pattern, length: length)
        case .list(let shape):
            node.array.map { elements in
                elements.enumerated().flatMap { row, element in
                    shape.faults(of: element).map { $0.inside(.row(row)) }
                }
            } ?? [.type]
        case .object(let members): members.faults(of: node)
        case .missing(let keys):
            node.object.map { members in
                members.flatMap { member in
                    keys.faults(of: member).map { $0.inside(.key(member.key)) }
                }
            } ?? [.type]
        case .either(let one, let other): eitherFaults(of: node, one, other)
        case .optional(let shape): node.string?.isEmpty == true ? [] : shape.faults(of: node)
        }
    }

    /// Of two shapes that both refuse a value, the first that takes its type tells why.
    private func eitherFaults(of node: Node, _ one: Shape, _ other: Shape) -> [ShapeFault] {
        let first = one.faults(of: node)
        if first.isEmpty { return [] }
        let second = other.faults(of: node)
        if second.isEmpty { return [] }
        return first.contains { $0.code == .recordType && $0.steps.isEmpty } ? second : first
    }

    private func integerFaults(of node: Node, in range: ClosedRange<Int>) -> [ShapeFault] {
        guard let number = node.integer else { return [.type] }
        if range.contains(number) { return [] }
        return [ShapeFault(code: .recordType, isUnreadable: number < 0)]
    }

    private func countryFaults(
        of node: Node, _ codes: Set<String>, stateless: Bool
    ) -> [ShapeFault] {
        if codes.isEmpty { return textFaults(of: node, .countryCode, length: nil) }
        guard let text = node.string else { return [.type] }
        // The Kelvin sign would be taken for a K where only the set is asked.
        let isKnown =
            text.utf8.count == 2 && codes.contains(text) && (stateless || text != Countries.none)
        return isKnown ? [] : [.wording(.countryUnknown, text)]
    }

    private func choiceFaults(of node: Node, among options: [Node]) -> [ShapeFault] {
        if let text = node.string {
            let texts = options.compactMap(\.string)
            if texts.contains(where: text.isSpelled) { return [] }
            return texts.isEmpty ? [.type] : [.wording(.choiceUnknown, text)]
        }
        guard let number = node.integer else { return [.type] }
        let numbers = options.compactMap(\.integer)
        if numbers.contains(number) { return [] }
        return numbers.isEmpty ? [.type] : [.wording(.choiceUnknown, String(number))]
    }

    private func textFaults(
        of node: Node, _ pattern: TextPattern, length: ClosedRange<Int>?
    ) -> [ShapeFault] {
        guard let text = node.string else { return [.type] }
        let hidden = text.unicodeScalars.contains {
            $0.isHidden && !(pattern.allowsLines && $0 == "\n")
        }
        if hidden || text.hasTower { return [ShapeFault(code: .control)] }
        if let code = pattern.fault(text) {
            var fault = ShapeFault.wording(code, text)
            if code == .recordType { fault.variant = "pattern" }
            fault.isUnreadable = code == .dateFormat
            fault.details["year"] = pattern.since.map { .number($0) }
            return [fault]
        }
        guard let length else { return [] }
        // A text has at most as many code points as bytes.
        if length.contains(text.utf8.count) { return [] }
        let count = text.unicodeScalars.count
        if count < length.lowerBound { return [.absent] }
        if count <= length.upperBound { return [] }
        return [
            ShapeFault(
                code: .length, details: ["n": .number(count), "limit": .number(length.upperBound)])
        ]
    }
}

extension Shape.Members {
    fileprivate func faults(of node: Node) -> [ShapeFault] {
        if node.isNull, isOrNull { return [] }
        guard node.object != nil else { return [.type] }
        return all.flatMap { key, shape -> [ShapeFault] in
            if let value = node[key] {
                return shape.faults(of: value).map { $0.inside(.key(key)) }
            }
            guard needed.contains(key) else { return [] }
            // Where a whole is absent, what it should hold is.
            var faults = [ShapeFault.absent]
            if case .object = shape { faults = shape.faults(of: .object([])) }
            return faults.map { $0.inside(.key(key)) }
        }
    }
}

extension [Shape.MissingKey] {
    fileprivate func faults(of member: Member) -> [ShapeFault] {
        guard let code = member.node.string else { return [.type] }
        let path = AnswerPath(reading: member.key)
        let known = first { key in
            guard let path, path.description.isSpelled(as: member.key) else { return false }
            return key.table == nil
                ? path == AnswerPath(key.name)
                : path.row != nil && path.field == key.table && path.column == key.name
                    && path.aspect.isEmpty
        }
        let isRight = known?.codes.contains(where: code.isSpelled) ?? false
        return isRight ? [] : [.wording(.choiceUnknown, code)]
    }
}
