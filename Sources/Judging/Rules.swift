import Forms
import Keeping

/// What answers are judged by: the checks that a form names or implies, each found by its name once,
/// with what it looks at.
final class Rules: Sendable {
    /// A check as it stands at a field, or at the form: one that there is, since every look at an answer
    /// holds it.
    final class Rule: Sendable {
        let check: Check
        let arguments: Arguments
        let when: Condition?

        init(check: Check, arguments: Arguments, when: Condition?) {
            self.check = check
            self.arguments = arguments
            self.when = when
        }
    }

    /// The rules that stand at one field or column, or one of the form.
    struct Post: Sendable {
        let field: Field?
        /// Where the answer stands; nil for a column, and for a rule of the form.
        let path: AnswerPath?
        let rules: [Rule]
        let reads: NameSet
        /// Whether they look at other rows than their own.
        let readsAllRows: Bool
        /// The posts in every row of the table that the field is.
        let columns: [Post]
    }

    /// Those of the fields, in the order of the form.
    let ofFields: [Post]
    /// Those that belong to no single field, one each.
    let ofForm: [Post]
    /// What decides which fields are asked.
    let asking: NameSet
    /// The posts of fields, and in rows of theirs, that look at a name, by the numbers of names.
    private let readers: [[Int]]
    /// What the lines of fields look at.
    let looks: Kept<Looks>
    private let posts: [String: Post]

    init(_ form: Form) {
        ofFields = form.screens.flatMap(\.fields).map { Post(of: $0, in: nil, form: form) }
        ofForm = Rule.named(form.checks).map { Post(of: $0, form: form) }
        var asking = Reads(form: form, table: nil)
        for name in form.conditionalFields { form.whenChain(of: name).forEach { asking.add($0) } }
        self.asking = asking.names
        var readers: [[Int]] = Array(repeating: [], count: form.judgedNames)
        for (number, post) in ofFields.enumerated() {
            var reads = post.reads
            for column in post.columns { reads.formUnion(column.reads) }
            // A table looks at its rows.
            post.field.flatMap { form.names.number(of: $0.name) }.map { reads.insert($0) }
            for name in readers.indices where reads.contains(name) { readers[name].append(number) }
        }
        self.readers = readers
        looks = Kept { [unowned form] in Looks(form) }
        let all = ofFields + ofFields.flatMap(\.columns)
        posts = Dictionary(
            all.compactMap { post in post.field.map { ($0.name, post) } }, uniquingKeysWith: { $1 })
    }

    /// The posts of fields that look at any of these, in the order of the form.
    func readers(of names: NameSet) -> [Int] {
        var numbers: [Int] = []
        for name in readers.indices where names.contains(name) { numbers += readers[name] }
        return Set(numbers).sorted()
    }

    /// The rules of a field or column, those that it implies first.
    func of(_ field: Field) -> [Rule] { posts[field.name]?.rules ?? [] }
}

extension Rules.Rule {
    static func named(_ uses: [CheckUse]) -> [Rules.Rule] {
        uses.compactMap { use in
            Check.named.first { $0.signature.name == use.check }.map {
                Rules.Rule(check: $0, arguments: use.arguments, when: use.when)
            }
        }
    }
}

extension Rules.Post {
    fileprivate init(of field: Field, in table: String?, form: Form) {
        let implied = Check.implied(by: field).map {
            Rules.Rule(check: $0, arguments: Arguments(), when: nil)
        }
        let columns = (field.kind.table?.columns ?? []).map {
            Rules.Post(of: $0, in: field.name, form: form)
        }
        self.init(
            field: field, rules: implied + Rules.Rule.named(field.checks), in: table,
            columns: columns, form: form)
    }

    fileprivate init(of rule: Rules.Rule, form: Form) {
        self.init(field: nil, rules: [rule], in: nil, columns: [], form: form)
    }

    private init(
        field: Field?, rules: [Rules.Rule], in table: String?, columns: [Rules.Post], form: Form
    ) {
        var names = NameSet(count: form.judgedNames)
        var readsAllRows = table == nil
        for rule in rules {
            let reads = Reads(of: rule, at: field, in: table, of: form)
            names.formUnion(reads.names)
            if reads.isOfAllRows { readsAllRows = true }
        }
        self.field = field
        path = table == nil ? field.map { AnswerPath($0.name) } : nil
        self.rules = rules
        self.columns = columns
        self.readsAllRows = readsAllRows
        reads = names
    }
}
