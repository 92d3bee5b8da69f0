import Alphabet
import Canvas
import Casework
import Forms
import Judging
import Pages

/// The end page of a case that was typed: what differs from the papers, and how long it took.
struct ScorePage: FullPage {
    let end: EndPage
    let dossier: Dossier

    var receipt: Receipt? { end.receipt }

    var isRead: Bool { true }

    func title(in model: Model) -> String { end.title(in: model) }

    func body(in model: Model) -> [BodyLine] { model.scoreBody(end.given, dossier) }

    func correction(in model: Model) -> Correction? { nil }

    func perform(_ command: Command, isConfirmed: Bool, in model: inout Model) -> [Effect] {
        switch command {
        case .enter, .leave:
            return end.perform(command, isConfirmed: isConfirmed, in: &model)
        default: if !model.scrollPage(command) { model.refuse(command) }
        }
        return []
    }

    func message(in model: Model) -> Sentences? { end.message(in: model) }

    func footer(in model: Model) -> [FooterItem] { end.footer(in: model) }
}

extension Model {
    /// Serving somebody shall take no longer than this (Appendix 2 of order 259, item 5, 3).
    private static let allowedMinutes = 15

    fileprivate func scoreBody(_ receipt: Receipt, _ dossier: Dossier) -> [BodyLine] {
        let columns = Columns(size.columns)
        let differences = world.reference.differences(
            of: questionnaire.answers, from: dossier, today: clock.today)
        let name = form.applicant.name.map { interview.answer($0) }.filter { !$0.isEmpty }
        let named = [BodyLine].paragraph(
            name.joined(separator: " "), in: columns,
            at: columns.label + (columns.isNarrow ? 0 : receipt.number.columns + 3))
        let number = BodyLine(receipt.number, at: columns.label, style: .heading)
        var lines = columns.isNarrow ? [number] + named : named
        if !columns.isNarrow { lines[0].spans = number.spans + lines[0].spans }
        lines.append(BodyLine())
        // What typed itself took nobody's time.
        if questionnaire.activeSeconds > 0 { lines += timeLines + [BodyLine()] }
        lines += .paragraph(
            differences.isEmpty
                ? intake.say("score.none")
                : intake.say("score.count", ["n": String(differences.count)]),
            in: columns, style: .heading)
        for difference in differences { lines += self.lines(of: difference) }
        lines += contradictionLines(dossier, differences)
        lines.append(BodyLine())
        var back = [BodyLine].paragraph(intake.say("end.list"), in: columns, at: columns.label + 8)
        back[0].add(Keymap.name(of: .enter), at: columns.label, style: .key)
        back[0].cursor = columns.label
        return lines + back
    }

    private var timeLines: [BodyLine] {
        let seconds = questionnaire.activeSeconds
        let isLate = seconds > Model.allowedMinutes * 60
        let columns = Columns(size.columns)
        var lines = [BodyLine].paragraph(
            intake.say(
                "score.time",
                ["used": seconds.asTime, "limit": (Model.allowedMinutes * 60).asTime]),
            in: columns)
        if isLate { lines[0].add("?", at: columns.mark, style: .warning) }
        return lines
    }

    private func lines(of difference: Difference) -> [BodyLine] {
        guard let field = form.field(at: difference.path) else { return [] }
        var label = intake.shortLabel(field, at: difference.path)
        if let row = difference.path.row {
            let table = form.field(difference.path.field).map {
                intake.shortLabel($0, at: AnswerPath(difference.path.field))
            }
            let place = [table, intake.say("title.row", ["row": String(row + 1)])].compactMap(
                \.self)
            label = place.joined(separator: ", ") + (field.kind.table != nil ? "" : ": \(label)")
        }
        let pairs: [(String, Difference.Reply)]
        switch difference.kind {
        case .wrong(let typed, let right):
            pairs = [(intake.say("score.is"), typed), (intake.say("score.right"), right)]
        case .rowMissing(let reply): pairs = [(intake.say("score.rowMissing"), reply)]
        case .rowExtra(let reply): pairs = [(intake.say("score.rowExtra"), reply)]
        }
        let columns = Columns(size.columns)
        var lines = label.wrapped(to: columns.wide).map { BodyLine($0, at: columns.label) }
        if let point = field.point { lines[0].add(point: point, columns) }
        lines[0].add("!", at: columns.mark, style: .error)
        for (word, reply) in pairs {
            let text = "\(word): \(shown(reply, as: field))"
            lines += text.wrapped(to: columns.wide - 2).map { BodyLine($0, at: columns.label + 2) }
        }
        return lines
    }

    private func shown(_ reply: Difference.Reply, as field: Field) -> String {
        if reply.isEmpty { return "–" }
        return reply.text.isEmpty
            ? intake.say(Field.MissingCode.key(of: reply.missing))
            : intake.shown(reply.text, as: field)
    }

    /// Where the papers disagreed: `!` where it led astray, `+` where the right one was found.
    private func contradictionLines(
        _ dossier: Dossier, _ differences: [Difference]
    ) -> [BodyLine] {
        if dossier.contradictions.isEmpty { return [] }
        let columns = Columns(size.columns)
        var lines = [BodyLine()]
        lines += .paragraph(intake.say("score.contradictions"), in: columns, style: .heading)
        for contradiction in dossier.contradictions {
            let isWrong = differences.contains { difference in
                difference.path.field == contradiction.field.field
                    && (contradiction.field.column == nil
                        || difference.path.column == contradiction.field.column)
            }
            let key = "case.\(dossier.id).contradiction.\(contradiction.name)"
            var block = intake.texts(key, dossier.values).flatMap { $0.wrapped(to: columns.wide) }
                .map {
                    BodyLine($0, at: columns.label)
                }
            block[0].add(
                isWrong ? "!" : "+", at: columns.mark, style: isWrong ? .error : .plain)
            lines += block
        }
        return lines
    }
}

extension Int {
    /// Seconds as minutes and seconds: `11:05`.
    fileprivate var asTime: String {
        let seconds = self % 60
        return "\(self / 60):\(seconds.padded(to: 2))"
    }
}
