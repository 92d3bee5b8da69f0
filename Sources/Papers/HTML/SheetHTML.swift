import Alphabet
import Messages

extension Sheet {
    /// One self-contained page of HTML that holds one or several sheets, for a browser and for whatever
    /// turns it into PDF: no script, and nothing from outside.
    ///
    /// - Parameters:
    ///   - style: how it looks (CSS), the same for all sheets.
    ///   - isTwoSided: whether both sides of the paper are printed, so that each sheet begins on a front.
    package static func html(
        of sheets: [Sheet], style: String, isLarge: Bool = false, isTwoSided: Bool = false
    ) -> String {
        guard let first = sheets.first else { return "" }
        let isAlone = sheets.count == 1
        let pages = sheets.enumerated().map { number, sheet in
            "@page sheet\(number) { \(sheet.margins(of: isAlone ? nil : number)) }\n"
                + ".sheet\(number) { page: sheet\(number); }\n"
        }
        let sections = sheets.enumerated().map { number, sheet in
            let blank = sheet.isBlank ? " blank" : ""
            let body = sheet.body(of: isAlone ? nil : number)
            return "<section class=\"sheet\(number)\(blank)\">\n\(body)</section>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="\(first.language.one.rawValue)"\(isLarge ? " class=\"large\"" : "")>
            <head>
            <meta charset="utf-8">
            <title>\(first.title.escaped)</title>
            <style>
            \(style)\(pages.joined())\(isTwoSided ? front : "")</style>
            </head>
            <body>
            \(sections.joined())</body>
            </html>

            """
    }

    /// An empty back is printed where the next sheet would begin on it.
    private static let front = "section + section { break-before: recto; }\n"

    /// What stands in the margins of every page of paper.
    ///
    /// - Parameter number: which of several sheets in one file it is; nil for the only one. CSS counts the
    ///   pages of all together, so each of several has a counter of its own, which its last line tells.
    private func margins(of number: Int?) -> String {
        let font = "font: 8pt \"Liberation Serif\", \"Times New Roman\", serif;"
        let banner =
            banner.map { "@top-center { content: \($0.text.quoted); font-weight: bold; \(font) } " }
            ?? ""
        let count = number.map { "counter-increment: page sheet\($0); " } ?? ""
        return count + banner + "@bottom-left { content: \(foot.text.quoted); \(font) }"
            + " @bottom-right { content: \(pages.counter(of: number)); \(font) }"
    }

    private func body(of number: Int?) -> String {
        let head = banner.map { "<div class=\"stamp\">\($0.html)</div>\n" } ?? ""
        let end = number.map { " id=\"end\($0)\"" } ?? ""
        return head + blocks.map(\.html).joined()
            + "<p class=\"last\"\(end)>\(foot.html)</p>\n"
    }
}

extension Block {
    fileprivate var html: String {
        switch self {
        case .corner(let parts):
            "<div class=\"corner\">\(parts.map { "<div>\($0.html)</div>" }.joined())</div>\n"
        case .title(let parts):
            "<h1>\(Words.joined(parts, with: " / ").html)</h1>\n"
        case .subtitle(let words): "<h1 class=\"sub\">\(words.html)</h1>\n"
        case .heading(let words): "<h2>\(words.html)</h2>\n"
        case .paragraph(let words): "<p>\(words.html)</p>\n"
        case .nothing(let heading, let words):
            "<p><b>\(heading.html):</b> \(words.html)</p>\n"
        case .note(let words): "<p class=\"note\">\(words.html)</p>\n"
        case .boxes(let label, let digits):
            "<div class=\"boxes\"><span class=\"label\">\(label.html)</span> \(digits.boxes)</div>\n"
        case .line(let answers): Block.line(answers)
        case .row(let cells):
            "<table class=\"row keep\"><tr>\(cells.map(\.inRow).joined())</tr></table>\n"
        case .grid(let answers): Block.grid(answers)
        case .columns(let cells): Block.columns(cells)
        case .choice(let choice): choice.html
        case .table(let table): table.html
        case .facts(let answers):
            "<table class=\"facts\">"
                + answers.map { answer in
                    let value = answer.value.map { "<td>\($0.html)" } ?? "<td class=\"room\">"
                    return "<tr><td>\(answer.label.html)</td>\(value)</td></tr>"
                }.joined() + "</table>\n"
        case .list(let items): Block.list(items)
        case .signature(let signature): signature.html
        case .stamp(let words): "<div class=\"stamp\">\(words.html)</div>\n"
        case .kept(let blocks): "<div class=\"keep\">\n\(blocks.map(\.html).joined())</div>\n"
        }
    }

    private static func line(_ answers: [Answer]) -> String {
        let half = answers.count > 1 ? " half" : ""
        let parts = answers.map { answer in
            "<span class=\"label\">\(answer.label.html)</span>"
                + "<span class=\"value\(half)\">\(answer.value?.html ?? "")</span>"
        }
        return "<div class=\"line\">\(parts.joined())</div>\n"
    }

    private static func grid(_ answers: [Answer]) -> String {
        let rows = answers.map { answer in
            "<tr><td>\(answer.label.html)</td><td class=\"v\">\(answer.value?.html ?? "")</td></tr>\n"
        }
        return "<table class=\"grid\">\n\(rows.joined())</table>\n"
    }

    private static func columns(_ cells: [Cell]) -> String {
        let heads = cells.map { "<th>\($0.head)</th>" }.joined()
        let bodies = cells.map { "<td>\($0.rest)</td>" }.joined()
        return
            "<table class=\"keep\">\n<tr>\(heads)</tr>\n<tr>\(bodies)</tr>\n</table>\n"
    }

    private static func list(_ items: [Item]) -> String {
        let rows = items.enumerated().map { number, item in
            let remark =
                item.remark.isEmpty ? "" : "<span class=\"remark\">\(item.remark.html)</span>"
            return "<div class=\"item\"><span class=\"count\">\(number + 1).</span>"
                + "<span class=\"what\">\(item.words.html)</span>\(remark)</div>\n"
        }
        return "<div class=\"items\">\n\(rows.joined())</div>\n"
    }
}

extension Block.Cell {
    /// As cells of a row of the order's frame.
    fileprivate var inRow: String {
        switch self {
        case .date(let label, let parts):
            "<td class=\"label\">\(label.html)</td>"
                + parts.map { part in
                    let digits = (0..<part.count).map { place in
                        part.digits.isEmpty
                            ? "" : String(part.digits.dropFirst(place).prefix(1))
                    }
                    let size = part.count > 2 ? "long" : "short"
                    return
                        "<td class=\"\(size)\">\(part.label.html)<br>\(digits.boxes)</td>"
                }.joined()
        case .choice(let choice):
            "<td class=\"label\">\(choice.label.html)</td>"
                + choice.options.map { "<td>\($0.html)<br>\($0.box)</td>" }.joined()
        case .answers, .skipped: "<td>\(head)</td><td>\(rest)</td>"
        }
    }

    /// What stands over one of two parts.
    fileprivate var head: String {
        switch self {
        case .date(let label, _), .skipped(let label, _), .answers(let label, _): label.html
        case .choice(let choice): choice.label.html
        }
    }

    fileprivate var rest: String {
        switch self {
        case .date: inRow
        case .skipped(_, let why): "<i>\(why.html)</i>"
        case .answers(_, let answers):
            answers.map { answer in
                "<div class=\"keep\">\(answer.label.html)"
                    + "<div class=\"value written\">\(answer.value?.html ?? "")</div></div>"
            }.joined()
        case .choice(let choice):
            choice.options.map { "<div class=\"choice\">\($0.box) \($0.html)</div>" }.joined()
        }
    }
}

extension Block.Choice {
    fileprivate var html: String {
        guard isDown else {
            let cells = options.map { "<td class=\"center\">\($0.html)<br>\($0.box)</td>" }
            return "<table class=\"keep\"><tr><td class=\"label what\">\(label.html)</td>"
                + "\(cells.joined())</tr></table>\n"
        }
        let rows = options.enumerated().map { number, option in
            let what =
                number == 0
                ? "<td rowspan=\"\(options.count)\" class=\"label what\">\(label.html)</td>" : ""
            return
                "<tr>\(what)<td>\(option.html)</td><td class=\"option\">\(option.box)</td></tr>\n"
        }
        return "<table>\n\(rows.joined())</table>\n"
    }
}

extension Block.Choice.Option {
    fileprivate var html: String { (code.map { "\($0). " } ?? "") + words.html }
    fileprivate var box: String { "<span class=\"check\">\(isChosen ? "×" : "")</span>" }
}

extension Block.Table {
    fileprivate var html: String {
        let number = isNumbered ? ["<col style=\"width:6mm\">"] : []
        let widths = columns.map {
            "<col style=\"width:\(isNumbered ? $0.share * 96 / 100 : $0.share)%\">"
        }
        let heads =
            (isNumbered ? ["<th>№</th>"] : []) + columns.map { "<th>\($0.label.html)</th>" }
        var body = rows.enumerated().map { number, cells in
            let first = isNumbered ? "<td>\(number + 1)</td>" : ""
            let others = zip(cells, columns).map { cell, column in
                let label = isNumbered ? " data-label=\"\(column.label.text.escaped)\"" : ""
                return "<td\(label)>\(cell.html)</td>"
            }
            return "<tr>\(first)\(others.joined())</tr>\n"
        }
        if let instead {
            body = ["<tr><td colspan=\"\(heads.count)\">\(instead.html)</td></tr>\n"]
        }
        return """
            <table class="\(isNumbered ? "people" : "told")">
            <colgroup>\((number + widths).joined())</colgroup>
            <thead><tr>\(heads.joined())</tr></thead>
            <tbody>
            \(body.joined())</tbody>
            </table>

            """
    }
}

extension Block.Signature {
    fileprivate var html: String {
        let who = who.isEmpty ? "" : "<p>\(who.html)</p>"
        let when = "<span class=\"when\">\(day?.html ?? "")</span>"
        let below = caption.isEmpty ? "" : "<div class=\"caption\">\(caption.html)</div>"
        return "<div class=\"sign\">\(who)<div class=\"where\"><span class=\"pen\"></span>\(when)"
            + "</div>\(below)</div>\n"
    }
}

extension Words {
    /// Escaped, each language marked as what it is.
    fileprivate var html: String {
        pieces.map { piece in
            let text = piece.text.escaped.withWholeOrdinals
            let value = piece.isValue ? " class=\"value\"" : ""
            if let language = piece.language {
                return "<span lang=\"\(language.rawValue)\"\(value)>\(text)</span>"
            }
            return piece.isValue ? "<span class=\"value number\">\(text)</span>" : text
        }.joined()
    }
}

extension [String] {
    fileprivate var boxes: String {
        map { "<span class=\"digit\">\($0.escaped)</span>" }.joined()
    }
}
