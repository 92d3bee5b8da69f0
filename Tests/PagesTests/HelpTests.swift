import Canvas
import Forms
import Messages
import Testing

@testable import Casework
@testable import Judging
@testable import Pages

/// F1 says all that there is to say of an answer, however low the window and in both languages.
@Suite struct HelpTests {
    @Test(arguments: [HelpPage.short, .full])
    func `the help of every answer can be read to its end`(page: HelpPage) throws {
        var model = Model.atStart(try Office.shared.get().world(), language: .both)
        _ = model.press(.function(8))
        var scrolled = 0
        for (field, path) in model.interview.askedFields where !field.isTable {
            model.intake.focus(on: path)
            model.overlay = nil
            _ = model.press(.function(1))
            if page == .full { _ = model.press(.function(1)) }
            var unread = HelpBox(page: page, top: 0).fieldLines(in: model).map(\.text).filter {
                !$0.isEmpty
            }
            #expect(!unread.isEmpty, "\(path)")
            while case .help(page, let top) = model.overlay {
                let shown = model.view.text
                unread.removeAll { line in shown.contains { $0.contains(line) } }
                _ = model.press(.down)
                if model.overlay == .help(page: page, top: top) { break }
                scrolled += 1
            }
            #expect(unread == [], "\(path)")
        }
        #expect(page == .short || scrolled > 0)
    }

    @Test func `a page that is higher than the window says so and is scrolled`() throws {
        var model = Model.atStart(try Office.shared.get().world(), language: .both)
        _ = model.press(.function(8))
        model.intake.focus(on: AnswerPath("iin"))
        _ = model.press(.function(1))
        #expect(model.footer.map(\.name) == ["F1", "Esc", "F2"])
        _ = model.press(.function(1))
        #expect(model.footer.map(\.name) == ["↓ PgDn", "F1", "Esc", "F2"])
        let last = model.lastTop(of: HelpBox(page: .full, top: 0).fieldLines(in: model).count)
        for (key, top) in [
            (Key.down, 1), (.up, 0), (.up, 0), (.end, last), (.pageDown, last), (.home, 0),
        ] {
            _ = model.press(key)
            #expect(model.overlay == .help(page: .full, top: top))
        }
        _ = model.press(.escape)
        #expect(model.overlay == nil)
    }
}

extension Field {
    fileprivate var isTable: Bool {
        kind.table != nil
    }
}
