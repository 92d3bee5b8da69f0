import Canvas
import Forms
import Foundation
import Messages
import Testing

@testable import Casework
@testable import Pages

/// Every field with the focus, in every language, on a terminal of 80 columns and 24 rows.
@Suite struct LayoutTests {
    struct Page: CustomTestStringConvertible, Sendable {
        let screen: Int
        let language: Language
        let isFilled: Bool

        /// All, the page of papers among them; none where the form cannot be read.
        private static let screens =
            (try? Office.shared.get())?.formWithPapers.screens.indices ?? 0..<0

        var testDescription: String {
            "screen \(screen + 1), \(language.rawValue), \(isFilled ? "filled" : "begun")"
        }

        static let all = screens.flatMap { screen in
            Language.allCases.flatMap { language in
                [false, true].map { Page(screen: screen, language: language, isFilled: $0) }
            }
        }
    }

    @Test(arguments: Page.all)
    func `labels are whole`(_ page: Page) throws {
        try page.eachFocus { model, field, path in
            guard let field else { return [] }
            let lines = model.lines(of: field, at: path)
            let shown = lines.flatMap(\.spans).map(\.text).joined(separator: " ")
            return model.intake.languages.flatMap { language in
                let words = model.intake.label(field, at: path, in: language).split(separator: " ")
                return words.filter { !shown.contains($0) }.map {
                    "\(path) lacks “\($0)” of its label"
                }
            }
        }
    }

    @Test(arguments: Page.all)
    func `options of an open choice are whole`(_ page: Page) throws {
        try page.eachFocus { model, field, path in
            guard let field, !field.kind.options.isEmpty else { return [] }
            let shown = model.lines(of: field, at: path).flatMap(\.spans).map(\.text)
                .joined(separator: " ")
            return field.kind.options.filter { code in
                model.intake.say("field.\(field.name).option.\(code)").split(separator: " ")
                    .contains {
                        !shown.contains($0)
                    }
            }.map { "\(path) cuts its line \($0)" }
        }
    }

    @Test(arguments: Page.all)
    func `nothing of the body is cut at the edge`(_ page: Page) throws {
        try page.eachFocus { model, _, path in
            model.body.flatMap(\.spans).filter {
                $0.column < 0 || $0.column + $0.text.columns > model.size.columns
            }.map { "with the focus on \(path) the edge cuts “\($0.text)”" }
        }
    }

    @Test(arguments: Page.all)
    func `the window shows the lines of the body and nothing else`(_ page: Page) throws {
        try page.eachFocus { model, _, path in
            var bare = Grid(size: model.size)
            for (row, line) in model.body.dropFirst(model.scroll).prefix(model.bodyHeight)
                .enumerated()
            {
                for span in line.spans {
                    bare.write(span.text, at: Position(row: row + 2, column: span.column))
                }
            }
            let rows = 2..<2 + model.bodyHeight
            return zip(bare.text[rows], model.view.text[rows]).filter { $0 != $1 }.map {
                "with the focus on \(path) “\($0)” is shown as “\($1)”"
            }
        }
    }

    @Test(arguments: Page.all)
    func `what was chosen or offered is whole`(_ page: Page) throws {
        try expectWholeChoices(page)
    }

    private func expectWholeChoices(_ page: Page) throws {
        try page.eachFocus { model, field, path in
            guard let field else { return [] }
            let isTyped =
                field.kind.isWorded || field.kind is NameKind || field.kind is DocumentKind
            if isTyped, model.intake.offer(for: field, at: path) == nil { return [] }
            model.intake.focus(on: nil)
            return model.lines(of: field, at: path).flatMap(\.spans)
                .filter { $0.text.hasSuffix("…") }
                .map { "\(path) shows only “\($0.text)”" }
        }
    }

    @Test(arguments: Page.all)
    func `nothing in the body overlaps`(_ page: Page) throws {
        try page.eachFocus { model, _, path in
            model.body.flatMap { line -> [String] in
                let spans = line.spans.sorted { $0.column < $1.column }
                return zip(spans, spans.dropFirst()).filter { left, right in
                    left.column + left.text.columns > right.column
                }.map { "with the focus on \(path) “\($1.text)” lies on “\($0.text)”" }
            }
        }
    }

    @Test(arguments: Page.all)
    func `the message is whole`(_ page: Page) throws {
        try page.eachFocus { model, _, path in
            let sentences = model.message.0.joined(separator: " ")
            let shown = model.messageLines.joined(separator: " ")
            return shown == sentences && model.messageHeight <= 2 * model.intake.languages.count
                ? [] : ["with the focus on \(path) “\(sentences)” is shown as “\(shown)”"]
        }
    }

    @Test(arguments: Page.all)
    func `the footer ends with a whole word`(_ page: Page) throws {
        try page.eachFocus { model, _, path in
            let row = model.view.text.last ?? ""
            let items = model.footer.map { "\($0.name) \($0.word)" }
            let whole = items.indices.map { " " + items.prefix($0 + 1).joined(separator: "  ") }
            return whole.contains(row) ? [] : ["with the focus on \(path) the footer is “\(row)”"]
        }
    }
}

extension LayoutTests.Page {
    /// Puts the focus on every field of the screen, and of the first row of its table, one after the
    /// other, and expects that nothing is found wrong.
    func eachFocus(_ defects: (inout Model, Field?, AnswerPath) throws -> [String]) throws {
        let world = try Office.shared.get().world(hasPlaces: true, hasPapers: true)
        var model = Model.atStart(world, language: language)
        // The number alone brings offers, which are the widest lines of all.
        model.intake.edit(.set(AnswerPath("iin"), from: "", to: "861104330711"))
        if isFilled {
            let family = try Script(
                file: Project.scenarios.appending(path: "check-clean-with-papers/keys"))
            model = try Stage(family, world: world, language: language).model
        }
        var paths = model.intake.focusables(on: screen)
        for field in model.form.screens[screen].fields {
            guard field.kind.table != nil else { continue }
            if !isFilled {
                let row = Row(["iin": "200821630714", "current": "true"])
                model.intake.edit(.insertRow(table: field.name, at: 0, row))
                paths = model.intake.focusables(on: screen)
            }
            paths += model.intake.focusables(inRow: 0, of: field.name)
        }
        var found: [String] = []
        for path in paths {
            model.place = .form
            model.intake.notice = nil
            model.intake.focus(on: path)
            model.layOut()
            let field = path.row != nil && path.column == nil ? nil : model.form.field(at: path)
            found += try defects(&model, field, path)
        }
        #expect(!paths.isEmpty)
        #expect(found == [], "\(found.joined(separator: "\n"))")
    }
}
