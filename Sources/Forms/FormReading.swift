import Alphabet
public import JSON

/// A file of Screens: its name without a folder, and its bytes.
public struct ScreenFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension Form {
    /// Reads a form from the files of Screens, in byte order of their names.
    ///
    /// All mistakes are collected; with any of them there is no form. The format is described in
    /// `Screens/README.md`. `checks` are those that can be named, `lists` are the codes of the lists of Locales, by name, and `meaning`
    /// looks for a word of them; `terms` are asked for when a day is reckoned. Without `proofreading` what names something that is not there is no
    /// mistake: the files inside the program are proofread by its tests.
    public static func read(
        _ files: [ScreenFile], checks: [CheckSignature], lists: ListCodes = ListCodes([:]),
        meaning: @escaping Meaning = { _, _ in nil },
        terms: @escaping @Sendable () -> Terms? = { nil }, proofreading: Bool = true
    ) -> (form: Form?, mistakes: [Mistake]) {
        let files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let mistakes = Mistakes()
        var hash = Hash()
        var entries: [ObjectReader] = []
        for file in files {
            hash.take(file.bytes)
            do throws(ReadError) {
                let node = try Node.read(file.bytes, locating: proofreading)
                entries.append(
                    ObjectReader(file: file.name, node: node, checks: checks, mistakes: mistakes))
            } catch {
                mistakes.add("\(error.reason)", in: file.name, at: error.position)
            }
        }
        if files.first?.name != "00-form.json" {
            mistakes.add(
                "this file must be there, and come before all others", in: "00-form.json", at: nil)
        }
        // What a file that cannot be read would have had, nobody can miss.
        guard let head = entries.first, mistakes.all.isEmpty else {
            return (nil, mistakes.all.inOrder())
        }
        let form = FormReader(head: head, screens: Array(entries.dropFirst())).form(
            hash: String(hash.value, radix: 16).padded(to: 16), lists: lists, meaning: meaning,
            terms: terms)
        if proofreading { FormLint(form: form, entries: entries).run() }
        return mistakes.all.isEmpty ? (form, []) : (nil, mistakes.all.inOrder())
    }
}

/// Turns the objects of Screens into a form.
struct FormReader {
    let head: ObjectReader
    let screens: [ObjectReader]

    func form(
        hash: String, lists: ListCodes, meaning: @escaping Form.Meaning,
        terms: @escaping @Sendable () -> Terms?
    ) -> Form {
        head.allow([
            "id", "revision", "source", "applicant", "registeredOn", "conditions", "checks",
        ])
        let source = head.source(above: Source(act: "", part: ""))
        var conditions: [String: Condition] = [:]
        for member in head.node["conditions"]?.object ?? [] {
            conditions[member.key] = head.entry(member.node).condition()
        }
        return Form(
            id: head.needed("id"), revision: head.needed("revision"), source: source, hash: hash,
            applicant: head.person("applicant") ?? PersonFields(name: []),
            registeredOn: head.needed("registeredOn"), conditions: conditions,
            checks: head.checkUses("checks"),
            screens: FormReader.asking(screens.map { $0.screen(above: source) }),
            lists: lists, meaning: meaning, terms: terms)
    }
}

extension FormReader {
    /// The screens, the tables on them with what others ask of their rows.
    fileprivate static func asking(_ screens: [Screen]) -> [Screen] {
        let asides = screens.flatMap(\.asides)
        if asides.isEmpty { return screens }
        return screens.map { screen in
            let fields = screen.fields.map { field -> Field in
                guard let table = field.kind.table else { return field }
                let own = asides.filter { $0.table == field.name }
                return own.isEmpty
                    ? field
                    : field.with(TableKind(own.reduce(table) { $0.asking($1.column) }))
            }
            return Screen(
                id: screen.id, point: screen.point, source: screen.source, when: screen.when,
                fields: fields, isCounted: screen.isCounted, asides: screen.asides)
        }
    }
}

extension ObjectReader {
    func source(above: Source) -> Source {
        guard let entry = entry("source") else { return above }
        entry.allow(["act", "part", "point", "item"])
        return Source(
            act: entry.text("act") ?? above.act, part: entry.text("part") ?? above.part,
            point: entry.text("point") ?? above.point, item: entry.text("item") ?? above.item)
    }

    func person(_ key: String) -> PersonFields? {
        guard let entry = entry(key) else { return nil }
        entry.allow(["iin", "name", "birthDate", "sex"])
        let name = entry.node["name"]?.string.map { [$0] } ?? entry.texts("name")
        return PersonFields(
            iin: entry.text("iin"), name: name, birthDate: entry.text("birthDate"),
            sex: entry.text("sex"))
    }

    fileprivate func screen(above: Source) -> Screen {
        allow(["id", "point", "source", "part", "when", "counted", "fields"])
        let id = needed("id")
        let part = text("part") ?? "answers"
        let point = text("point")
        var source = source(above: above)
        if let point, source.point == nil { source.point = point }
        let entries = entries("fields")
        if entries.isEmpty { refuse("a screen needs \"fields\"") }
        var fields: [Field] = []
        var asides: [Screen.Aside] = []
        for entry in entries {
            guard let table = entry.node["of"]?.string else {
                fields.append(entry.field(part: part, above: source, table: nil))
                continue
            }
            asides.append(
                Screen.Aside(
                    place: fields.count, table: table,
                    column: entry.field(part: "", above: source, table: table)))
        }
        return Screen(
            id: id, point: point, source: source, when: conditionIfAny("when"), fields: fields,
            isCounted: flag("counted", otherwise: true), asides: asides)
    }

    static let fieldKeys = [
        "id", "point", "source", "part", "kind", "group", "when", "required", "expected",
        "missing", "missingAs", "variants", "offer", "repeat", "begins", "remembered", "length",
        "checks",
    ]

    private static let offerKeys = [
        "from", "as", "value", "today", "yearly", "list", "setting", "above", "surname", "father",
        "siblings", "when",
    ]

    fileprivate func field(part above: String, above source: Source, table: String?) -> Field {
        let id = needed("id")
        let part = text("part") ?? above
        let inRecord = part == "answers" || part.isEmpty || table != nil
        let name = table.map { "\($0).\(id)" } ?? (inRecord ? id : "\(part).\(id)")
        let point = text("point")
        var fieldSource = self.source(above: source)
        if let point, !has("source") || node["source"]?["point"] == nil {
            fieldSource.point = point
        }
        let (kind, keys) = kind(of: name, source: fieldSource)
        allow(ObjectReader.fieldKeys + keys)
        return Field(
            id: id, name: name, part: part, point: point, source: fieldSource, kind: kind,
            group: text("group"), when: conditionIfAny("when"),
            required: conditionIfAny("required"), expected: conditionIfAny("expected"),
            missing: missingCodes(), missingAs: text("missingAs") ?? (table == nil ? name : id),
            variants: entries("variants").map { entry in
                entry.allow(["when", "variant"])
                return Field.Variant(
                    name: entry.needed("variant"),
                    when: entry.conditionIfAny("when") ?? .always)
            },
            offers: offers(), repeats: repetition(), beginnings: texts("begins"),
            isRemembered: flag("remembered"), length: number("length") ?? kind.usualLength,
            since: number("since") ?? Field.usualSince, checks: checkUses("checks"))
    }

    private func missingCodes() -> [Field.MissingCode] {
        guard let value = node["missing"] else { return [] }
        return (value.array ?? [value]).flatMap { element -> [Field.MissingCode] in
            if let code = element.string { return [Field.MissingCode(code: code, when: nil)] }
            return (element.object ?? []).map {
                Field.MissingCode(code: $0.key, when: entry($0.node).condition())
            }
        }
    }

    private func repetition() -> [String] {
        node["repeat"]?.array == nil ? text("repeat").map { [$0] } ?? [] : texts("repeat")
    }

    private func offers() -> [Offer] {
        guard let value = node["offer"] else { return [] }
        return (value.array ?? [value]).compactMap { element in
            let entry = entry(element)
            entry.allow(ObjectReader.offerKeys)
            let when = entry.conditionIfAny("when")
            if let field = entry.text("from") {
                let told = entry.needed("as")
                if told.isEmpty { return nil }
                guard let told = Offer.Told(rawValue: told) else {
                    let all = Offer.Told.allCases.map(\.rawValue).joined(separator: ", ")
                    entry.refuse("an IIN does not tell \"\(told)\"; it tells \(all)")
                    return nil
                }
                return Offer(value: .iin(field: field, tells: told), when: when)
            }
            if let text = entry.text("value") { return Offer(value: .text(text), when: when) }
            if let code = entry.text("list") { return Offer(value: .list(code: code), when: when) }
            if let name = entry.text("setting") { return Offer(value: .setting(name), when: when) }
            if let name = entry.text("above") {
                return Offer(value: .above(column: name), when: when)
            }
            if let name = entry.text("yearly") {
                return Offer(value: .yearly(argument: name), when: when)
            }
            if let surname = entry.text("surname") {
                let family = Offer.Family(
                    surname: surname, father: entry.text("father"),
                    areSiblings: entry.flag("siblings"))
                return Offer(value: .family(family), when: when)
            }
            if entry.flag("today") { return Offer(value: .today, when: when) }
            entry.refuse(
                "an offer needs \"above\", \"from\", \"list\", \"setting\", \"surname\", \"today\", \"value\" or \"yearly\""
            )
            return nil
        }
    }

    func tableColumns(name: String, source: Source) -> [Field] {
        entries("columns").map { $0.field(part: "", above: source, table: name) }
    }
}
