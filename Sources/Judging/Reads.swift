import Forms

/// What a rule looks at: derived from its arguments and conditions, and from what its check says that
/// it looks at besides.
///
/// It may name more than is looked at, never less: then a verdict would stand that has lapsed. That it
/// does not is held by a property test, which compares with judging everything anew.
struct Reads: Sendable {
    private(set) var names: NameSet
    /// Whether it looks at other rows than the one in which the rule stands.
    private(set) var isOfAllRows = false
    private let form: Form
    /// The table in whose rows the rule stands.
    private let table: String?
    private var followed: Set<String> = []

    init(form: Form, table: String?) {
        self.form = form
        self.table = table
        names = NameSet(count: form.judgedNames)
    }

    /// What a rule at a field looks at; nil for a rule of the form.
    init(of rule: Rules.Rule, at field: Field?, in table: String?, of form: Form) {
        self.init(form: form, table: table)
        if let field {
            addAnswer(to: field, in: table)
            add(field.required)
            add(field.expected)
            for name in field.kind.paper?.follows ?? [] { addAnswer(named: name, in: nil) }
        }
        add(rule.when)
        let kinds = rule.check.signature.needs.merging(rule.check.signature.options) { $1 }
        for (name, kind) in kinds { add(rule.arguments, name, kind) }
        for subject in rule.check.looksAt { add(subject) }
    }

    /// What the line of a field looks at; nil where that may be anything.
    static func ofLine(_ field: Field, in table: String?, of form: Form) -> NameSet? {
        if field.kind.looksAround { return nil }
        var reads = Reads(form: form, table: table)
        reads.addAnswer(to: field, in: table)
        for variant in field.variants { reads.add(variant.when) }
        if let person = field.kind.suggestions?.person { reads.addAnywhere(person) }
        if let mark = field.kind.untilNow { reads.addAnywhere(mark) }
        for offer in field.offers {
            reads.add(offer.when)
            switch offer.value {
            case .iin(field: let name, tells: _), .above(column: let name):
                reads.addAnywhere(name)
            // The rows above too, and whatever tells somebody's sex.
            case .family: return nil
            case .list, .setting, .text, .today, .yearly: break
            }
        }
        return reads.names
    }

    /// An answer that stands in the same row, or outside of tables.
    private mutating func addAnywhere(_ name: String) {
        if table != nil { addAnswer(named: name, in: table) }
        addAnswer(named: name, in: nil)
    }

    mutating func add(_ condition: Condition?) {
        guard let condition else { return }
        for subject in condition.subjects { add(subject) }
        if condition.looksAtAge { insert(.age) }
        for (table, column) in condition.rowsLookedAt {
            isOfAllRows = true
            addAnswer(named: table, in: nil)
            addAnswer(named: column, in: table)
        }
        if condition.looksAtAnotherAge { insert(.registration) }
        for name in condition.names where followed.insert(name).inserted {
            add(form.conditions[name])
        }
    }

    private mutating func add(_ subject: Condition.Subject) {
        switch subject {
        case .field(let name), .missing(let name): addAnswer(named: name, in: nil)
        case .column(let name), .missingInRow(let name): addAnswer(named: name, in: table)
        }
    }

    private mutating func add(_ subject: Check.Subject) {
        switch subject {
        case .applicantsBirth: form.applicant.birthDate.map { addAnswer(named: $0, in: nil) }
        case .day(let dependence): insert(dependence)
        }
    }

    private mutating func add(
        _ arguments: Arguments, _ name: String, _ kind: Arguments.ArgumentType
    ) {
        switch kind {
        case .field:
            guard let answer = arguments.texts[name] else { return }
            addAnswer(named: answer, in: table)
            // In a row an argument names a column, or else a field.
            if table != nil { addAnswer(named: answer, in: nil) }
        case .table: arguments.texts[name].map { addRows(of: $0) }
        case .column:
            guard let table = arguments.texts["table"] else { return }
            addAnswer(named: arguments.texts[name] ?? name, in: table)
        case .condition: arguments.texts[name].map { add(.named($0)) }
        case .people:
            for people in arguments.lists[name] ?? [] {
                if people == "applicant" {
                    addPerson(form.applicant, in: nil)
                } else {
                    addRows(of: people)
                }
            }
        case .objects(let kinds):
            for object in arguments.objects[name] ?? [] {
                for (key, kind) in kinds {
                    if case .field = kind, let answer = object[key] {
                        addAnswer(named: answer, in: nil)
                    }
                }
            }
        case .list, .codes, .number, .word, .text: break
        }
    }

    /// Which rows a table has, and who stands in them.
    private mutating func addRows(of name: String) {
        isOfAllRows = true
        addAnswer(named: name, in: nil)
        if let person = form.table(name)?.person { addPerson(person, in: name) }
    }

    private mutating func addPerson(_ person: PersonFields, in table: String?) {
        for name in person.identity { addAnswer(named: name, in: table) }
    }

    /// An answer by its name, that of its field or of what is kept beside it.
    private mutating func addAnswer(named name: String, in table: String?) {
        insert(name, in: table)
        let keeper = table.map { form.keeper(of: name, in: $0) } ?? form.keeper(of: name)
        let field = table.map { form.field("\($0).\(keeper)") } ?? form.field(keeper)
        if let field { addAnswer(to: field, in: table) }
    }

    /// An answer, the code that may stand in its place, and what decides whether it is asked.
    private mutating func addAnswer(to field: Field, in table: String?) {
        let name = table == nil ? field.name : field.id
        guard followed.insert("\(table ?? "")#\(name)").inserted else { return }
        insert(name, in: table)
        insert(field.missingAs, in: table)
        if let code = field.kind.codeName { insert(code, in: table) }
        let place = AnswerPath(
            table ?? field.missingAs, row: table.map { _ in 0 },
            column: table.map { _ in field.missingAs })
        if !field.missing.isEmpty {
            for part in form.parts(missingAs: place) {
                addAnswer(named: part.column ?? part.field, in: table)
            }
        }
        for code in field.missing { add(code.when) }
        if table != nil { add(field.when) }
    }

    private mutating func insert(_ name: String, in table: String?) {
        let number =
            table.map { form.names.number(of: name, in: $0) } ?? form.names.number(of: name)
        if let number { names.insert(number) }
    }

    private mutating func insert(_ dependence: DayDependence) {
        names.insert(form.number(of: dependence))
    }
}

extension Condition {
    /// The parts of a condition that is made of several; itself otherwise.
    private var parts: [Condition] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.parts)
        case .not(let part): part.parts
        default: [self]
        }
    }

    /// The columns that it looks at in all rows, named conditions not followed.
    fileprivate var rowsLookedAt: [(table: String, column: String)] {
        parts.compactMap {
            if case .anyRow(let table, let column, _) = $0 { (table, column) } else { nil }
        }
    }

    /// Whether it looks at somebody's age on the day of registration.
    fileprivate var looksAtAnotherAge: Bool {
        parts.contains { if case .ageOf = $0 { true } else { false } }
    }

    /// Whether it looks at the applicant's age, named conditions not followed.
    var looksAtAge: Bool {
        switch self {
        case .age: true
        case .all(let parts), .any(let parts): parts.contains(where: \.looksAtAge)
        case .not(let part): part.looksAtAge
        default: false
        }
    }
}
