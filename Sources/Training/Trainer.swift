import Canvas
package import Casework
package import Forms
import Messages
package import Pages

/// Whoever sits beside a trainee: brings cases and their papers, types one as a demonstration, and says
/// at the end what differs.
package struct Trainer: Guest {
    let cases: [Case]
    /// The case that is being worked on, as it lies on the desk that day.
    var dossier: Dossier?
    /// With what the next questionnaire begins.
    var chosen: Dossier?
    /// Types the case by itself, while nobody presses a key.
    var player: Player?
    /// The first line of the papers that is seen, counted from zero.
    var papersTop = 0

    package init(cases: [Case]) { self.cases = cases }

    /// Types a case by itself in the questionnaire that is begun next, with papers of a day.
    package mutating func demonstrate(_ id: String, on day: Day, with reference: Reference) {
        chosen = dossier(of: id, on: day, with: reference)
        player = Player()
    }

    package func invitations(in world: World) -> [WorkList.Invitation] {
        cases.map {
            WorkList.Invitation(
                id: $0.id, name: $0.name(in: world.form), heading: "list.cases",
                title: "case.\($0.id).title", note: "case.difficulty.\($0.difficulty)",
                hint: "list.hintCase")
        }
    }

    package func open(_ invitation: WorkList.Invitation, in model: inout Model) -> [Effect] {
        model.overlay = .guest(ChoiceBox(id: invitation.id, line: 0))
        return []
    }

    package func respond(to event: Event, in model: inout Model) -> [Effect]? {
        switch event {
        case .terminal(.key), .terminal(.paste): model.stopPlaying() ? [] : nil
        case .terminal(.idle): model.play()
        case .desk(.begun(let identifier)): model.beginCase(identifier)
        default: nil
        }
    }

    package func perform(_ command: Command, in model: inout Model) -> [Effect]? {
        command == .papers ? model.turnPapers() : nil
    }

    package func note(_ beginning: Entry.Beginning, in model: inout Model) {
        var noted = self
        noted.dossier = beginning.enclosure.flatMap {
            dossier(kept: $0, with: model.world.reference)
        }
        noted.papersTop = 0
        model.trainer = noted
    }

    package func page(at place: PageName, in model: Model) -> (any FullPage)? {
        guard case .finished(let receipt) = place, let dossier, !dossier.isFilled else {
            return nil
        }
        return ScorePage(end: EndPage(receipt: receipt), dossier: dossier)
    }

    package func message(in model: Model) -> [String]? {
        let explanation = player == nil ? [] : model.explanation
        return explanation.isEmpty ? nil : explanation
    }

    package func footer(_ items: [FooterItem], in model: Model) -> [FooterItem] {
        if player != nil { return [FooterItem(model.brief("word.anyKey"), "command.stop")] }
        guard dossier != nil, model.overlay == nil, model.place.hasPapers else { return items }
        var items = items
        items.insert(FooterItem(.papers), at: min(2, items.count))
        return items
    }
}

extension Model {
    /// Who brings the cases; nil outside of training.
    var trainer: Trainer? {
        get { guest as? Trainer }
        set { guest = newValue }
    }

    /// Begins with the case that was chosen, in the language of its papers; nil where none was.
    fileprivate mutating func beginCase(_ identifier: String) -> [Effect]? {
        guard let dossier = trainer?.chosen else { return nil }
        trainer?.chosen = nil
        var beginning = world.beginning(identifier, language: dossier.language, clock: clock)
        beginning.enclosure = dossier.node
        begin(
            beginning, with: dossier.isFilled ? dossier.signed(on: clock.today, form: form) : nil)
        return []
    }
}

extension World {
    /// What cases are read and compared by.
    package var reference: Reference {
        Reference(form: form, catalog: catalog, classifier: classifier)
    }
}
