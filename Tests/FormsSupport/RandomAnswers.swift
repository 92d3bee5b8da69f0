package import Forms

extension Answers {
    /// Answers to the form as clerks and applicants might give them: right, wrong and half-typed.
    package static func random(using numbers: inout Seeded, form: Form = .real) -> Answers {
        var answers = Answers()
        for field in form.screens.flatMap(\.fields) {
            guard let table = field.kind.table else {
                answers.answer(field, at: AnswerPath(field.name), using: &numbers)
                continue
            }
            for row in 0..<Int.random(in: 0...3, using: &numbers) {
                answers.apply(.insertRow(table: field.name, at: row, Row()))
                for column in table.columns {
                    answers.answer(
                        column, at: column.path(row: row, table: field.name), using: &numbers)
                }
            }
        }
        return answers
    }

    private mutating func answer(_ field: Field, at path: AnswerPath, using numbers: inout Seeded) {
        if Int.random(in: 0..<5, using: &numbers) == 0 {
            guard let code = field.missing.randomElement(using: &numbers)?.code else { return }
            self[Form.real.missingPath(of: field, at: path)] = code
            return
        }
        self[path] = field.kind.randomText(using: &numbers)
        guard let name = field.kind.codeName else { return }
        var beside = path
        if path.row == nil { beside.field = name } else { beside.column = name }
        self[beside] = field.kind.randomCode(using: &numbers)
    }
}

extension Kind {
    fileprivate func randomText(using numbers: inout Seeded) -> String {
        texts.randomElement(using: &numbers) ?? ""
    }

    private var texts: [String] {
        let days = [
            "05.03.1988", "5.3.1988", "31.02.2020", "23.11.2010", "24.11.2010", "23.11.2008",
            "24.11.2026", "23.11.2026", "20.11.2026", "01.01.1890", "31.0", "29.02.2008",
        ]
        switch shape {
        case .line where self is NameKind:
            return ["Серікбаев", "Серікбаев Арман", "Ким И.", "Smith", "Серdк", "2", "Ли\u{202E}"]
        case .line where self is DocumentKind: return ["N12345678", "т12345678", "041234567", "X1"]
        case .line: return ["Бремен", "Солтүстiк  5", "Ә", "a\u{200B}b", "№ 7"]
        case .lines: return ["жоқ", "Ресей\n1990"]
        case .digits:
            return [
                "880305303014", "880305303015", "101123504018", "600301303016", "123",
                "№ 150512-5-03010", "880540003013", "000229303016", "999999303016",
            ]
        case .date(.dayOrYear): return days + ["1960", "1988", "2027", "19"]
        case .date(.day): return days
        case .date(.year): return ["1850", "1999", "2012", "2021", "2024", "2026", "2027"]
        case .options: return options + options + ["7"]
        case .country: return ["KZ", "KZ", "KZ", "RU", "DE", "XX", "ZZ"]
        case .amount: return ["4325", "0", "3932"]
        case .mark: return ["true", ""]
        case .rows: return []
        }
    }

    fileprivate func randomCode(using numbers: inout Seeded) -> String {
        if place != nil {
            return ["710000000", "350000000", ""].randomElement(using: &numbers) ?? ""
        }
        guard let suggestions else { return "" }
        let codes = (Form.real.lists[suggestions.list] ?? []).sorted() + ["", "stranger"]
        return codes.randomElement(using: &numbers) ?? ""
    }
}
