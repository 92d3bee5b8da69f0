import Canvas
import Casework
import Forms
import Messages
import Testing

@testable import Pages

/// From 40×12 to 160×50, in all languages: what the program says stands whole, goes on in the next line,
/// or is scrolled into sight. Each scenario is looked at in windows of its own.
@Suite struct ClippingTests {
    /// Without those that are others in a low window already.
    private static let scenarios = Set(Performance.all.map(\.scenario))
        .filter { !$0.hasPrefix("low-") && !$0.hasPrefix("window-") }.sorted()

    /// The smallest window and one of any size, another for each scenario and language.
    private func sizes(_ scenario: String, _ language: Language) -> [Size] {
        var dice = Seeded(
            scenario.utf8.reduce(language.rawValue.utf8.count) { ($0 * 31 + Int($1)) % 65_521 })
        return [Size(rows: 12, columns: 40)]
            + [
                Size(
                    rows: Int.random(in: 12...50, using: &dice),
                    columns: Int.random(in: 40...160, using: &dice))
            ]
    }

    @Test(arguments: scenarios, Language.allCases)
    func `nothing is cut in a window of any size`(
        _ scenario: String, _ language: Language
    ) throws {
        let model = try Performance(scenario: scenario, language: language).stage().model
        // Wide enough for everything to stand in one line.
        let wide = model.resized(to: Size(rows: 200, columns: 400)).body.words
        for size in sizes(scenario, language) {
            let found = model.resized(to: size).defects(comparedWith: wide)
            #expect(found == [], "\(size.columns)×\(size.rows)\n\(found.joined(separator: "\n"))")
        }
    }

    /// Where the arrows are pressed: a screen of a filled questionnaire, or another page.
    enum Ground: Hashable, Sendable {
        case screen(Int)
        case page(String)

        static let all =
            (0..<9).map(Ground.screen)
            + ["check-errors", "check-clean", "work-list", "end-page"].map(Ground.page)
    }

    /// In the smallest window, where it is hardest.
    @Test(arguments: Ground.all, Language.allCases)
    func `the arrows bring all of a page into sight, downwards and back`(
        _ ground: Ground, _ language: Language
    ) throws {
        let scenario = if case .page(let name) = ground { name } else { "papers-filled" }
        var model = try Performance(scenario: scenario, language: language).stage().model
        if case .screen(let number) = ground {
            model.place = .form
            model.intake.go(toScreen: number)
        }
        let answers = model.questionnaire.answers
        var walker = model.resized(to: Model.leastSize)
        walker.isWalking = true
        if walker.place != .form { _ = walker.update(.terminal(.key(.home)), clock: walker.clock) }
        let words = walker.body.words
        let seen = walker.wordsSeen(pressing: .down).union(walker.wordsSeen(pressing: .up))
        let lost = words.subtracting(seen).filter { $0.contains(where: \.isLetter) }
        #expect(lost.sorted() == [])
        // Who only looks changes nothing.
        #expect(walker.questionnaire.answers == answers)
    }
}

extension Model {
    /// Presses a key until the page is left or does not move any more, and tells what was seen.
    fileprivate mutating func wordsSeen(pressing key: Key) -> Set<String> {
        var seen = Set<String>()
        let (start, screen) = (place, questionnaire.screen)
        for _ in 0..<600 {
            for line in laidOut.body.dropFirst(scroll).prefix(bodyHeight) {
                seen.formUnion(line.spans.flatMap(\.text.parts))
            }
            var next = self
            _ = next.update(.terminal(.key(key)), clock: clock)
            let isLeft =
                next.questionnaire.screen != screen || (next.place == .form) != (start == .form)
            let hasMoved =
                next.scroll != scroll || next.place != place
                || next.questionnaire.focus != questionnaire.focus
                || next.questionnaire.cursor != questionnaire.cursor
            if isLeft || !hasMoved { break }
            self = next
        }
        return seen
    }

    fileprivate func resized(to size: Size) -> Model {
        var model = self
        _ = model.update(.terminal(.resize(size)), clock: clock)
        return model
    }

    /// What is cut, or lies over something else.
    ///
    /// - Parameter wide: the words of the body where there is room for all of them.
    fileprivate func defects(comparedWith wide: Set<String>) -> [String] {
        if isTooSmall { return ["it asks for room"] }
        if isHidden { return hiddenDefects }
        return signs + edges + headerDefects + messageDefects + footerDefects
            + bodyDefects(comparedWith: wide) + boxDefects + mapDefects
    }

    private var hiddenDefects: [String] {
        let shown = view.text.flatMap(\.parts)
        return intake.texts("screen.hidden").flatMap(\.parts).filter { !shown.contains($0) }
            .map { "the hidden screen lacks “\($0)”" }
    }

    /// The sign of what is cut; in Locales some words end with it, and the reason in the work list does,
    /// of which F7 tells all.
    private var signs: [String] {
        let kept = ["keys.twins", "stick.print", "print.working", "finish.working"].flatMap { key in
            Language.both.each.map { world.catalog.text(key, in: $0) }
        }
        let reasons = workList.returned.map(\.reason)
        return view.text.filter { $0.contains("…") }.flatMap { row in
            row.parts.filter { word in
                word.contains("…") && !word.hasPrefix(">…")
                    && !kept.contains { $0.contains(word) }
                    && !reasons.contains { $0.contains(word.dropLast()) }
            }.map { "“\($0)” is cut in “\(row)”" }
        }
    }

    private var edges: [String] {
        body.flatMap { line -> [String] in
            let spans = line.spans.sorted { $0.column < $1.column }
            return spans.filter { $0.column < 0 || $0.column + $0.text.columns > size.columns }
                .map { "the edge cuts “\($0.text)”" }
                + zip(spans, spans.dropFirst()).filter { $0.column + $0.text.columns > $1.column }
                .map { "“\($1.text)” lies on “\($0.text)”" }
        }
    }

    private var headerDefects: [String] {
        let row = view.text.first ?? ""
        var one = self
        one.intake.language = documentLanguage
        let titles = [
            page.title(in: self), page.title(in: one), page.shortTitle(in: self),
            page.shortTitle(in: one),
        ]
        return titles.contains { row.contains($0) } ? [] : ["the header says only “\(row)”"]
    }

    private var messageDefects: [String] {
        let sentences = message.0
        let shown = messageLines.joined(separator: " ")
        let rows = view.text[(size.rows - 1 - messageHeight)...].dropLast()
        let isSeen = zip(messageLines, rows).allSatisfy { $1.contains($0) }
        let isWhole = ([sentences.joined(separator: " ")] + sentences).contains(shown)
        let isBesideFocus =
            place != .form || view.cursor.map { 2..<size.rows - 2 ~= $0.row } ?? false
        return isSeen && isWhole && isBesideFocus && bodyHeight >= 2
            ? [] : ["the message says “\(shown)”"]
    }

    private var footerDefects: [String] {
        var row = view.text.last ?? ""
        if window != size { row = String(row.prefix(size.columns)) }
        while row.last == " " { row.removeLast() }
        let items = footer.map { "\($0.name) \($0.word)" }
        let whole = items.indices.map { " " + items.prefix($0 + 1).joined(separator: "  ") }
        return whole.contains(row) || items.isEmpty ? [] : ["the footer says “\(row)”"]
    }

    // MARK: Body

    /// Every word that a wide window shows stands in the body somewhere.
    private func bodyDefects(comparedWith wide: Set<String>) -> [String] {
        let shown = body.words
        return wide.filter { !shown.contains($0) && !$0.contains("…") }
            .subtracting(wordsLeftOut).sorted().map { "“\($0)” is lost" }
    }

    /// The names of columns where there are none, what is being typed, and what F7 tells whole.
    private var wordsLeftOut: Set<String> {
        var texts = workList.returned.map(\.reason) + [intake.focusedText]
        if let focus = questionnaire.focus, let field = intake.focusedField {
            texts += [intake.shown(field, at: focus), intake.completion ?? ""]
            if let offer = intake.offer(for: field, at: focus) {
                texts.append(intake.shown(offer, as: field))
            }
        }
        // Who is told by the IIN is told in the message too.
        texts += [intake.say("word.fromIIN"), "№ *"]
        if !Columns(size.columns).hasTables {
            texts += ["screen", "problems", "modified", "due", "reason"].flatMap {
                [intake.say("list.\($0)"), intake.say("list.\($0)", joining: "/")]
            }
            texts += form.screens.flatMap(\.fields).compactMap(\.kind.table).flatMap(\.columns)
                .flatMap { column in
                    intake.languages.map {
                        intake.words(
                            of: column, at: AnswerPath("", row: 0, column: ""),
                            ["column", "short", "label"], in: $0)
                    }
                }
        }
        return Set(texts.flatMap(\.parts))
    }

    // MARK: Boxes

    /// Every word of a box is seen in one of its states: with each entry chosen, or scrolled to each line.
    private var boxDefects: [String] {
        guard let overlay else { return [] }
        if case .note = overlay { return [] }
        let box = overlay.box
        var seen: Set<String> = []
        for state in states(of: overlay) {
            var model = self
            model.overlay = state
            model.layOut()
            let rows = model.view.text.map { String($0.prefix(size.columns)) }
            seen.formUnion(rows.flatMap(\.parts))
        }
        var texts = box.text(in: self)
        // The size of letters is told in one language where there is little room.
        if case .print = overlay, Columns(size.columns).isNarrow { texts.removeLast() }
        // Numbers stand before those only that a digit chooses.
        if case .picker(let list) = overlay, list.purpose == .answer {
            texts = list.items.map { ListBox(list: list).text(of: $0, in: self) }
        }
        let lost = Set(texts.flatMap(\.parts)).subtracting(seen)
        return lost.sorted().map { "the box lacks “\($0)”" }
    }

    private func states(of overlay: Overlay) -> [Overlay] {
        switch overlay {
        case .picker(let list):
            return list.items.indices.map {
                var list = list
                list.line = $0
                return .picker(list)
            }
        case .help(let page, _):
            return tops(of: HelpBox(page: page, top: 0).lines(in: self).count).map {
                .help(page: page, top: $0)
            }
        case .why: return tops(of: WhyBox(top: 0).lines(in: self).count).map { .why(top: $0) }
        case .sections: return form.screens.indices.map { .sections(line: $0) }
        case .print(let menu):
            return PrintMenu.sheets.map {
                var menu = menu
                menu.sheet = $0.sheet
                return .print(menu)
            }
        case .stick: return StickBox.words.indices.map { .stick(line: $0) }
        case .note, .brought: return [overlay]
        }
    }

    /// Where a box of so many lines begins, page by page.
    private func tops(of count: Int) -> [Int] {
        let last = lastTop(of: count)
        return Array(stride(from: 0, to: last, by: max(1, bodyHeight - 2))) + [last]
    }

    private var mapDefects: [String] {
        guard mapWidth > 0 else { return [] }
        let side = view.text.flatMap { String($0.dropFirst(size.columns)).parts }
        return form.screens.flatMap { screen in
            world.catalog.text("screen.\(screen.id).title", in: documentLanguage).parts
        }.filter { !side.contains($0) }.map { "the map lacks “\($0)”" }
    }
}

extension [BodyLine] {
    fileprivate var words: Set<String> { Set(flatMap(\.spans).flatMap(\.text.parts)) }
}

extension String {
    /// Its words, without what may stand beside them; a long one may go on after a hyphen.
    fileprivate var parts: [String] {
        split { " │,:/-".contains($0) }.map(String.init)
    }
}
