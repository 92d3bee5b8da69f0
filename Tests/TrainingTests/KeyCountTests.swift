import Canvas
import Casework
import Forms
import Judging
import Messages
import Records
import Testing

@testable import Pages
@testable import Papers
@testable import Training

/// How many keys a practised typist needs, who uses what is offered, repeated and known.
@Suite struct KeyCountTests {
    /// All keys from the first field to the check page, those on the page of papers among them, over the
    /// characters that were answered on the sheet which the applicant signs.
    private func ratio(_ id: String) throws -> Double {
        var room = try Classroom(language: .kk)
        room.demonstrate(id)
        let dossier = try #require(room.model.trainer?.dossier)
        var keys = 0
        while room.model.place == .form, keys < 5000 {
            let key = try #require(room.model.nextKey(typing: dossier))
            // What is offered behind an answer that left by itself is read before it is taken.
            if room.model.intake.departure != nil, key == .enter { room.wait(seconds: 1) }
            room.press(key)
            keys += 1
        }
        return Double(keys) / Double(try charactersAnswered(in: room.model))
    }

    private func charactersAnswered(in model: Model) throws -> Int {
        let file = try #require(
            try Library.documents(in: "Screens/Papers").first { $0.name == "questionnaire.json" })
        let layout = SheetLayout.read(file.bytes, file: file.name, of: model.form).layout
        let sheet = QuestionnaireSheet(
            layout: try #require(layout), interview: model.interview,
            wording: SheetWording(catalog: model.world.catalog, language: .kk, document: .kk),
            isBlank: false)
        return sheet.blocks.reduce(0) { $0 + $1.answered }
    }

    @Test func `a family takes three keys for five characters at most`() throws {
        let ratio = try ratio("family")
        #expect(ratio <= 0.54, "\(ratio)")
    }
}

extension Block {
    /// How many characters of answers stand in it; a cross in a box is one.
    fileprivate var answered: Int {
        switch self {
        case .corner(let parts), .title(let parts): parts.reduce(0) { $0 + $1.answered }
        case .subtitle(let words), .heading(let words), .paragraph(let words), .note(let words),
            .stamp(let words):
            words.answered
        case .nothing(let heading, let words): heading.answered + words.answered
        case .boxes(_, let digits): digits.joined().count
        case .line(let answers), .grid(let answers), .facts(let answers):
            answers.reduce(0) { $0 + $1.answered }
        case .row(let cells), .columns(let cells): cells.reduce(0) { $0 + $1.answered }
        case .choice(let choice): choice.answered
        case .table(let table): table.rows.joined().reduce(0) { $0 + $1.answered }
        case .list(let items): items.reduce(0) { $0 + $1.words.answered }
        case .signature: 0
        case .kept(let blocks): blocks.reduce(0) { $0 + $1.answered }
        }
    }
}

extension Block.Answer {
    fileprivate var answered: Int { value?.answered ?? 0 }
}

extension Block.Choice {
    fileprivate var answered: Int { options.filter(\.isChosen).count }
}

extension Block.Cell {
    fileprivate var answered: Int {
        switch self {
        case .date(_, let parts): parts.reduce(0) { $0 + $1.digits.count }
        case .choice(let choice): choice.answered
        case .answers(_, let answers): answers.reduce(0) { $0 + $1.answered }
        case .skipped: 0
        }
    }
}

extension Words {
    fileprivate var answered: Int {
        pieces.filter(\.isValue).reduce(0) { $0 + $1.text.count }
    }
}
